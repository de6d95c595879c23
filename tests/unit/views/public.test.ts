/** What rests on an unpublished story is left out; everything else stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  aBenefit,
  aCampaign,
  anOrganisation,
  aProgramme,
  aSite,
  aStory,
  aTerm,
  words,
} from '../../lib/index-of-content.ts';

const organisation = (id: string, article: string) =>
  anOrganisation(id, {
    contact: { telephone: '120', reportedIn: article },
    sources: ['shown', 'hidden'],
    links: ['shown', 'hidden'].map((of) => ({ type: 'supports' as const, to: 'a', article: of })),
  });
const benefits = [aBenefit('shown', '2026'), aBenefit('hidden', '2026')];
const updates = ['shown', 'hidden', undefined].map((article) => ({ date: '2026', zh: '一', en: 'a', article }));

const content = aSite({
  stories: [aStory('shown', '2026', { plans: [{ what: words('一'), by: 'a', status: 'announced', updates }] })],
  organisations: [organisation('a', 'shown'), organisation('b', 'hidden')],
  programmes: [aProgramme('p', { benefits, sources: ['hidden', 'shown'] })],
  campaigns: [aCampaign('c', '2026', { benefits, sources: ['hidden', 'shown'] })],
});

const articlesOf = (list: { article?: string | undefined }[] = []) => list.map(({ article }) => article);

test('benefits and links that rest on it, and updates of plans', () => {
  assert.deepEqual(articlesOf(content.programmes.get('p')?.benefits), ['shown']);
  assert.deepEqual(articlesOf(content.campaigns.get('c')?.benefits), ['shown']);
  assert.deepEqual(articlesOf(content.organisations.get('b')?.links), ['shown']);
  assert.deepEqual(articlesOf(content.stories[0]?.plans[0]?.updates), ['shown', undefined]);
});

test('the stories that an entry rests on', () => {
  for (const one of [content.organisations.get('a'), content.programmes.get('p'), content.campaigns.get('c')])
    assert.deepEqual(one?.sources, ['shown']);
});

test('a contact that it reports', () => {
  assert.equal(content.organisations.get('a')?.contact?.telephone, '120');
  assert.equal(content.organisations.get('b')?.contact, undefined);
});

test('a contact that an address on the web verifies stays', () => {
  const contact = { telephone: '120', sourceUrl: 'https://example.org/', verifiedAt: '2026' };
  assert.equal(
    aSite({ organisations: [anOrganisation('a', { contact })] }).organisations.get('a')?.contact?.telephone,
    '120',
  );
});

const hidden = { sources: ['hidden'] };
const withEntries = (stories = [aStory('shown', '2026')]) =>
  aSite({
    stories,
    organisations: [
      anOrganisation('a', { sources: ['shown'], links: [{ type: 'supports', to: 'tied', article: 'shown' }] }),
      anOrganisation('tied', hidden),
      anOrganisation('alone', hidden),
      anOrganisation('operator', hidden),
      anOrganisation('nothing'),
    ],
    programmes: [
      aProgramme('p', { ...hidden, partners: ['alone'] }),
      aProgramme('q', { sources: ['shown'], operator: 'operator' }),
    ],
    campaigns: [aCampaign('c', '2026', hidden)],
    glossary: [aTerm('t', { programmes: ['p', 'q'] })],
  });

test('an entry that rests on nothing that readers see has no page and no name, but for what they see of it elsewhere', () => {
  const content = withEntries();
  assert.deepEqual([...content.organisations.keys()], ['a', 'nothing', 'operator', 'tied']);
  assert.deepEqual([...content.programmes.keys()], ['q']);
  assert.deepEqual([...content.campaigns.keys()], []);
  assert.deepEqual(content.glossary.get('t')?.programmes, ['q']);
});

test('an entry that a story names is shown with it, and so is who runs that', () => {
  const story = aStory('shown', '2026', { programmes: ['p'], mentions: [{ collection: 'campaigns', id: 'c' }] });
  const content = withEntries([story]);
  assert.deepEqual([...content.programmes.keys()], ['p', 'q']);
  assert.deepEqual([...content.campaigns.keys()], ['c']);
  assert.ok(content.organisations.has('alone'));
});
