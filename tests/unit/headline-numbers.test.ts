/** A number of a headline that its twin does not say: wrong where another may stand in its place, else in doubt. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Headline, checkHeadlineTwins } from '../../src/check/headline-numbers.ts';

const headline = (...words: string[]): Headline => ({
  of: 'headline',
  fields: words.map((one, index) => ({ words: one, at: { line: index + 2, column: 8 } })),
  lines: ['---', ...words.map((one) => `title: ${one}`)],
});

/** What is told of two headlines: language, severity and place. */
const told = (zh: string[], en: string[]): string[] =>
  Object.entries(checkHeadlineTwins({ zh: headline(...zh), en: headline(...en) })).flatMap(([locale, findings]) =>
    findings.map(({ severity, line, column }) => `${locale} ${severity} ${line}:${column}`),
  );

test('a number that the twin has not is an error where it has another, a warning where it has none', () => {
  assert.deepEqual(told(['接诊24人'], ['It saw 24 people']), []);
  assert.deepEqual(told(['24小时开放'], ['Open round the clock']), ['zh warning 2:8']);
  assert.deepEqual(told(['24小时开放'], ['Open 15 hours']), ['zh error 2:8', 'en error 2:13']);
});

test('a small number may be said in words, but by no half', () => {
  assert.deepEqual(told(['来2次'], ['Come for one more visit']), ['zh error 2:9']);
  assert.deepEqual(told(['来2次'], ['Come for half a day']), ['zh warning 2:9']);
});

test('the twin may say it in the other of title and summary', () => {
  assert.deepEqual(told(['接诊24人', '开诊了'], ['It is open', 'It saw 24 people']), []);
});
