/** Who is tied to whom. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { careLinks, runBy, sharedBy, within } from '../../../src/views/parts/care-links.ts';
import { aCampaign, anOrganisation, aPlace, aProgramme, aSite, aStory } from '../../lib/index-of-content.ts';

type Links = NonNullable<Parameters<typeof anOrganisation>[1]>['links'];

const siteOf = (links: Record<string, Links>) =>
  aSite({
    stories: [aStory('one', '2026')],
    organisations: Object.entries(links).map(([id, own]) => anOrganisation(id, { links: own })),
  });

const seen = (content: ReturnType<typeof siteOf>, id: string) =>
  careLinks(content, 'zh', id).map(({ type, back, to }) => [type, back ? 'from' : 'to', to.name]);

test('a link is seen from both ends, with the story that says so', () => {
  const content = siteOf({
    a: [{ type: 'hosts-experts-from', to: 'b', article: 'one', date: '2025', note: { zh: '注', en: 'Note' } }],
    b: [],
  });
  assert.deepEqual(seen(content, 'a'), [['hosts-experts-from', 'to', 'b']]);
  assert.deepEqual(seen(content, 'b'), [['hosts-experts-from', 'from', 'a']]);
  const [link] = careLinks(content, 'en', 'b');
  assert.deepEqual([link?.story?.href, link?.date, link?.note], ['/en/articles/one/', '2025', 'Note']);
});

test('a twinning that both sides record stands once; one that the other side records stands all the same', () => {
  const twin = (to: string) => ({ type: 'twinned-with' as const, to, article: 'one' });
  const content = siteOf({ a: [twin('b')], b: [twin('a')], c: [twin('a')] });
  assert.deepEqual(seen(content, 'a'), [
    ['twinned-with', 'to', 'b'],
    ['twinned-with', 'from', 'c'],
  ]);
  assert.deepEqual(seen(content, 'b'), [['twinned-with', 'to', 'a']]);
  assert.deepEqual(seen(content, 'c'), [['twinned-with', 'to', 'a']]);
});

test('links of other types are two things from two sides', () => {
  const refers = (to: string) => ({ type: 'refers-to' as const, to, article: 'one' });
  const content = siteOf({ a: [refers('b'), { type: 'twinned-with', to: 'b', article: 'one' }], b: [refers('a')] });
  assert.deepEqual(seen(content, 'a'), [
    ['refers-to', 'to', 'b'],
    ['twinned-with', 'to', 'b'],
    ['refers-to', 'from', 'b'],
  ]);
});

test('who runs what, who takes part, and what lies in a place or in one within it', () => {
  const content = aSite({
    stories: [aStory('one', '2026')],
    organisations: [anOrganisation('a', { place: 'district' }), anOrganisation('b', { place: 'city' })],
    programmes: [aProgramme('p', { operator: 'a', partners: ['b'], places: ['district', 'city'] })],
    campaigns: [aCampaign('c', '2026', { operator: 'b', partners: ['a'] })],
    places: [aPlace('city'), aPlace('district', { kind: 'district', parent: 'city' })],
  });
  assert.deepEqual([runBy(content, 'programmes', 'a'), runBy(content, 'campaigns', 'b')], [['p'], ['c']]);
  assert.deepEqual([runBy(content, 'programmes', 'b'), runBy(content, 'campaigns', 'a')], [[], []]);
  assert.deepEqual([sharedBy(content, 'programmes', 'b'), sharedBy(content, 'campaigns', 'a')], [['p'], ['c']]);
  assert.deepEqual(within(content, 'organisations', 'city'), ['a', 'b']);
  assert.deepEqual(within(content, 'organisations', 'district'), ['a']);
  assert.deepEqual(within(content, 'programmes', 'city'), ['p'], 'in two places of one city, and once');
  assert.deepEqual(within(content, 'campaigns', 'city'), []);
});
