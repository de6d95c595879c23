/** What is marked in a hit, and where its excerpt begins and ends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksInText, marksInTitle } from '../../src/search/ask/results/hit-marks.ts';
import { excerptOf } from '../../src/search/text/excerpt.ts';
import { textNeedle } from '../../src/search/text/matching.ts';
import { parseQuery } from '../../src/search/text/query.ts';

const needles = (typed: string) => parseQuery(typed).pieces.map(textNeedle);
const looked = (tier: 'exact' | 'related', ...words: string[]) => ({ tier, needles: words.flatMap(needles) });
const texts = (text: string, spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

test('single characters are marked only where nothing longer was looked for', () => {
  const text = '医保付钱，医院也付。';
  assert.deepEqual(texts(text, marksInText(text, looked('related', '医', '医保', '付'))), ['医保']);
  assert.deepEqual(texts(text, marksInText(text, looked('exact', '付'))), ['付', '付']);
});

test('a word that goes on beyond a comma is none, unless it was asked for to the letter', () => {
  const text = '题目有：人工智能';
  assert.deepEqual(marksInText(text, looked('related', '有人')), []);
  assert.deepEqual(texts(text, marksInText(text, looked('exact', '题目有人工'))), ['题目有：人工']);
});

test('a headline is marked where it has what was asked for, not where it has a common word', () => {
  const title = '医院开了血透室';
  assert.deepEqual(texts(title, marksInTitle(title, looked('exact', '医院'))), ['医院']);
  assert.deepEqual(texts(title, marksInTitle(title, looked('related', '医院', '血透室'))), ['血透室']);
});

const excerpt = (text: string, typed: string, locale: 'zh' | 'en' = 'zh'): string =>
  excerptOf(
    [
      { anchor: '', text: '' },
      { anchor: 'p1', text },
    ],
    needles(typed),
    locale,
  )
    .segments.map(({ text: part }) => part)
    .join('');

test('an excerpt begins and ends with a phrase, also where that is a little before or after', () => {
  const long = '这一段说的是别的事情而且没有停顿'.repeat(4);
  const far = `${long}，从这里开始的一句话很长很长很长很长很长很长很长很长很长很长里面有血透${long}${long}`;
  assert.ok(excerpt(far, '血透').startsWith('…从这里开始'), excerpt(far, '血透'));
  const ends = `血透${'甲'.repeat(100)}到此为止，${long}${long}`;
  assert.ok(excerpt(ends, '血透').endsWith('到此为止…'), excerpt(ends, '血透'));
  const english = `${'word '.repeat(40)}of the town, where the new bed is ready, ${'more '.repeat(60)}`;
  assert.ok(excerpt(english, 'bed', 'en').startsWith('…where the new bed'), excerpt(english, 'bed', 'en'));
});

test('where no phrase is near an excerpt begins and ends with a word', () => {
  const words = '医院'.repeat(100);
  const text = excerpt(`${words}血透${words}`, '血透');
  assert.match(text, /^…(医院)+血透(医院)+…$/);
});
