/** What rests on an unpublished story is left out; everything else stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicOnly } from '../../src/views/public.ts';
import type { Story } from '../../src/views/site-index.ts';
import { campaign, organisation, programme } from '../../src/schemas/registry.ts';

const name = { zh: '名', en: 'Name' };
const benefit = (article: string) => ({
  what: { zh: article, en: article },
  notStated: ['where', 'how', 'cost'],
  asOf: '2026',
  article,
});
const offer = { name, summary: name, sources: ['hidden', 'seen'], benefits: [benefit('seen'), benefit('hidden')] };
const body = (id: string, article: string) =>
  organisation.parse({
    id,
    kind: 'hospital',
    name,
    place: 'city',
    contact: { telephone: '120', reportedIn: article },
    sources: ['seen', 'hidden'],
    links: ['seen', 'hidden'].map((article) => ({ type: 'supports', to: 'other', article })),
  });
const update = (article?: string) => ({ date: '2026', zh: '一', en: 'a', ...(article && { article }) });
const plans = [
  { what: name, by: 'a', status: 'announced', updates: [update('seen'), update('hidden'), update()] },
] as Story['plans'];

const site = publicOnly({
  stories: [{ id: 'seen', plans } as unknown as Story],
  organisations: new Map([
    ['a', body('a', 'seen')],
    ['b', body('b', 'hidden')],
  ]),
  programmes: new Map([
    ['p', programme.parse({ ...offer, id: 'p', kind: 'service', status: 'running', asOf: '2026' })],
  ]),
  campaigns: new Map([['c', campaign.parse({ ...offer, id: 'c', kind: 'other', date: '2026' })]]),
});

test('benefits and links that rest on it, and updates of plans', () => {
  assert.deepEqual(
    [site.programmes.get('p'), site.campaigns.get('c')].map((one) => one?.benefits.map(({ article }) => article)),
    [['seen'], ['seen']],
  );
  assert.deepEqual(
    site.organisations.get('b')?.links.map(({ article }) => article),
    ['seen'],
  );
  assert.deepEqual(
    site.stories[0]?.plans[0]?.updates.map(({ article }) => article),
    ['seen', undefined],
  );
});

test('the stories that an entry rests on', () => {
  for (const one of [site.organisations.get('a'), site.programmes.get('p'), site.campaigns.get('c')])
    assert.deepEqual(one?.sources, ['seen']);
});

test('a contact that it reports', () => {
  assert.equal(site.organisations.get('a')?.contact?.telephone, '120');
  assert.equal(site.organisations.get('b')?.contact, undefined);
});
