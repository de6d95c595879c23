/** What the builder makes of records beside Pagefind's index: bundles by years, words, dictionaries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLexicon, ownName } from '../../src/search/index/lexicon-builder.ts';
import { shardsOf } from '../../src/search/index/shards.ts';
import { soundsIn, type SoundsFile } from '../../src/search/text/sounds.ts';
import { mergedCounts, wordCounts } from '../../src/search/text/word-counts.ts';
import { entry, story } from '../lib/search-index.ts';
import { nameEntry } from '../lib/fake-search-index.ts';

const dated = (id: string, date: string) => story(id, id, ['正文'], { date });

test('a bundle takes whole years up to its limit, newest first, the registry by id with the newest', () => {
  const records = [
    dated('a', '2024-01-01'),
    dated('b', '2026-03-01'),
    dated('c', '2026-03'),
    dated('d', '2025-02-02'),
    dated('e', '2026-03-01'),
    ...entry('topics', 'z', ['题'], ['Topic']),
    ...entry('places', 'y', ['地'], ['Place']),
  ];
  const shards = (limit?: number) =>
    shardsOf(records, 'zh', limit).map(({ name, years, stories, records: own }) => [
      name,
      years?.join(' '),
      stories,
      own.map(({ id }) => id).join(' '),
    ]);
  assert.deepEqual(shards(), [['zh-2024-2026', '2024 2026', 5, 'b e c d a y z']]);
  assert.deepEqual(shards(4), [
    ['zh-2025-2026', '2025 2026', 4, 'b e c d y z'],
    ['zh-2024', '2024 2024', 1, 'a'],
  ]);
  assert.deepEqual(shards(2), [
    ['zh-2026', '2026 2026', 3, 'b e c y z'],
    ['zh-2024-2025', '2024 2025', 2, 'd a'],
  ]);
  assert.deepEqual(
    shardsOf(records.slice(5), 'en').map(({ name, years, stories, records: own }) => [
      name,
      years,
      stories,
      own.length,
    ]),
    [['en', undefined, 0, 2]],
  );
});

test('words are counted, those of a title twice; compounds only where they come again', () => {
  const counts = new Map(wordCounts([story('a', '透析', ['护士护士，血透室。血透室的人'], { summary: '护士' })], 'zh'));
  assert.equal(counts.get('透析'), 2);
  assert.equal(counts.get('护士'), 3);
  assert.equal(counts.get('血透室') ?? counts.get('血透'), 2);
  assert.ok([...counts.keys()].every((word) => /^\p{Script=Han}{2,}$/u.test(word) && !word.includes('的')));
  const english = wordCounts([story('b', 'Beds', ['The bed’s beds, a an of-the 12th'], { locale: 'en' })], 'en');
  const [first, second] = english;
  assert.deepEqual(
    [first, second],
    [
      ['beds', 3],
      ['the', 2],
    ],
  );
  assert.ok(english.every(([word]) => word.length > 2 && !/\d/.test(word)));
});

test('counts of bundles are one list, the commonest first, equal ones by their characters, 20,000 at most', () => {
  assert.deepEqual(
    mergedCounts([
      [
        ['b', 1],
        ['c', 2],
      ],
      [
        ['a', 1],
        ['c', 1],
        ['b', 1],
      ],
    ]),
    [
      ['c', 3],
      ['b', 2],
      ['a', 1],
    ],
  );
  assert.equal(
    mergedCounts([Array.from({ length: 20_001 }, (_, at): [string, number] => [`w${at}`, 1])]).length,
    20_000,
  );
});

const term = {
  zh: ['血液透析'],
  en: ['haemodialysis'],
  also: { zh: ['洗肾'], en: ['kidney machine'] },
  programmes: [],
};
const records = [
  story('a', '护险', ['护理。'], { date: '2025-01-01', other: { url: '/en/articles/a/', title: 'A' } }),
  story('b', '银行', ['长'], { date: '2026-01-01' }),
  story('c', '无日期', ['长']),
  story('a', 'A', ['Care'], { locale: 'en', other: { url: '/articles/a/', title: '护险' } }),
];
const names = [nameEntry('programmes', 'care', ['长期护理', 'ABC'], ['Long-term Care'], { record: {} })].map(
  (entry) => ({
    ...entry,
    record: { zh: 3, en: 1 },
  }),
);
const made = makeLexicon(records, names, [term], {
  zh: [
    ['护理', 3],
    ['护利', 2],
  ],
  en: [['care', 2]],
});

/** A file of the dictionaries, under its name in their folder. */
const fileIn = ({ files, lexicon }: typeof made, name: string): unknown =>
  JSON.parse(files.get(`${lexicon.dir}/${name}.json`) ?? 'null');
const read = (name: string): unknown => fileIn(made, name);

test('the dictionaries: terms as they are, and how many stories have no page in the other language', () => {
  const { terms, untranslated } = made.terms.zh;
  const inChinese = { ...term, en: [], also: { ...term.also, en: [] } };
  assert.deepEqual([terms, untranslated], [[inChinese], { zh: 2, en: 0 }]);
  assert.deepEqual(made.terms.en, {
    terms: [{ ...term, zh: [], also: { ...term.also, zh: [] } }],
    untranslated: { zh: 2, en: 0 },
  });
  assert.deepEqual(read('english'), {
    names: [['Long-term Care']],
    terms: { words: [['haemodialysis']], also: [['kidney machine']] },
  });
  assert.deepEqual(read('chinese'), {
    names: [['长期护理', 'ABC']],
    terms: { words: [['血液透析']], also: [['洗肾']] },
  });
  const cities = String(read('cities')).split(' ');
  assert.ok(cities.includes('聊城') && new Set(cities).size === cities.length);
});

test('the English page has Chinese names and words only where letters may mean them, and no alias for an official name', () => {
  const called = (zh: string[], en: string[] = ['Care']) =>
    ownName({ ...nameEntry('programmes', 'a', zh, en), record: {} }, 'en').zh;
  assert.deepEqual(called(['长期护理', '长护险']), []);
  assert.deepEqual(called(['长期护理', 'ABC护理', '长护险']), ['', 'ABC护理']);
  assert.deepEqual(called(['120急救', '急救']), ['120急救']);
  // What has no English name is shown by its Chinese one.
  assert.deepEqual(called(['长期护理', '长护险'], []), ['长期护理', '长护险']);
  assert.deepEqual(ownName({ ...nameEntry('programmes', 'a', ['长期护理'], ['Care']), record: {} }, 'zh').en, []);
  const withLetters = { ...term, zh: ['HPV疫苗', '疫苗'], also: { zh: ['打疫苗', 'HPV'], en: [] } };
  const [english] = makeLexicon([], [], [withLetters], { zh: [], en: [] }).terms.en.terms;
  assert.deepEqual([english?.zh, english?.also.zh], [['HPV疫苗'], ['HPV']]);
});

test('the dictionaries: traditional forms of the characters that are used, and common sounds', () => {
  const traditional = read('traditional') as string;
  const pairs = new Map(
    [...traditional].flatMap((character, at, all) => (at % 2 === 0 ? [[character, all[at + 1]]] : [])) as [
      string,
      string,
    ][],
  );
  assert.deepEqual([pairs.get('護'), pairs.get('險'), pairs.get('龜')], ['护', '险', undefined]);
  const sounds = soundsIn(read('sounds') as SoundsFile);
  assert.deepEqual(
    ['护', '律', '啊', '座', '龜'].map((character) => sounds.get(character)),
    ['hu', 'lv', 'a', 'zuo', undefined],
  );
  assert.ok(sounds.size >= 3755 && [...sounds.values()].every((sound) => /^[a-z]*$/.test(sound)));
});

test('the dictionaries: names and words by their pinyin, names first, in a file of each letter that has any', () => {
  const h = read('pinyin-h') as Record<string, string[]>;
  assert.deepEqual(h['hu li'], ['护理', '护利']);
  assert.deepEqual((read('pinyin-c') as Record<string, string[]>)['chang qi hu li'], ['长期护理']);
  assert.deepEqual((read('pinyin-x') as Record<string, string[]>)['xi shen'], ['洗肾']);
  // 长 is read in two ways.
  assert.equal(made.lexicon.pinyin, 'chxz');
  assert.equal([...made.files.keys()].filter((path) => path.includes('/pinyin-')).length, 4);
});

test('the dictionaries: words by their length, without names and terms, in files of some lengths each', () => {
  assert.deepEqual(read('words-zh-2'), { 2: ['护理', '护利'] });
  assert.deepEqual(read('words-en-4'), { 4: ['care'] });
  assert.deepEqual(made.lexicon.words, { zh: [2], en: [4] });
});

test('the dictionaries: six words of a sound, two thousand of a length, longer ones with the longest', () => {
  const long = 'x'.repeat(30);
  const many = Array.from({ length: 2100 }, (_, at) => `w${String(at).padStart(4, '0')}`);
  const larger = makeLexicon([], [], [], {
    zh: [...'合核河和何盒荷'].map((one): [string, number] => [`${one}作`, 1]),
    en: [[long, 2], ...many.map((word): [string, number] => [word, 1])],
  });
  assert.deepEqual(Object.values(fileIn(larger, 'pinyin-h') as Record<string, string[]>)[0]?.length, 6);
  assert.deepEqual(fileIn(larger, 'words-en-20'), { 20: [long] });
  assert.equal((fileIn(larger, 'words-en-5') as Record<string, string[]>)['5']?.length, 2000);
});

test('the dictionaries: other contents have another folder, the same contents the same', () => {
  const again = makeLexicon(records, names, [term], {
    zh: [
      ['护理', 3],
      ['护利', 2],
    ],
    en: [['care', 2]],
  });
  const other = makeLexicon(records, names, [term], { zh: [['护理', 3]], en: [['care', 2]] });
  assert.deepEqual(again, made);
  assert.notEqual(other.lexicon.dir, made.lexicon.dir);
});

test('the dictionaries: titles of stories, newest first, without a date last', () => {
  const titles = JSON.parse(made.files.get('titles-zh.json') ?? 'null') as { url: string; date?: string }[];
  assert.deepEqual(
    titles.map(({ url, date }) => [url, date]),
    [
      ['/articles/b/', '2026-01-01'],
      ['/articles/c/', '2026-01-01'],
      ['/articles/a/', '2025-01-01'],
    ],
  );
  assert.equal((JSON.parse(made.files.get('titles-en.json') ?? 'null') as unknown[]).length, 1);
});
