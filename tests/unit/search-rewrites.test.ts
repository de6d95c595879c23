/** The query in other words, each way by itself, with made-up dictionaries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneEditApart, similarRuns } from '../../src/search/ask/rewrite/fuzzy-matching.ts';
import { pagesWithPartialWords } from '../../src/search/ask/match/halved-words-in-quotes.ts';
import { wordsForPinyin } from '../../src/search/ask/rewrite/pinyin-input.ts';
import {
  abbreviationOf,
  inSimplifiedCharacters,
  synonymRewrite,
  synonymsOf,
  synonymsIn,
} from '../../src/search/ask/rewrite/query-rewrites.ts';
import { corrections } from '../../src/search/ask/rewrite/spelling-corrections.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { PinyinFile } from '../../src/search/text/lexicon-files.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { fakeIndex, fakeLexicon, hit, nameEntry, terms, words } from '../lib/fake-search-index.ts';

const term = (zh: string[], en: string[], alsoZh: string[] = [], alsoEn: string[] = [], programmes: string[] = []) => ({
  zh,
  en,
  also: { zh: alsoZh, en: alsoEn },
  programmes,
});

test('traditional characters become simplified ones; the table is read only where one is not known yet', async () => {
  let reads = 0;
  const lexicon = fakeLexicon({
    ...terms({ terms: [term(['透析'], [])] }),
    traditional: () => {
      reads += 1;
      return Promise.resolve('護护險险');
    },
  });
  const simple = async (typed: string) =>
    (await inSimplifiedCharacters(parseQuery(typed), lexicon, [nameEntry('programmes', 'p', ['护理'])]))?.raw;
  assert.equal(await simple('“護理”險'), '“护理”险');
  assert.equal(reads, 1);
  // What the standard of simplified characters has needs no table, but for the one that may be either.
  for (const typed of ['护理', '透析', '的', 'abc', '止疼']) assert.equal(await simple(typed), undefined, typed);
  assert.equal(reads, 1);
  for (const typed of ['饕', '乾燥']) assert.equal(await simple(typed), undefined);
  assert.equal(reads, 3);
});

test('terms are found in a query by all that people call them, the longest first', () => {
  const all = [
    term(['肾'], ['kidney']),
    term(['血液透析', '血透'], ['dialysis'], ['洗肾'], ['kidney machine']),
    term(['透析室'], []),
  ];
  const found = (typed: string) => synonymsIn(parseQuery(typed), all).map(({ asked, words }) => [asked, ...words]);
  assert.deepEqual(found('血液透析室在哪'), [['血液透析', '血透', 'dialysis'], ['透析室']]);
  assert.deepEqual(found('洗肾'), [['洗肾', '血液透析', '血透', 'dialysis']]);
  assert.deepEqual(found('Kidney-Machine!'), [
    ['kidneymachine', '血液透析', '血透', 'dialysis'],
    ['kidney', '肾'],
  ]);
  assert.deepEqual(found('kidneys'), []);
});

test('synonyms are those of the query as a whole, in the languages asked for, each once, with their programmes', async () => {
  const lexicon = fakeLexicon(
    terms({ terms: [term(['血透', '透析'], ['dialysis'], ['洗肾'], [], ['room']), term(['透析'], [], ['洗肾'])] }),
  );
  const same = (typed: string, languages: Locale[]) => synonymsOf(parseQuery(typed), lexicon, languages);
  assert.deepEqual(await same('洗肾', ['zh']), { kind: 'terms', queries: ['血透', '透析'], programmes: ['room'] });
  assert.deepEqual((await same('洗肾', ['en', 'zh']))?.queries, ['dialysis', '血透', '透析']);
  assert.equal(await same('洗肾吗', ['zh']), undefined);
  assert.deepEqual(await synonymRewrite(parseQuery('洗肾患者'), lexicon, 'zh'), {
    kind: 'terms',
    queries: ['血透患者', '透析患者'],
  });
  assert.equal(await synonymRewrite(parseQuery('洗肾 患者'), lexicon, 'zh'), undefined);
  assert.equal(await synonymRewrite(parseQuery('患者'), lexicon, 'zh'), undefined);
  assert.deepEqual((await synonymRewrite(parseQuery('dialysis'), lexicon, 'en'))?.queries, ['血透', '透析']);
  const wide = fakeLexicon(
    terms({
      terms: [
        term(
          [...'甲乙丙丁戊己庚'].map((one) => `${one}病`),
          [],
          ['洗肾'],
        ),
      ],
    }),
  );
  assert.equal((await synonymRewrite(parseQuery('洗肾患者'), wide, 'zh'))?.queries.length, 6);
});

test('a name cut short has its characters in order, and is not much longer; the shortest three', () => {
  const names = ['国家骨科联盟', '骨科医学联盟', '骨科大联盟', '骨医科联盟', '国家区域医疗中心骨科联盟'].map((name) =>
    nameEntry('programmes', name, [name]),
  );
  const short = (typed: string) => abbreviationOf(parseQuery(typed), names)?.queries;
  assert.deepEqual(short('骨科联盟'), ['骨科大联盟', '骨医科联盟', '国家骨科联盟']);
  assert.equal(short('联盟骨科'), undefined);
  assert.equal(short('骨联盟'), undefined);
  assert.equal(short('骨科 联盟'), undefined);
  assert.equal(short('gkl m'), undefined);
  assert.equal(abbreviationOf(parseQuery('骨科联盟'), names.slice(4)), undefined);
});

test('pinyin: in full, then by initials, then cut into words, then unfinished', async () => {
  const files: Record<string, Record<string, string[]>> = {
    x: { 'xue ye tou xi': ['血液透析'], 'xue tou': ['血透'], 'xi xue': ['吸血'] },
    t: { 'tou xi': ['透析', '头系'] },
    h: { 'hu shi': ['护士'] },
    l: { 'lv shi': ['律师'] },
    m: { 'mei li': ['美丽', '魅力', '梅丽', '没理', '每粒', '煤里', '眉里'] },
  };
  const lexicon = fakeLexicon({ pinyin: (letter) => Promise.resolve(files[letter] ?? {}) });
  const spelt = (typed: string, whole = false) => wordsForPinyin(parseQuery(typed), lexicon, whole);
  assert.deepEqual(await spelt('touxi'), ['透析', '头系']);
  assert.deepEqual(await spelt('Lǜ-shī'), ['律师']);
  assert.equal((await spelt('meili')).length, 6);
  assert.deepEqual(await spelt('xytx'), ['血液透析']);
  assert.deepEqual(await spelt('xytx', true), []);
  assert.deepEqual(await spelt('hs'), []);
  assert.deepEqual(await spelt('hushitouxi'), ['护士 透析']);
  assert.deepEqual(await spelt('xueyeto'), ['血液透析']);
  assert.deepEqual(await spelt('xuey'), []);
  for (const typed of ['a', '透析', '"touxi"', 'tou3', `t${'o'.repeat(60)}`])
    assert.deepEqual(await spelt(typed), [], typed);
});

test('one edit apart: wrong, missing, too many, changed places; nothing more', () => {
  const apart = (a: string, b: string) => isOneEditApart([...a], [...b]) && isOneEditApart([...b], [...a]);
  for (const [a, b] of [
    ['甲乙丙', '甲丁丙'],
    ['甲乙丙', '丁乙丙'],
    ['甲乙丙', '甲乙丁'],
    ['甲乙丙', '甲乙'],
    ['甲乙丙', '乙丙'],
    ['甲乙丙', '甲丙'],
    ['甲乙丙', '乙甲丙'],
    ['甲乙丙', '甲丙乙'],
  ] as const)
    assert.ok(apart(a, b), `${a} ${b}`);
  for (const [a, b] of [
    ['甲乙丙', '丁戊丙'],
    ['甲乙丙丁', '甲乙'],
    ['甲乙丙', '丙乙甲'],
    ['甲乙丙', '乙丁'],
    ['甲乙丙丁', '乙甲丁丙'],
    ['甲乙丙', '丁甲乙戊'],
  ] as const)
    assert.ok(!apart(a, b), `${a} ${b}`);
});

test('a typing error is mended by words that are alike, then those that sound the same; three at most', async () => {
  const lists: Record<string, string[]> = {
    'zh-3': ['血透室', '血透机', '血透病', '12床'],
    'zh-4': ['血透中心', '血透室内', '第三病区'],
    'en-6': ['clinic', 'cynics'],
    'en-3': ['bed'],
  };
  const lexicon = {
    ...words(lists),
    pinyin: (letter: string) => Promise.resolve<PinyinFile>(letter === 'x' ? { 'xue tou': ['血透', '血头'] } : {}),
    sounds: () =>
      Promise.resolve(
        new Map([
          ['血', 'xue'],
          ['学', 'xue'],
          ['透', 'tou'],
          ['头', 'tou'],
        ]),
      ),
  };
  const NAMES = [nameEntry('organisations', 'o', ['血透站', '血头'])];
  const mend = (typed: string) =>
    corrections(parseQuery(typed), parseQuery(typed).chinese ? 'zh' : 'en', fakeIndex([], { lexicon }), NAMES);
  assert.deepEqual(await mend('血头室'), ['血透室']);
  assert.deepEqual(await mend('血透床'), ['血透室', '血透机', '血透病']);
  // What has all of the query's characters comes before what has one of them wrong; what lacks one, last.
  assert.deepEqual((await mend('血透内'))[0], '血透室内');
  assert.deepEqual(await mend('血透不'), ['血透室', '血透机', '血透病']);
  assert.deepEqual(await mend('学头'), ['血透'], 'never the name of an institution');
  for (const never of ['血头中心', '第五病区']) assert.deepEqual(await mend(never), [], never);
  assert.deepEqual(await mend('15床'), []);
  assert.deepEqual(await mend('"血头室"'), []);
  assert.deepEqual(await mend('clinik'), ['clinic']);
  assert.deepEqual(await mend('bef'), []);
  assert.deepEqual(await mend(''), []);
});

test('a run of a page that is one edit away is found by the places of its pairs', async () => {
  const text = '患者在镇上接受血液透析';
  const positions = (pair: string) => ({
    id: 'a',
    score: 1,
    at: [...text].slice(1).flatMap((_, at) => ([...text].slice(at, at + 2).join('') === pair ? [200 + at] : [])),
  });
  const pairs = [...text].slice(1).map((character, at) => `${[...text][at] ?? ''}${character}`);
  const bundle = Object.fromEntries(
    pairs.flatMap((_, at) =>
      [1, 2, 3, 4].map((length) => {
        const run = pairs.slice(at, at + length);
        return [run.join(' '), [{ ...positions(run[0] ?? '') }]];
      }),
    ),
  );
  const pages = { a: { text: [{ anchor: 'p1', text }] } };
  const runs = (typed: string, locale: Locale = 'zh') => similarRuns(typed, locale, fakeIndex([bundle], { pages }));
  assert.deepEqual(await runs('镇上乙受血液'), ['镇上接受血液']);
  assert.deepEqual(await runs('镇上受血液透析'), ['镇上接受血液透析']);
  assert.deepEqual(await runs('镇上接受乙血液透析'), ['镇上接受血液透析']);
  assert.deepEqual(await runs('镇上受接血液透析'), ['镇上接受血液透析']);
  assert.deepEqual(await runs('镇受'), []);
  assert.deepEqual(await runs('镇上受血液透析', 'en'), []);
  assert.deepEqual(await runs('镇上乙受血丙透析'), []);
  assert.deepEqual(await runs(`${text}甲乙丙丁`), []);
});

test('of a text that is nothing alike only its first and its last pair are asked for: each may cost a file', async () => {
  const index = fakeIndex([{}]);
  assert.deepEqual(await similarRuns('甲乙丙丁戊己庚辛', 'zh', index), []);
  assert.deepEqual(index.asked, ['zh-0 exact 甲乙', 'zh-0 exact 庚辛']);
  const alike = fakeIndex([{ 甲乙: [hit('a')], 庚辛: [hit('a')] }]);
  await similarRuns('甲乙丙丁戊己庚辛', 'zh', alike);
  assert.equal(alike.asked.length, 4, 'one pair more at each end, which is not there');
});

test('quoted English halves: the words between its ends in order, its ends as the archive’s words have them', async () => {
  const at = (id: string, ...positions: number[]) => ({ id, score: 1, at: positions });
  const bundle = fakeIndex([
    {
      rehabilitation: [at('a', 10), at('b', 30)],
      centre: [at('a', 11), at('b', 40)],
      cen: [at('a', 11), at('b', 40)],
      in: [at('a', 12)],
      town: [at('a', 13)],
      to: [at('a', 13)],
    },
  ]);
  const lexicon = fakeLexicon(words({ 'en-14': ['rehabilitation'], 'en-6': ['centre'] }));
  const [newest] = await bundle.bundles('en');
  assert.ok(newest);
  const open = await bundle.open(newest);
  const found = (...words: string[]) => pagesWithPartialWords(words, open, lexicon);
  assert.deepEqual(await found('habilitation', 'cen'), ['a']);
  assert.deepEqual(await found('tion', 'centre', 'in', 'to'), ['a']);
  assert.deepEqual(await found('entr'), ['a', 'b']);
  assert.deepEqual(await found('en'), []);
  assert.deepEqual(await found(), []);
});
