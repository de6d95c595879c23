/** What the planner asks when, on a made-up index: languages, bundles, room for what was not literally asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchOptions } from '../../src/search/ask/assemble-answer.ts';
import { answerQuery } from '../../src/search/ask/planner.ts';
import { STEPS } from '../../src/search/ask/match/phrase-and-word-steps.ts';
import type { NameEntry } from '../../src/search/text/index-files.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { type FakeBundle, fakeIndex, hit, IN_TITLE, nameEntry, terms, words } from '../lib/fake-search-index.ts';

const many = (count: number, prefix = 'p') => Array.from({ length: count }, (_, at) => hit(`${prefix}${at}`));

const ask = async (
  typed: string,
  index: ReturnType<typeof fakeIndex>,
  how: Partial<SearchOptions> = {},
  names: NameEntry[] = [],
) => {
  const found = await answerQuery(parseQuery(typed), { locale: 'zh', ...how }, index, names);
  return { ...found, ids: found.stories.map(({ id }) => id), entries: found.registry.map(({ entry }) => entry.id) };
};

const TERM = { zh: ['血透'], en: ['dialysis'], also: { zh: ['洗肾'], en: [] }, programmes: [] };

test('below ten stories there is room for what the archive calls the same thing, from ten on there is none', async () => {
  const bundle = (count: number): FakeBundle => ({ 洗肾: many(count), 血透: [hit('same')] });
  const lexicon = terms({ terms: [TERM] });
  const nine = await ask('洗肾', fakeIndex([bundle(9)], { lexicon }));
  assert.deepEqual([nine.ids.length, nine.ids.at(-1), nine.change?.kind], [10, 'same', 'terms']);
  assert.equal(nine.stories.at(-1)?.tier, 'related');
  const ten = await ask('洗肾', fakeIndex([bundle(10)], { lexicon }));
  assert.deepEqual([ten.ids.length, ten.change], [10, undefined]);
  for (const asItStands of ['"洗肾"', '洗肾']) {
    const literal = await ask(asItStands, fakeIndex([bundle(2)], { lexicon }), {
      literal: !asItStands.startsWith('"'),
    });
    assert.deepEqual([literal.ids.length, literal.change], [2, undefined], asItStands);
  }
});

test('stories without a page in this language are found by its word for the same, unless the query is to be literal', async () => {
  const lexicon = terms({ terms: [TERM], untranslated: { zh: 1, en: 0 } });
  const found = async (literal: boolean) => {
    const index = fakeIndex([{ dialysis: [hit('english')], 血透: [hit('chinese')] }], { lexicon });
    return (await ask('dialysis', index, { locale: 'en', literal })).ids;
  };
  assert.deepEqual(await found(false), ['english', 'chinese']);
  assert.deepEqual(await found(true), ['english']);
});

test('what an entry has to the letter is no typing error', async () => {
  const lexicon = words({ 'zh-3': ['血透室'] });
  const index = () => fakeIndex([{ '血透 透室': [hit('story')] }], { lexicon });
  assert.equal((await ask('血头室', index())).change?.kind, 'typo');
  const named = await ask('血头室', index(), {}, [nameEntry('programmes', 'named', ['血头室'])]);
  assert.deepEqual([named.entries, named.ids, named.change], [['named'], [], undefined]);
});

test('Chinese is looked for in Chinese text; letters in the page’s language first; an English sentence in English', async () => {
  const languages = async (typed: string, locale: 'zh' | 'en', literal = true) => {
    const index = fakeIndex([{}]);
    await ask(typed, index, { locale, literal });
    return [...new Set(index.asked.map((run) => run.slice(0, 2)))].join(' ');
  };
  assert.equal(await languages('透析', 'en'), 'zh');
  assert.equal(await languages('dialysis', 'en'), 'en zh');
  assert.equal(await languages('dialysis', 'zh'), 'zh en');
  assert.equal(await languages('dialysis room beds', 'en'), 'en');
  assert.equal(await languages('dialysis room beds', 'zh'), 'zh en');
});

test('the newest bundle is enough where it has twenty stories; all are asked at the reader’s wish', async () => {
  const bundles = (count: number): FakeBundle[] => [{ 透析: many(count) }, { 透析: many(2, 'old') }];
  const searched = async (count: number, all = false) => {
    const { searched: own, ids } = await ask('透析', fakeIndex(bundles(count)), { all });
    return [own.map(({ dir }) => dir).join(' '), ids.length];
  };
  assert.deepEqual(await searched(20), ['zh-0', 20]);
  assert.deepEqual(await searched(19), ['zh-0 zh-1', 21]);
  assert.deepEqual(await searched(20, true), ['zh-0 zh-1', 22]);
  // Entries of the registry fill no page of stories.
  const names = many(20).map(({ id }) => nameEntry('topics', `t-${id}`, ['别的'], ['x'], { record: { zh: id } }));
  const mixed = await ask('透析', fakeIndex(bundles(20)), {}, names);
  assert.deepEqual([mixed.ids, mixed.entries.length, mixed.searched.length], [['old0', 'old1'], 0, 2]);
});

test('titles stand before texts, then better scores in four grades; within a grade the index’s order stays', async () => {
  const bundle: FakeBundle = {
    '血透 透室': [hit('low', 100, 0.2), hit('first', 100, 0.9), hit('second', 100, 1), hit('title', IN_TITLE, 0.1)],
    '血透 透室 ': [],
  };
  assert.deepEqual((await ask('血透室', fakeIndex([bundle]), { literal: true })).ids, [
    'title',
    'first',
    'second',
    'low',
  ]);
});

test('where one of several words stands nowhere, the others are not looked for', async () => {
  const index = fakeIndex([{}]);
  await ask('甲乙 丙丁 戊己', index, { literal: true });
  assert.deepEqual(index.asked, ['zh-0 exact 甲乙 乙丙 丙丁 丁戊 戊己', 'zh-0 exact 甲乙']);
  const found = fakeIndex([{ 甲乙: [hit('a'), hit('b')], 丙丁: [hit('b')] }]);
  assert.deepEqual((await ask('甲乙 丙丁', found, { literal: true })).ids, ['b']);
});

test('the newest bundle is asked alone; where it has too little, the older ones are asked together', async () => {
  const index = fakeIndex([{}, {}, {}]);
  const open = index.open.bind(index);
  let oldest = (): void => undefined;
  const asked = new Promise<void>((resolve) => (oldest = resolve));
  index.open = async (entry) => {
    if (entry.dir === 'zh-2') oldest();
    // It never comes where the one before it is waited for.
    if (entry.dir === 'zh-1') await asked;
    return open(entry);
  };
  await ask('甲乙', index, { literal: true });
  assert.deepEqual(new Set(index.asked), new Set(['zh-0', 'zh-1', 'zh-2'].map((dir) => `${dir} exact 甲乙`)));
  const full = fakeIndex([{ 甲乙: Array.from({ length: 20 }, (_, at) => hit(`a${at}`)) }, {}]);
  await ask('甲乙', full, { literal: true });
  assert.deepEqual(full.asked, ['zh-0 exact 甲乙']);
});

test('every step has its name and tier, and what it marks', () => {
  assert.deepEqual(
    Object.entries(STEPS).map(([locale, steps]) => [locale, steps.map(({ name, tier, last }) => [name, tier, last])]),
    [
      [
        'zh',
        [
          ['phrase', 'exact', undefined],
          ['words', 'related', undefined],
        ],
      ],
      [
        'en',
        [
          ['phrase', 'exact', undefined],
          ['partial words', 'exact', true],
          ['words', 'related', undefined],
          ['beginnings', 'related', undefined],
        ],
      ],
    ],
  );
  const needles = (locale: 'zh' | 'en', name: string, typed: string) =>
    STEPS[locale]
      .find((step) => step.name === name)
      ?.needles(parseQuery(typed))
      .map((needle) =>
        needle.kind === 'text' ? [needle.folded.text, needle.literal] : [...needle.words, needle.unfinished],
      );
  assert.deepEqual(needles('zh', 'phrase', '甲 “乙”'), [
    ['甲', false],
    ['乙', true],
  ]);
  assert.deepEqual(needles('zh', 'words', '甲乙 丙'), [
    ['甲乙', false],
    ['丙', false],
  ]);
  assert.deepEqual(needles('zh', 'words', '甲乙'), []);
  assert.deepEqual(needles('en', 'phrase', 'a bed “in it”'), [
    ['a', 'bed', undefined],
    ['init', true],
  ]);
  assert.deepEqual(needles('en', 'words', 'a bed a'), [
    ['a', undefined],
    ['bed', undefined],
  ]);
  assert.deepEqual(needles('en', 'beginnings', 'hospi dialy'), [
    ['hospi', true],
    ['dialy', true],
  ]);
  for (const typed of ['ho dialy', 'h5n1 dialy', '“hospi” dialy'])
    assert.deepEqual(needles('en', 'beginnings', typed), [], typed);
});

test('pinyin of a whole word is that word on the Chinese page, unless Chinese text has the letters', async () => {
  const lexicon = { pinyin: () => Promise.resolve({ 'tou xi': ['透析'] }) };
  const bundles: FakeBundle = { 透析: [hit('zh')], touxi: [hit('en')] };
  const plain = await ask('touxi', fakeIndex([bundles], { lexicon }), { locale: 'en' });
  assert.deepEqual([plain.ids, plain.change], [['en'], undefined]);
  const spelt = await ask('touxi', fakeIndex([{ 透析: [hit('zh')] }], { lexicon }));
  assert.deepEqual([spelt.ids, spelt.change], [['zh'], { kind: 'pinyin', queries: ['透析'] }]);
  const letters = fakeIndex([{ 透析: [hit('zh')], 'to ou ux xi': [hit('has-letters')] }], { lexicon });
  assert.deepEqual((await ask('touxi', letters)).change, undefined);
});

test('what a synonym leads to stands above its one story, named, and two of it at most', async () => {
  const lead = { ...TERM, programmes: ['a', 'b', 'c'] };
  const names = lead.programmes.map((id) => nameEntry('programmes', id, [`项目${id}`]));
  const index = fakeIndex([{ 血透: [hit('story')] }], { lexicon: terms({ terms: [lead] }) });
  const found = await ask('洗肾', index, {}, names);
  assert.deepEqual([found.ids, found.entries, found.change?.kind], [['story'], ['a', 'b'], 'terms']);
  assert.ok(found.registry.every(({ named, tier }) => named && tier === 'related'));
});
