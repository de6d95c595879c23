/** What is said of an answer: the status line, and the remarks below it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../src/search/ask/assemble-answer.ts';
import type { PageHit } from '../../src/search/ask/match/full-text-search.ts';
import type { MissingWords } from '../../src/search/ask/match/missing-words.ts';
import {
  type Answered,
  hitCount,
  isPartial,
  remarksOn,
  statusLine,
} from '../../src/search/ask/results/status-messages.ts';
import type { Wording } from '../../src/search/ask/results/interface-words.ts';
import { addressFor } from '../../src/search/ask/results/url-state.ts';
import { interfaceWords } from '../../src/search-page/make-interface-words.ts';
import type { BundleEntry } from '../../src/search/text/index-files.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { nameEntry } from '../lib/fake-search-index.ts';

const wording = { locale: 'zh' as const, words: interfaceWords('zh') };
const english = { locale: 'en' as const, words: interfaceWords('en') };

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
const answered = (typed: string, answer: Answer, more: Partial<Answered> = {}): Answered => ({
  answer,
  query: parseQuery(typed),
  address: addressFor(typed),
  missingPlace: undefined,
  unfiltered: hitCount(answer),
  ...more,
});

test('the status line counts the hits, and says where they are only related', () => {
  assert.equal(statusLine(answered('透析', answerOf([page('a')])), wording), '找到1条结果。');
  assert.match(statusLine(answered('x', answerOf([page('a')])), english), /^1 result/);
  assert.match(statusLine(answered('x', answerOf([page('a'), page('b')])), english), /^2 results/);
  const related = answerOf([page('a', 'related'), page('b', 'related')]);
  assert.equal(statusLine(answered('透析', related), wording), '找到2条相近的结果。');
  const lacking = answerOf([page('a', 'related'), { ...page('b', 'related'), lacking: ['夜间'] }]);
  assert.equal(statusLine(answered('透析', lacking), wording), '找到2条相近的结果，缺的词写在各条下面。');
  assert.match(statusLine(answered('x', related), english), /^2 close matches\.$/);
  assert.match(statusLine(answered('x', answerOf([page('a', 'related')])), english), /^1 close match\.$/);
  const entry = { tier: 'exact' as const, entry: nameEntry('topics', 't'), named: true };
  assert.equal(statusLine(answered('透析', { ...related, allRegistry: [entry] }), wording), '找到3条结果。');
  assert.equal(hitCount({ ...related, allRegistry: [entry] }), 3);
});

test('the status line names a place that has no hit, and a query without quotation marks that found nothing', () => {
  const there = statusLine(
    answered('菏泽透析', answerOf([page('a')]), { missingPlace: { name: '菏泽', need: '透析' } }),
    wording,
  );
  assert.ok(
    there.startsWith('菏泽没有与“透析”有关的记录。') &&
      there.includes(wording.words.elsewhere) &&
      there.endsWith('共1条。'),
    there,
  );
  const nothing = answered('菏泽透析', answerOf([]), { missingPlace: { name: '菏泽', need: '透析' } });
  assert.equal(statusLine(nothing, wording), '菏泽没有与“透析”有关的记录。');
  const none = statusLine(
    answered('“菏泽” 「透析」', answerOf([]), { missingPlace: { name: '菏泽', need: '' } }),
    wording,
  );
  assert.equal(none, '没有菏泽的记录。');
  assert.match(statusLine(answered('“菏泽” 「透析」', answerOf([])), wording), /^没有找到“菏泽 透析”。/);
});

test('words that no hit has are told first and by name, with what the hits have; then a reader may have to ask elsewhere', () => {
  const hits = [page('a', 'related'), page('b', 'related')];
  const without = (missing: MissingWords, by: Wording = wording) =>
    statusLine(answered('狂犬疫苗', answerOf(hits, { missing })), by);
  const rabies = { missing: ['狂犬'], left: ['疫苗'], nowhere: true };
  assert.equal(without(rabies), '本站没有含“狂犬”的内容；以下只有“疫苗”。共2条。');
  assert.equal(without({ ...rabies, nowhere: false }), '没有含“狂犬”的结果；以下只有“疫苗”。共2条。');
  assert.equal(without({ ...rabies, left: [] }), '本站没有含“狂犬”的内容；以下只是用词相近。共2条。');
  assert.equal(
    without({ missing: ['dog', 'rabies'], left: ['vaccine'], nowhere: true }, english),
    'No page of this site mentions “dog”, “rabies”. Below is what mentions only “vaccine”. 2 results.',
  );
  const partial = (answer: Answer, more: Partial<Answered> = {}) => isPartial(answered('狂犬疫苗', answer, more));
  assert.ok(partial(answerOf(hits, { missing: rabies })));
  assert.ok(partial(answerOf([])));
  assert.ok(partial(answerOf(hits), { missingPlace: { name: '菏泽', need: '透析' } }));
  assert.ok(!partial(answerOf(hits)));
  assert.ok(!partial(answerOf([]), { unfiltered: 3 }), 'the filters emptied it');
});

test('where nothing just so is in a place, all that is told of it is one link away', () => {
  const hrefs = (answer: Answer, more: Partial<Answered> = {}) =>
    remarksOn(answered('青岛拔牙', answer, more), wording, [], []).flatMap(({ links }) =>
      links.map(({ text, href }) => [text, href]),
    );
  const link = [['青岛的全部记录', '/places/qingdao/']];
  const place = nameEntry('places', 'qingdao', ['青岛']);
  assert.deepEqual(hrefs(answerOf([]), { missingPlace: { id: 'qingdao', name: '青岛', need: '拔牙' } }), link);
  assert.deepEqual(hrefs(answerOf([page('a', 'related')], { place })), link);
  assert.deepEqual(hrefs(answerOf([page('a')], { place })), []);
  assert.deepEqual(hrefs(answerOf([]), { missingPlace: { name: '菏泽', need: '拔牙' } }), []);
});

const bundle = (locale: 'zh' | 'en', years?: [string, string]): BundleEntry => ({
  locale,
  dir: `${locale}-${years?.join('-') ?? ''}`,
  stories: 1,
  records: 1,
  ...(years ? { years } : {}),
});

test('what was done to a query is said, with the way back to its own words', () => {
  const change = { kind: 'terms' as const, queries: ['血液透析', '透析'] };
  const [remark, ...rest] = remarksOn(answered('洗肾', answerOf([page('a')], { change })), wording, [], []);
  assert.ok(remark?.text?.includes('血液透析、透析'), remark?.text);
  assert.deepEqual(rest, []);
  assert.equal(remark?.links[0]?.href, `/search/?q=${encodeURIComponent('洗肾')}&literal=1`);
  assert.ok(remark?.links[0]?.text.includes('洗肾'));
  assert.deepEqual(remarksOn(answered('透析', answerOf([page('a')])), wording, [], []), []);
});

test('the years that were searched are said where they are not all, with the way to the others', () => {
  const all = [
    bundle('zh', ['2025', '2026']),
    bundle('zh', ['2023', '2024']),
    bundle('zh', ['2020', '2022']),
    bundle('en', ['2026', '2026']),
  ];
  const years = (searched: BundleEntry[]) =>
    remarksOn(answered('透析', answerOf([page('a')], { searched })), wording, all, []).map(({ text, links }) => [
      text,
      links[0]?.href,
    ]);
  const href = `/search/?q=${encodeURIComponent('透析')}&all=1`;
  assert.deepEqual(years(all.slice(0, 1)), [
    [wording.words.years.replace('{from}', '2025').replace('{to}', '2026'), href],
  ]);
  assert.deepEqual(years(all.slice(0, 2)), [
    [wording.words.years.replace('{from}', '2023').replace('{to}', '2026'), href],
  ]);
  assert.deepEqual(years(all.slice(0, 3)), []);
  assert.deepEqual(years(all.slice(3)), []);
  assert.deepEqual(years([]), []);
  const single = [bundle('zh', ['2026', '2026']), bundle('zh', ['2025', '2025'])];
  const [one] = remarksOn(
    answered('透析', answerOf([page('a')], { searched: single.slice(0, 1) })),
    wording,
    single,
    [],
  );
  assert.equal(one?.text, wording.words.year.replace('{year}', '2026'));
  const undated = [bundle('zh'), bundle('zh', ['2025', '2025'])];
  assert.deepEqual(
    remarksOn(answered('透析', answerOf([page('a')], { searched: undated.slice(0, 1) })), wording, undated, []),
    [],
  );
});

test('where nothing was found the query is offered less strictly, and names that are like it', () => {
  const none = (typed: string, literal = false) =>
    remarksOn(
      answered(typed, answerOf([]), { address: { ...addressFor(typed), literal } }),
      wording,
      [],
      [nameEntry('programmes', 'care', ['长期护理保险'])],
    ).map(({ text, links }) => [text, ...links.map(({ text: words, href }) => `${words} ${href}`)]);
  const like = [wording.words.named, '长期护理保险 /programmes/care/'];
  const { unquoted, otherwise } = wording.words;
  const href = `/search/?q=${encodeURIComponent('长期护理')}`;
  assert.deepEqual(none('“长期护理”'), [[undefined, `${unquoted} ${href}`], like]);
  assert.deepEqual(none('长期护理', true), [[undefined, `${otherwise} ${href}`], like]);
  assert.deepEqual(none('长期护理'), [like]);
  assert.deepEqual(none('电视'), []);
  assert.deepEqual(
    remarksOn(
      answered('长期护理', answerOf([page('a')])),
      wording,
      [],
      [nameEntry('programmes', 'x', ['长期护理保险'])],
    ),
    [],
  );
});

test('what the filters emptied is said of them, and nothing else', () => {
  const address = { ...addressFor('医院'), from: '2020-01-01', facets: { place: ['liaocheng'] } };
  const emptied = answered('医院', answerOf([]), { address, unfiltered: 21 });
  assert.equal(statusLine(emptied, wording), '所选条件下没有结果；不加筛选有21条。');
  assert.deepEqual(remarksOn(emptied, wording, [], [nameEntry('organisations', 'o', ['医院集团'])]), []);
  assert.deepEqual(remarksOn(answered('医院', answerOf([page('a')])), wording, [], []), []);
});

test('lists of services for what was asked for are told of beside the answer, three at most', () => {
  const list = (id: string, zh: string[]) => ({
    tier: 'exact' as const,
    entry: nameEntry('pages', `services/${id}`, zh),
    named: true,
  });
  const allRegistry = [
    list('dialysis', ['按需要找服务：透析', '透析']),
    ...['a', 'b', 'c'].map((id) => list(id, [id])),
  ];
  const [remark, ...rest] = remarksOn(answered('透析', answerOf([page('x')], { allRegistry })), wording, [], []);
  assert.deepEqual(rest, []);
  assert.deepEqual(
    remark?.links.map(({ text, href }) => [text, href]),
    [
      ['透析', '/services/dialysis/'],
      ['a', '/services/a/'],
      ['b', '/services/b/'],
    ],
  );
  const own = answerOf([], { registry: allRegistry.slice(0, 1), allRegistry: allRegistry.slice(0, 1) });
  assert.deepEqual(remarksOn(answered('透析', own), wording, [], []), []);
});

test('of 本周 and “this week” a reader is told why no text has them, with ways to what is in order of dates', () => {
  const links = (typed: string, by: Wording = wording) =>
    remarksOn(answered(typed, answerOf([])), by, [], [])
      .filter(({ text }) => text?.includes('日期') === true || text?.includes('dates') === true)
      .flatMap((remark) => remark.links.map(({ href }) => decodeURIComponent(href)));
  assert.deepEqual(links('本周'), ['/articles/']);
  assert.deepEqual(links('最近有什么新闻'), ['/articles/']);
  assert.deepEqual(links('近七天血透'), ['/search/?q=血透&sort=date', '/articles/']);
  assert.deepEqual(links('本周有哪些义诊'), ['/search/?q=义诊&sort=date', '/articles/']);
  assert.deepEqual(links('what happened this week', english), ['/en/articles/']);
  assert.deepEqual(links('dialysis last month', english), ['/en/search/?q=dialysis&sort=date', '/en/articles/']);
  for (const typed of ['“本周”', '最近的医院', '上月经量多', '2025年', '周报'])
    assert.deepEqual(links(typed), [], typed);
  assert.deepEqual(links('a week of tests', english), []);
});
