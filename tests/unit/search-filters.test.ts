/** A search as its address has it, and an answer filtered, sorted and in pages as the address asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../src/search/ask/assemble-answer.ts';
import { filteredAnswer } from '../../src/search/ask/results/filter-and-sort.ts';
import type { PageHit } from '../../src/search/ask/match/full-text-search.ts';
import { onPage, pageCount, pageShown } from '../../src/search/ask/results/pagination.ts';
import {
  addressFor,
  addressUrl,
  isStillTyping,
  readAddress,
  withoutFilters,
  withQuery,
  withSpan,
  withToggled,
} from '../../src/search/ask/results/url-state.ts';
import { readInterfaceWords } from '../../src/search/ask/results/interface-words.ts';
import { titlesFor, wantedPieces } from '../../src/search/ask/match/title-fallback.ts';
import { interfaceWords } from '../../src/search-page/make-interface-words.ts';
import type { FacetEntry } from '../../src/search/text/index-files.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { facetEntry, fakeIndex, nameEntry } from '../lib/fake-search-index.ts';

const wording = { locale: 'zh' as const, words: interfaceWords('zh') };

const page = (id: string, tier: PageHit['tier'] = 'exact', dir = 'zh-0'): PageHit => ({
  tier,
  locale: 'zh',
  dir,
  id,
  at: undefined,
  needles: [],
});
const answerOf = (stories: PageHit[], more: Partial<Answer> = {}): Answer => ({
  query: parseQuery(''),
  registry: [],
  allRegistry: [],
  stories,
  searched: [],
  ...more,
});
test('stories come twenty a page; a page beyond the last is the last', () => {
  assert.deepEqual([0, 1, 20, 21, 40, 41].map(pageCount), [0, 1, 1, 2, 2, 3]);
  assert.deepEqual([pageShown(1, 0), pageShown(9, 0), pageShown(2, 41), pageShown(9, 41)], [1, 1, 2, 3]);
  const stories = Array.from({ length: 41 }, (_, at) => at);
  assert.deepEqual(onPage(stories, 1), stories.slice(0, 20));
  assert.deepEqual(onPage(stories, 2), stories.slice(20, 40));
  assert.deepEqual(onPage(stories, 3), [40]);
});

test('a query is still being typed where one begins with the other', () => {
  assert.deepEqual(
    [
      ['', '透'],
      ['透', '透析'],
      ['透析', '透'],
      ['透析', '血透'],
      ['透', '透'],
    ].map(([a = '', b = '']) => isStillTyping(a, b)),
    [false, true, true, false, true],
  );
});

test('other filters keep the query and how it is asked, and begin at the first page', () => {
  const address = readAddress('?q=透析&page=3&literal=1&all=1&sort=date&kind=brief&from=2025');
  assert.deepEqual([address.page, address.sort, address.from], [3, 'date', '2025']);
  const more = withToggled(withToggled(address, 'place', 'liaocheng'), 'kind', 'photo');
  assert.deepEqual(more, { ...address, page: 1, facets: { kind: ['brief', 'photo'], place: ['liaocheng'] } });
  assert.deepEqual(withToggled(more, 'place', 'liaocheng').facets, { kind: ['brief', 'photo'] });
  const { from: _from, ...undated } = address;
  assert.deepEqual(withSpan(address, undefined, '2026-01-01'), { ...undated, page: 1, to: '2026-01-01' });
  assert.deepEqual(withoutFilters(more), { ...undated, page: 1, facets: {} });
  assert.deepEqual(readAddress('?q= a &page=1&to=2025-13-x&from=2025-1').q, 'a');
  assert.deepEqual(readAddress('?page=2.7').page, 2);
  assert.deepEqual(readAddress('?to=2025-07&to=2024'), { ...addressFor(''), to: '2025-07' });
});

test('another query is asked with the same filters; without one they are gone', () => {
  const address = readAddress('?q=透析&in=stories&page=3&literal=1&kind=brief&from=2025');
  assert.deepEqual(withQuery(address, '血透'), readAddress('?q=血透&in=stories&kind=brief&from=2025'));
  assert.deepEqual(withQuery(address, ' '), addressFor(''));
});

test('an address is read as it was written by a browser that cannot count parameters', () => {
  const size = Object.getOwnPropertyDescriptor(URLSearchParams.prototype, 'size');
  Reflect.deleteProperty(URLSearchParams.prototype, 'size');
  try {
    assert.match(addressUrl('zh', readAddress('?q=a&kind=brief')), /&kind=brief$/);
  } finally {
    if (size) Object.defineProperty(URLSearchParams.prototype, 'size', size);
  }
});

test('titles answer by every word and quoted piece', () => {
  const titles = ['镇上有了血透室', '血透室搬家', '护士上门'].map((title, at) => ({ url: `/${at}/`, title }));
  const found = (typed: string) => titlesFor(parseQuery(typed), titles).map(({ url }) => url);
  assert.deepEqual(found('血透室'), ['/0/', '/1/']);
  assert.deepEqual(found('血透室 镇上'), ['/0/']);
  assert.deepEqual(found('“血透室搬” 家'), ['/1/']);
  assert.deepEqual(found('。'), []);
  assert.deepEqual(
    wantedPieces(parseQuery('“甲乙” 丙 丁')).map(({ raw }) => raw),
    ['甲乙', '丙', '丁'],
  );
});

test('the words of the page are told from anything else', () => {
  assert.deepEqual(readInterfaceWords(JSON.stringify(wording.words)), wording.words);
  for (const json of ['{}', '[]', 'null', '{"kinds":{},"voices":{}}'])
    assert.throws(() => readInterfaceWords(json), /words/);
});

const names = [
  nameEntry('places', 'shandong', ['山东省', '山东']),
  nameEntry('places', 'liaocheng', ['聊城市', '聊城'], ['Liaocheng'], { parent: 'shandong' }),
];

/** An index whose pages have these heads and facets. */
function indexOf(
  facets: Record<string, FacetEntry>,
  heads: Record<string, { places?: string[]; title?: string; other?: { url: string; title: string } }> = {},
) {
  const pages = Object.fromEntries(Object.entries(heads).map(([id, head]) => [id, { head }]));
  const index = fakeIndex([{}], { pages, lexicon: { cities: () => Promise.resolve(['菏泽']) } });
  return { ...index, facets: () => Promise.resolve(facets) };
}

const filtered = async (typed: string, answer: Answer, index: ReturnType<typeof indexOf>, search = '') => {
  const address = { ...readAddress(search), q: typed };
  const result = await filteredAnswer({ ...answer, query: parseQuery(typed) }, address, names, index, 'zh');
  return { ...result, ids: result.answer.stories.map(({ id }) => id) };
};

test('an answer is filtered by its facets, and sorted by date within its tiers', async () => {
  const entry = { tier: 'exact' as const, entry: nameEntry('topics', 't'), named: true };
  const answer = answerOf([page('a'), page('b'), page('c', 'related'), page('d', 'related'), page('unknown')], {
    registry: [entry],
  });
  const index = indexOf({
    a: facetEntry('a', { date: '2024-05-01' }),
    b: facetEntry('b', { date: '2025', kind: 'brief', topics: ['t'] }),
    c: facetEntry('c', { date: '2023' }),
    d: facetEntry('d', { date: '2026', kind: 'brief' }),
  });
  const plain = await filtered('透析', answer, index);
  assert.deepEqual([plain.ids, plain.answer.registry.length], [['a', 'b', 'c', 'd', 'unknown'], 1]);
  assert.deepEqual(
    (await plain.facets()).map(({ id }) => id),
    ['a', 'b', 'c', 'd'],
  );
  const brief = await filtered('透析', answer, index, '?kind=brief');
  assert.deepEqual([brief.ids, brief.answer.registry], [['b', 'd'], []]);
  assert.equal((await brief.facets()).length, 4);
  assert.deepEqual((await filtered('透析', answer, index, '?topic=t')).ids, ['b']);
  const byDate = await filtered('透析', answer, index, '?sort=date');
  assert.deepEqual([byDate.ids, byDate.answer.registry.length], [['b', 'a', 'unknown', 'd', 'c'], 1]);
});

test('a place that was asked for is missed only where no hit is there', async () => {
  const related = (id: string) => answerOf([page(id, 'related')]);
  const missing = async (typed: string, answer: Answer, index = indexOf({})) =>
    (await filtered(typed, answer, index)).missingPlace?.name;
  assert.equal(await missing('菏泽透析', related('a')), '菏泽');
  assert.equal(await missing('“菏泽透析”', related('a')), undefined);
  assert.equal(await missing('菏泽透析', answerOf([page('a')])), undefined);
  const entry = { tier: 'exact' as const, entry: nameEntry('topics', 't'), named: true };
  assert.equal(await missing('菏泽透析', { ...related('a'), registry: [entry] }), undefined);
  assert.equal(await missing('菏泽透析', { ...related('a'), registry: [{ ...entry, tier: 'related' }] }), '菏泽');
  assert.equal(await missing('聊城透析', related('a')), '聊城');
  assert.equal(await missing('聊城透析', related('a'), indexOf({}, { a: { places: ['liaocheng'] } })), undefined);
  assert.equal(await missing('山东透析', related('a'), indexOf({}, { a: { places: ['liaocheng'] } })), undefined);
  assert.equal(await missing('聊城透析', related('a'), indexOf({}, { a: { places: ['shandong'] } })), '聊城');
  assert.equal(await missing('聊城透析', related('a'), indexOf({}, { a: { title: '聊城新闻' } })), undefined);
  assert.equal(
    await missing('聊城透析', related('a'), indexOf({}, { a: { other: { url: '', title: '在聊城' } } })),
    undefined,
  );
  // Of more stories than a page holds, what they are filtered by says where they are.
  const many = answerOf(Array.from({ length: 30 }, (_, at) => page(`s${at}`, 'related')));
  assert.equal(await missing('聊城透析', many), '聊城');
  assert.equal(
    await missing('聊城透析', many, indexOf({ s29: facetEntry('s29', { places: ['liaocheng'] }) })),
    undefined,
  );
  assert.equal(await missing('透析', related('a')), undefined);
});
