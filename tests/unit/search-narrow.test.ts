/** Narrowing a list of hits, and the place that a query names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressUrl, addressFor, readAddress } from '../../src/search/ask/results/url-state.ts';
import type { FacetEntry, NameEntry } from '../../src/search/text/index-files.ts';
import {
  facetCounts,
  placesAbove,
  passesFilters,
  type SearchFilters,
  spanOf,
} from '../../src/search/ask/results/facets.ts';
import { placeInQuery } from '../../src/search/ask/match/place-in-query.ts';
import { isInPlace } from '../../src/search/ask/results/missing-place.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { facetEntry } from '../lib/fake-search-index.ts';

const place = (id: string, zh: string, parent?: string): NameEntry => ({
  collection: 'places',
  id,
  kind: 'city',
  zh: [`${zh}市`, zh],
  en: [id],
  ...(parent === undefined ? {} : { parent }),
  record: {},
});
const names = [place('shandong', '山东'), place('liaocheng', '聊城', 'shandong'), place('qingdao', '青岛', 'shandong')];
const above = placesAbove(names);

const story = (id: string, date: string, places: string[], kind = 'report'): FacetEntry =>
  facetEntry(id, { date, kind, places, topics: ['kidney-care'], year: date.slice(0, 4) });
const stories = [
  story('a', '2026-02-03', ['liaocheng']),
  story('b', '2025', ['qingdao']),
  story('c', '2025-07', ['liaocheng'], 'brief'),
];
const left = (narrowing: Parameters<typeof passesFilters>[1]) =>
  stories.filter((one) => passesFilters(one, narrowing, above)).map(({ id }) => id);

test('a story of a city is one of its province', () => {
  assert.deepEqual(left({ facets: { place: ['shandong'] } }), ['a', 'b', 'c']);
  assert.deepEqual(left({ facets: { place: ['liaocheng'] } }), ['a', 'c']);
  assert.deepEqual(left({ facets: { place: ['liaocheng'], kind: ['brief'] } }), ['c']);
  assert.deepEqual(left({ facets: { programme: ['none'] } }), []);
});

test('any of the values of one facet will do, and every facet must', () => {
  assert.deepEqual(left({ facets: { place: ['qingdao', 'liaocheng'] } }), ['a', 'b', 'c']);
  assert.deepEqual(left({ facets: { place: ['qingdao', 'liaocheng'], year: ['2025'] } }), ['b', 'c']);
});

test('a partial date is in every span that it may lie in', () => {
  assert.deepEqual(left({ facets: {}, from: '2025-07-15' }), ['a', 'b', 'c']);
  assert.deepEqual(left({ facets: {}, from: '2025-08-01' }), ['a', 'b']);
  assert.deepEqual(left({ facets: {}, to: '2025-12-31' }), ['b', 'c']);
  assert.deepEqual(left({ facets: {}, from: '2026', to: '2026' }), ['a']);
});

test('counts say what each value would leave, whatever is chosen of the same facet', () => {
  const counts = (...[facet, narrowing]: [Parameters<typeof facetCounts>[1], SearchFilters]) =>
    Object.fromEntries(facetCounts(stories, facet, narrowing, above));
  assert.deepEqual(counts('year', { facets: { year: ['2026'] } }), { 2026: 1, 2025: 2 });
  assert.deepEqual(counts('kind', { facets: { place: ['liaocheng'] } }), { brief: 1, report: 1 });
  assert.equal(counts('place', { facets: {} })['shandong'], 3);
});

test('a query names a place of the registry, or a city that it does not have', () => {
  const named = (typed: string) => placeInQuery(parseQuery(typed), names, ['菏泽', '聊城'], 'zh');
  assert.deepEqual(named('聊城市的透析室'), { id: 'liaocheng', name: '聊城市', asked: '聊城市' });
  assert.deepEqual(named('聊城 透析'), { id: 'liaocheng', name: '聊城', asked: '聊城' });
  assert.deepEqual(named('菏泽透析'), { name: '菏泽', asked: '菏泽' });
  assert.equal(named('透析'), undefined);
  assert.equal(isInPlace('shandong', stories.slice(0, 1), above), true);
  assert.equal(isInPlace('qingdao', stories.slice(0, 1), above), false);
});

test('an address says everything that changes the list, and leaves out what it does not know', () => {
  const asked = {
    ...addressFor('血透 室'),
    scope: 'services' as const,
    facets: { place: ['liaocheng', 'qingdao'] },
    from: '2025-01-01',
    sort: 'date' as const,
    page: 2,
    all: true,
    literal: true,
  };
  const address = addressUrl('zh', asked);
  assert.match(address, /^\/search\/\?q=/);
  assert.deepEqual(readAddress(address.slice(address.indexOf('?'))), asked);
  assert.deepEqual(readAddress('?q=a&page=-3&sort=size&from=yesterday&colour=red&in=nowhere&kind='), addressFor('a'));
});

test('filters leave years, and with them the bundles that are worth asking', () => {
  const filters = (more: Partial<SearchFilters>): SearchFilters => ({ facets: {}, ...more });
  assert.deepEqual(spanOf(filters({})), {});
  assert.deepEqual(spanOf(filters({ facets: { year: ['2017'] } })), { years: ['2017', '2017'] });
  assert.deepEqual(spanOf(filters({ from: '2017-03-01' })), { years: ['2017', '9999'] });
  assert.deepEqual(spanOf(filters({ to: '2017' })), { years: ['', '2017'] });
  assert.deepEqual(spanOf(filters({ facets: { year: ['2017'] }, from: '2015', to: '2020-01-01' })), {
    years: ['2017', '2017'],
  });
  assert.deepEqual(spanOf(filters({ facets: { year: ['2019', '2017'] } })), { years: ['2017', '2019'] });
});
