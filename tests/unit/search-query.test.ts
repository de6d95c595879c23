/** A query taken apart, and its words found again in a text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, segmentsOf } from '../../src/search/text/excerpt.ts';
import { type Needle, spansOf, textNeedle } from '../../src/search/text/matching.ts';
import { addressFor } from '../../src/search/ask/results/url-state.ts';
import { LONGEST_QUERY, parseQuery } from '../../src/search/text/query.ts';
import { sameRoot, wordTokens } from '../../src/search/text/english-tokens.ts';

const needles = (typed: string): Needle[] => parseQuery(typed).pieces.map(textNeedle);
const marked = (text: string, typed: string): string[] =>
  spansOf(text, needles(typed)).map(({ start, end }) => text.slice(start, end));

test('quoted pieces of every kind are told from the words around them', () => {
  for (const typed of [
    '"终末期肾病" 郁山',
    '“终末期肾病”郁山',
    '「终末期肾病」郁山',
    '„终末期肾病“ 郁山',
    '郁山＂终末期肾病＂',
  ]) {
    const { pieces, words } = parseQuery(typed);
    assert.deepEqual(
      pieces.map(({ folded, quoted }) => [folded.text, quoted]).sort(),
      [
        ['终末期肾病', true],
        ['郁山', false],
      ].sort(),
      typed,
    );
    assert.deepEqual(
      words.map(({ raw }) => raw),
      ['郁山'],
    );
  }
});

test('a lone quotation mark is punctuation, an empty query is empty', () => {
  assert.deepEqual(
    parseQuery('“血透室').pieces.map(({ folded, quoted }) => [folded.text, quoted]),
    [['血透室', false]],
  );
  for (const typed of ['', '  ', '。', '""', '“ ”']) assert.equal(parseQuery(typed).pieces.length, 0, typed);
});

test('words are cut at white space and punctuation, not inside numbers', () => {
  const words = (typed: string) => parseQuery(typed).words.map(({ raw }) => raw);
  assert.deepEqual(words('聊城,透析，14,155、3.5% COVID-19 医院.'), [
    '聊城',
    '透析',
    '14,155',
    '3.5%',
    'COVID-19',
    '医院',
  ]);
});

test('every occurrence is marked as it stands in the text', () => {
  assert.deepEqual(marked('ＤＲＧ 支付与DRG支付，drg支 付。', 'drg支付'), ['ＤＲＧ 支付', 'DRG支付', 'drg支 付']);
  assert.deepEqual(marked('哈哈哈哈', '哈哈'), ['哈哈哈哈']);
  assert.deepEqual(marked('𠮷野家𠮷野', '𠮷野'), ['𠮷野', '𠮷野']);
  assert.deepEqual(marked('面积㎡', 'm2'), ['㎡']);
});

test('an unquoted number stands whole, a quoted one anywhere', () => {
  assert.deepEqual(marked('占120%，涨20%，又3.20%', '20%'), ['20%']);
  assert.deepEqual(marked('占120%，涨20%', '"20%"'), ['20%', '20%']);
  assert.deepEqual(marked('11月和1月，21月', '1月'), ['1月']);
  assert.deepEqual(marked('14155台次，141台次', '141'), ['141']);
  assert.deepEqual(marked('增长3.5%，增长35%', '增长35%'), ['增长35%']);
  assert.deepEqual(marked('完成14,155台次', '14155台'), ['14,155台']);
  assert.deepEqual(marked('5G和15G', '5g'), ['5G']);
});

test('English words are found in their forms', () => {
  const words = (text: string, word: string) =>
    spansOf(text, [{ kind: 'words', words: wordTokens(word) }]).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(words('Dialysis rooms and a dialysis room’s beds', 'dialysis room'), [
    'Dialysis rooms',
    'dialysis room’s',
  ]);
  assert.deepEqual(words('14,155 operations, 141 beds', '14155'), ['14,155']);
  assert.deepEqual(words('20% of 120% and 20 beds', '20%'), ['20%']);
  assert.ok(sameRoot('hospitals', 'hospital') && !sameRoot('care', 'cars') && !sameRoot('120', '1200'));
});

test('segments are the text, cut', () => {
  const text = '甲血透乙血透丙';
  const segments = segmentsOf(text, spansOf(text, needles('血透')));
  assert.equal(segments.map((segment) => segment.text).join(''), text);
  assert.deepEqual(
    segments.filter((segment) => segment.marked).map((segment) => segment.text),
    ['血透', '血透'],
  );
});

test('an excerpt comes from the paragraph, holds the mark, and is never half a character', () => {
  const long = `${'𠮷'.repeat(90)}血透室${'𠮷'.repeat(90)}`;
  const blocks = [
    { anchor: '', text: '摘要也说血透室。' },
    { anchor: 'p1', text: '第一段没有。' },
    { anchor: 'p2', text: long },
  ];
  const { anchor, segments, found } = excerptOf(blocks, needles('血透室'), 'zh');
  const text = segments.map((segment) => segment.text).join('');
  assert.deepEqual([anchor, found], ['p2', true]);
  assert.ok(text.startsWith('…') && text.endsWith('…') && text.length < 150);
  assert.ok(segments.some((segment) => segment.marked && segment.text === '血透室'));
  assert.doesNotThrow(() => encodeURIComponent(text));
});

test('an excerpt is the summary where nothing else has the words, or nothing at all has them', () => {
  const blocks = [
    { anchor: '', text: '摘要说血透室。' },
    { anchor: 'p1', text: '第一段没有。' },
  ];
  assert.equal(excerptOf(blocks, needles('血透室'), 'zh').anchor, '');
  assert.deepEqual(excerptOf(blocks, needles('甲乙'), 'zh'), {
    anchor: '',
    segments: [{ text: '摘要说血透室。', marked: false }],
    found: false,
  });
});

test('any text in the box is a query: halves of characters are left out, what is too long is cut, a word counts once', () => {
  assert.deepEqual(parseQuery('\ud800').pieces, []);
  assert.equal(parseQuery('透\udc00析').raw, '透析');
  assert.equal([...parseQuery('𠮷'.repeat(1_000_000)).raw].length, LONGEST_QUERY);
  assert.equal(parseQuery('1 2 3 '.repeat(200_000)).words.length, 3);
  assert.equal(addressFor(` 透析${'\n'.repeat(1_000_000)}`).q, '透析');
  assert.equal(parseQuery(`${' '.repeat(LONGEST_QUERY)}透析`).raw, '透析', 'what stands before it does not count');
  const cut = parseQuery(`${'透'.repeat(LONGEST_QUERY - 1)} 析`).raw;
  assert.equal(cut, '透'.repeat(LONGEST_QUERY - 1), 'what is cut ends with no space');
});

test('a Chinese excerpt begins and ends with a phrase, where one is near', () => {
  const phrase = '这一段写的是与检索无关的话';
  const text = `${`${phrase}，`.repeat(8)}镇上有了血透室，${`${phrase}，`.repeat(20)}`;
  const shown = excerptOf([{ anchor: 'p1', text }], needles('血透室'), 'zh')
    .segments.map((segment) => segment.text)
    .join('');
  assert.ok(shown.startsWith(`…${phrase}，`) && shown.endsWith(`，${phrase}…`), shown);
});

test('quotation marks come in pairs; words keep the points and commas of numbers', () => {
  const pieces = (typed: string) => parseQuery(typed).pieces.map(({ raw, quoted }) => [raw, quoted]);
  assert.deepEqual(pieces('甲 「乙」 丙'), [
    ['甲', false],
    ['乙', true],
    ['丙', false],
  ]);
  assert.deepEqual(pieces('『甲』'), [['甲', true]]);
  assert.deepEqual(parseQuery(' 甲乙 ').raw, '甲乙');
  assert.deepEqual(
    parseQuery('3,5.2 1,b').words.map(({ raw }) => raw),
    ['3,5.2', '1', 'b'],
  );
  assert.deepEqual([parseQuery('abc').chinese, parseQuery('a中').chinese], [false, true]);
});
