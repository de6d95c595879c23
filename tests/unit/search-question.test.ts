/** A whole question: what each part of a page's score does, on a made-up index. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchScope } from '../../src/search/ask/match/full-text-search.ts';
import { conceptsOf } from '../../src/search/ask/match/question-concepts.ts';
import { pagesForQuestion } from '../../src/search/ask/match/question-ranking.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import {
  type FakeBundle,
  fakeIndex,
  type FakeIndex,
  fakeLexicon,
  hit,
  IN_TEXT,
  IN_TITLE,
  nameEntry,
  terms,
} from '../lib/fake-search-index.ts';

const STORIES: SearchScope = { all: false, entryOf: () => undefined };

const ids = async (typed: string, index: FakeIndex, scope = STORIES, locale: 'zh' | 'en' = 'zh') =>
  (await pagesForQuestion(parseQuery(typed), locale, index, scope)).hits.map(({ id }) => id);

const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => hit(`p${at + from}`));

const TERM = { zh: ['血液透析'], en: ['dialysis'], also: { zh: ['洗肾'], en: [] }, programmes: [] };

test('a question is its words, the words beside each other, and what the archive calls them', async () => {
  const concepts = async (typed: string, locale: 'zh' | 'en' = 'zh') =>
    (await conceptsOf(parseQuery(typed), locale, fakeLexicon(terms({ terms: [TERM] })))).map(
      ({ phrasings, weight, adjacent }) => [phrasings.join('|'), weight, adjacent?.join('+')],
    );
  assert.deepEqual(await concepts('洗肾 脑'), [
    ['洗肾', 1, undefined],
    ['脑', 0.35, undefined],
    ['洗肾脑', 1, '洗肾+脑'],
    ['洗肾|血液透析', 0.9, undefined],
  ]);
  assert.deepEqual(await concepts('Where do nurses visit nurses in 2025?', 'en'), [
    ['nurses', 1, undefined],
    ['visit', 1, undefined],
    ['nurses visit', 1, 'nurses+visit'],
  ]);
  assert.deepEqual(await concepts('怎么办'), []);
  const segmenter = Object.getOwnPropertyDescriptor(Intl, 'Segmenter');
  assert.ok(segmenter);
  Reflect.deleteProperty(Intl, 'Segmenter');
  try {
    assert.deepEqual((await concepts('护士上门')).slice(0, 3), [
      ['护士', 1, undefined],
      ['士上', 1, undefined],
      ['上门', 1, undefined],
    ]);
  } finally {
    Object.defineProperty(Intl, 'Segmenter', segmenter);
  }
});

test('a rare word says more than a common one', async () => {
  const bundle: FakeBundle = { 护士: many(40), 眼科: [hit('rare')] };
  assert.deepEqual((await ids('护士 眼科', fakeIndex([bundle])))[0], 'rare');
});

test('of two pages that are else alike the one with the word in its title comes first', async () => {
  const bundle: FakeBundle = { 眼科: [hit('in-text', IN_TEXT), hit('in-title', IN_TITLE)] };
  assert.deepEqual(await ids('眼科 护士', fakeIndex([bundle])), ['in-title', 'in-text']);
});

test('a page with less than half of the best one’s score is none; the best ten are enough', async () => {
  const both: FakeBundle = { 护士: [hit('both'), ...many(60)], 眼科: [hit('both')] };
  assert.deepEqual(await ids('护士 眼科', fakeIndex([both])), ['both']);
  const near: FakeBundle = { 护士: [hit('both'), hit('one')], 眼科: [hit('both'), hit('other')] };
  assert.deepEqual(await ids('护士 眼科', fakeIndex([near])), ['both', 'one', 'other']);
  assert.equal((await ids('护士', fakeIndex([{ 护士: many(14) }]))).length, 10);
});

/** Words, each of which stands on one page of its own. */
const WORDS = ['护士', '眼科', '血压', '急救', '体检', '疫苗'];
const apart: FakeBundle = Object.fromEntries(WORDS.map((word) => [word, [hit(word)]]));

test('less than a fifth of what was asked is no answer', async () => {
  assert.deepEqual(await ids(WORDS.slice(0, 3).join(' '), fakeIndex([apart])), WORDS.slice(0, 3));
  assert.deepEqual(await ids(WORDS.join(' '), fakeIndex([apart])), []);
});

test('a word that stands nowhere asks less of a page than a word of the archive, but something', async () => {
  const bundle: FakeBundle = { 护士: many(20) };
  assert.equal((await ids('护士 眼科', fakeIndex([bundle]))).length, 10);
  assert.deepEqual(await ids('护士 眼科 血压 疫苗', fakeIndex([bundle])), []);
});

test('single characters alone are no page', async () => {
  assert.deepEqual(await ids('脑', fakeIndex([{ 脑: [hit('a')] }])), []);
});

test('the reader’s own word comes before what the archive calls it', async () => {
  const lexicon = terms({ terms: [TERM] });
  const bundle: FakeBundle = { '血液 液透 透析': [hit('archive', IN_TITLE)], 洗肾: [hit('reader')] };
  assert.deepEqual(await ids('洗肾', fakeIndex([bundle], { lexicon })), ['reader', 'archive']);
  assert.deepEqual(await ids('洗肾', fakeIndex([{ '血液 液透 透析': [hit('archive')] }], { lexicon })), ['archive']);
});

test('a longer word that stands nowhere is looked for by its pairs, which say half as much', async () => {
  const bundle: FakeBundle = { 糖尿: [hit('pair')], 眼科: [hit('word')] };
  const index = fakeIndex([bundle]);
  assert.deepEqual(await ids('糖尿病 眼科', index), ['word', 'pair']);
  assert.deepEqual(
    index.asked.map((run) => run.replace('zh-0 exact ', '')).filter((run) => /[糖尿病]/.test(run)),
    ['糖尿 尿病', '\ua100糖尿 \ua100尿病', '糖尿', '尿病'],
  );
});

test('a plain word says less than the text, and marks nothing', async () => {
  const bundle: FakeBundle = { 眼睛: [hit('text')], '\ua100眼睛': [hit('plain'), hit('text')] };
  const index = fakeIndex([bundle]);
  const { hits } = await pagesForQuestion(parseQuery('我的眼睛'), 'zh', index, STORIES);
  assert.deepEqual(
    hits.map(({ id, needles, at, lacking }) => [id, needles.length, at, lacking]),
    [
      ['text', 1, IN_TEXT, []],
      ['plain', 0, undefined, []],
    ],
  );
  const both: FakeBundle = { ...bundle, 护士: [hit('nurse')], '\ua100护士': [hit('plain')] };
  assert.equal((await ids('眼睛护士', fakeIndex([both])))[0], 'plain');
});

test('what stands beside each other is asked for only where both words are there', async () => {
  const asked = async (bundle: FakeBundle) => {
    const index = fakeIndex([bundle]);
    await ids('眼科护士', index);
    return index.asked.some((run) => run.endsWith('眼科 科护 护士'));
  };
  assert.equal(await asked({ 眼科: [hit('a')], 护士: [hit('a')] }), true);
  assert.equal(await asked({ 眼科: [hit('a')] }), false);
});

test('every number of a question stands on a page that answers it', async () => {
  const bundle: FakeBundle = {
    护士: [hit('a'), hit('b'), hit('c')],
    '12 2张 0:nn12': [hit('a'), hit('b')],
    '7天 0:nn7': [hit('b')],
  };
  assert.deepEqual(await ids('护士 12张 7天', fakeIndex([bundle])), ['b']);
  assert.deepEqual(await ids('护士', fakeIndex([bundle])), ['a', 'b', 'c']);
  const english: FakeBundle = { nurses: [hit('a'), hit('b')], '12': [hit('b')] };
  assert.deepEqual(await ids('do 12 nurses', fakeIndex([english]), STORIES, 'en'), ['b']);
});

test('stories stand before entries, each measured by their own best; older bundles are asked where few answer', async () => {
  const entry = nameEntry('programmes', 'entry');
  const scope = { all: false, entryOf: (id: string) => (id.startsWith('entry') ? entry : undefined) };
  const bundle: FakeBundle = { 护士: [hit('entry', IN_TITLE), hit('story')], 眼科: [hit('entry')] };
  assert.deepEqual(await ids('护士 眼科', fakeIndex([bundle]), scope), ['story', 'entry']);
  const older = [{ 护士: many(10) }, { 护士: [hit('old')] }];
  const searched = async (all: boolean, bundles: FakeBundle[]) =>
    (await pagesForQuestion(parseQuery('护士'), 'zh', fakeIndex(bundles), { ...STORIES, all })).searched.length;
  assert.equal(await searched(false, older), 1);
  assert.equal(await searched(true, older), 2);
  assert.equal(await searched(false, [{ 护士: many(9) }, {}]), 2);
});

test('a hit leads to where its first word stands, and is marked with every word that it has', async () => {
  const bundle: FakeBundle = { 护士: [hit('a', 130)], 眼科: [hit('a', 110)] };
  const { hits } = await pagesForQuestion(parseQuery('护士 眼科'), 'zh', fakeIndex([bundle]), STORIES);
  assert.deepEqual(
    hits.map(({ at, tier, dir, needles }) => [at, tier, dir, needles.length]),
    [[130, 'related', 'zh-0', 2]],
  );
});

test('a single character counts a little and is marked nowhere', async () => {
  const bundle: FakeBundle = { 眼科: [hit('a')], 病: [hit('a')] };
  const { hits } = await pagesForQuestion(parseQuery('眼科 病'), 'zh', fakeIndex([bundle]), STORIES);
  assert.deepEqual(
    hits.map(({ id, needles }) => [id, needles.length]),
    [['a', 1]],
  );
});
