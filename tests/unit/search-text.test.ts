/** What builder and reader share: tokens, their positions, matching and excerpts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blockTokens,
  numberRuns,
  phraseTokens,
  runWithNumbers,
  singleTokens,
} from '../../src/search/text/chinese-tokens.ts';
import { exactTokens, sameRoot, wordsOf, wordTokens } from '../../src/search/text/english-tokens.ts';
import { excerptOf, segmentsOf } from '../../src/search/text/excerpt.ts';
import { foldWithOffsets, hasHan } from '../../src/search/text/fold.ts';
import { needlesIn, spansOf, textNeedle } from '../../src/search/text/matching.ts';
import { parseQuery } from '../../src/search/text/query.ts';
import { blockAt, isTitle, placeOfToken, streamOf } from '../../src/search/text/record-tokens.ts';
import { story } from '../lib/search-index.ts';

/** What Pagefind is given of each place: its token, and the number that begins there. */
const lanes = (tokens: readonly string[]): [string[], string[]] => [
  tokens.filter((_, at) => at % 2 === 0),
  tokens.filter((_, at) => at % 2 === 1),
];

const needles = (typed: string) => parseQuery(typed).pieces.map(textNeedle);

test('a block is its pairs, its characters once each in order, and its numbers with the places where they begin', () => {
  assert.deepEqual(blockTokens('血透血，12张'), {
    pairs: ['血透', '透血', '血1', '12', '2张'],
    singles: ['1', '2', '张', '血', '透'],
    numbers: [[3, 'nn12']],
  });
  assert.deepEqual(blockTokens('7').numbers, [[0, 'nn7']]);
  // A rare character is one, however it is stored.
  assert.deepEqual(blockTokens('𠮷7，3.5').numbers, [
    [1, 'nn7'],
    [2, 'nn3d5'],
  ]);
  assert.deepEqual(singleTokens('透血透'), ['血', '透']);
});

test('numbers of a text are asked for where they begin in it; a number alone needs nothing else', () => {
  const run = (text: string) => runWithNumbers(foldWithOffsets(text));
  assert.deepEqual(run('有12张'), { tokens: ['有1', '12', '2张'], numbers: [[1, 'nn12']] });
  assert.deepEqual(run('14,155'), { tokens: ['nn14155'], numbers: [] });
  assert.deepEqual(run('血透'), { tokens: ['血透'], numbers: [] });
});

test('a number of a question is asked for with what follows it, else with what precedes it, else alone', () => {
  const runs = (text: string) => numberRuns(foldWithOffsets(text));
  assert.deepEqual(runs('1月7'), [
    { tokens: ['1月'], numbers: [[0, 'nn1']] },
    { tokens: ['月7'], numbers: [[1, 'nn7']] },
  ]);
  assert.deepEqual(runs('14,155'), [{ tokens: ['nn14155'], numbers: [] }]);
  assert.deepEqual(runs('月'), []);
});

test('a run of one character is that character, of none it is empty; signs are letters of their own', () => {
  assert.deepEqual(phraseTokens('脑'), ['脑']);
  assert.deepEqual(phraseTokens(''), []);
  const [percent, plus] = [phraseTokens('%'), phraseTokens('+')];
  assert.notDeepEqual(percent, plus);
  assert.match(percent[0] ?? '', /^\p{L}$/u);
});

test('a record begins with its names, its text at a fixed position, then the summary, what it holds once, its date and plain words', () => {
  const record = story('a', '血透室', ['脑病12', '透析'], { summary: '摘要', plainWords: ['眼睛好', '牙'] });
  const date = ['|', '|', 'zqzd202601', 'zqzd20260101', 'zqzd0101'];
  const { tokens: all, starts, besideFrom } = streamOf(record);
  const [tokens, numbers] = lanes(all);
  assert.deepEqual(tokens.slice(0, 7), ['血透', '透室', '|', '|', '室', '血', '透']);
  assert.deepEqual([tokens[95], isTitle(95), tokens[96], isTitle(96)], ['|', true, '脑病', false]);
  assert.deepEqual(starts, [96, 101, 104]);
  assert.deepEqual(tokens.slice(96, 107), ['脑病', '病1', '12', '|', '|', '透析', '|', '|', '摘要', '|', '|']);
  assert.deepEqual(tokens.slice(107), [
    ...['1', '2', '摘', '析', '病', '脑', '要', '透'],
    ...date,
    ...['|', '|', '\ua100眼睛', '\ua100睛好', '|', '|', '\ua100牙'],
  ]);
  assert.deepEqual(
    [besideFrom, numbers.flatMap((token, place) => (token === '|' ? [] : [[place, token]]))],
    [107 + 8, [[98, 'nn12']]],
  );
  const long = streamOf(story('b', '长'.repeat(120), ['正文']));
  assert.equal(long.starts[0], 119 + 2 + 1 + 1);
  const english = streamOf(story('c', 'A room', ['Ten beds'], { locale: 'en', aliases: ['The ward'], summary: 'So.' }));
  const [words] = lanes(english.tokens);
  assert.deepEqual(words.slice(0, 7), ['a', 'room', '|', 'the', 'ward', '|', '|']);
  assert.deepEqual(
    [words.slice(96), english.starts],
    [
      ['ten', 'beds', '|', 'so', '|', ...date],
      [96, 99],
    ],
  );
});

test('of a single Chinese character it is kept whether it stands in the title; all other places are kept', () => {
  const places = (token: string, locale: 'zh' | 'en') =>
    [3, 200].map((place) => placeOfToken(token, 2 * place, 1000, locale));
  assert.deepEqual(places('血透', 'zh'), [3, 200]);
  assert.deepEqual(places('a', 'en'), [3, 200]);
  const [inTitle = -1, below = -1] = places('𠮷', 'zh');
  assert.deepEqual([isTitle(inTitle), isTitle(below), blockAt([96, 100], below)], [true, false, undefined]);
  // What is of no text stands at the same places on every page, behind all others.
  const beside = (from: number) => placeOfToken('\ua100眼睛', 2 * (from + 3), from, 'zh');
  assert.equal(beside(500), beside(2000));
  assert.equal(blockAt([96, 100], beside(500)), undefined);
});

test('a position is in the block that begins before it', () => {
  const starts = [96, 100, 102];
  assert.deepEqual(
    [95, 96, 99, 100, 101, 102, 200].map((at) => blockAt(starts, at)),
    [undefined, 0, 0, 1, 1, undefined, undefined],
  );
  assert.equal(blockAt([], 1), undefined);
});

test('English words: numbers by their value, a percent sign as the word, apostrophes inside', () => {
  assert.deepEqual(wordTokens('The hospital’s 14,155 beds rose 3.5% on 2025.3.29, “Café” (ICU)'), [
    'the',
    'hospitals',
    '14155',
    'beds',
    'rose',
    '3d5',
    'percent',
    'on',
    '2025',
    '3',
    '29',
    'cafe',
    'icu',
  ]);
  const [, second] = wordsOf('A 1,234 bed');
  assert.deepEqual(second, { text: '1234', token: '1234', start: 2, end: 7 });
  // What is written in another way is the same word, but not to the letter.
  assert.deepEqual(wordTokens('20% of pediatric wards'), wordTokens('20 percent of paediatric wards'));
  const [sign, word] = [exactTokens('20% pediatric'), exactTokens('20 percent paediatric')];
  assert.deepEqual([sign[0], sign[1] === word[1], sign[2] === word[2]], [word[0], false, false]);
  for (const at of [0, 1, 2]) assert.ok(sameRoot(sign[at] ?? '', word[at] ?? ''));
});

test('forms of an English word have one root; words that only begin alike, and numbers, have not', () => {
  const forms = ['nurses nurse', 'visit visiting', 'car cars', 'study studies', 'file filing'];
  const others = ['treated treatment', 'care cars', 'policy police', '20th 20ths', '120 1200', 'in inn'];
  const isOne = (pair: string) => {
    const [a = '', b = ''] = pair.split(' ');
    return sameRoot(a, b);
  };
  assert.deepEqual(
    forms.filter((pair) => !isOne(pair)),
    [],
  );
  assert.deepEqual(others.filter(isOne), []);
  assert.deepEqual([hasHan('a中'), hasHan('abc')], [true, false]);
});

test('spans that overlap or touch are one, in order; a needle of nothing stands nowhere', () => {
  assert.deepEqual(spansOf('甲乙丙丁戊', needles('“乙丙” “丙丁”')), [{ start: 1, end: 4 }]);
  assert.deepEqual(spansOf('甲乙丙丁戊', needles('“丙丁” “甲乙”')), [{ start: 0, end: 4 }]);
  assert.deepEqual(spansOf('甲乙丙丁戊', needles('“戊” “甲”')), [
    { start: 0, end: 1 },
    { start: 4, end: 5 },
  ]);
  assert.deepEqual(spansOf('甲', [{ kind: 'text', folded: foldWithOffsets(''), literal: true }]), []);
  assert.equal(needlesIn('甲乙', needles('“甲” “丙” “乙”')), 2);
  const words = (text: string, asked: string[], unfinished?: true) =>
    spansOf(text, [{ kind: 'words', words: asked, ...(unfinished ? { unfinished } : {}) }]).map(({ start, end }) =>
      text.slice(start, end),
    );
  assert.deepEqual(words('Hospital beds, hospitals', ['hospi'], true), ['Hospital', 'hospitals']);
  assert.deepEqual(words('Hospital beds', ['hosp']), []);
  assert.deepEqual(words('beds in hospital beds', ['hospitals', 'beds']), ['hospital beds']);
  assert.deepEqual(words('a bed', ['bed', 'room']), []);
});

const textOf = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join('');

test('an excerpt begins at a sentence shortly before its mark, and says where text is left out', () => {
  const before = '甲'.repeat(60);
  const after = '乙'.repeat(200);
  const excerpt = (text: string, locale: 'zh' | 'en' = 'zh', typed = '血透') => {
    const { segments } = excerptOf(
      [
        { anchor: '', text: '' },
        { anchor: 'p1', text },
      ],
      needles(typed),
      locale,
    );
    return textOf(segments);
  };
  assert.equal(excerpt(`${before}。新的一句说血透${after}`), `…新的一句说血透${'乙'.repeat(103)}…`);
  assert.equal(excerpt(`${before}血透${after}`), `…${'甲'.repeat(30)}血透${'乙'.repeat(78)}…`);
  assert.equal(excerpt(`血透${after}`), `血透${'乙'.repeat(108)}…`);
  // A little too long is shown whole; a mark that goes on is shown to its end.
  assert.equal(excerpt(`${'甲'.repeat(100)}血透${'乙'.repeat(30)}`).length, 132);
  assert.equal(excerpt(`${'甲'.repeat(101)}血透${'乙'.repeat(30)}`).startsWith('…'), true);
  const long = '丙'.repeat(130);
  assert.ok(excerpt(`${before}${long}${after}`, 'zh', long).includes(long));
  assert.equal(excerpt(`${'word '.repeat(60)}bed ${'more '.repeat(60)}`, 'en', 'bed').startsWith('…word word'), true);
  const english = excerpt(
    `${'Some words. '.repeat(12)}The bed is new. ${'More words follow here. '.repeat(20)}`,
    'en',
    'bed',
  );
  assert.ok(english.startsWith('…The bed is new. ') && / \S+…$/.test(english) && !/\s…$/.test(english), english);
  assert.ok(english.length <= 242, String(english.length));
});

test('an excerpt is of the first block with the most of what was looked for; lines of a list stand in a row', () => {
  const blocks = [
    { anchor: '', text: '甲乙' },
    { anchor: 'p1', text: '甲' },
    { anchor: 'p2', text: '甲\n乙' },
    { anchor: 'p3', text: '甲乙' },
  ];
  const { anchor, segments, found } = excerptOf(blocks, needles('“甲” “乙”'), 'zh');
  assert.deepEqual([anchor, textOf(segments), found], ['p2', '甲 乙', true]);
  assert.equal(excerptOf(blocks.slice(0, 2), needles('“甲” “乙”'), 'zh').anchor, '');
  assert.deepEqual(excerptOf([], needles('甲'), 'zh'), { anchor: '', segments: [], found: false });
  assert.deepEqual(
    segmentsOf(
      '甲乙丙丁',
      [
        { start: 0, end: 1 },
        { start: 2, end: 4 },
      ],
      1,
      3,
    ),
    [
      { text: '乙', marked: false },
      { text: '丙', marked: true },
    ],
  );
});
