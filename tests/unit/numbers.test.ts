import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber, numbersIn } from '../../src/lib/numbers.ts';

const values = (text: string, locale: 'zh' | 'en') => numbersIn(text, locale).map((token) => token.value);
const hard = (text: string, locale: 'zh' | 'en') =>
  numbersIn(text, locale)
    .filter((token) => token.hard)
    .map((token) => token.value);

test('Chinese: 万 and 亿, 余, percent, full-width digits, numerals', () => {
  assert.deepEqual(
    hard('99万项次，4800余万元，45亿条，17.41万人，1.4亿笔', 'zh'),
    [990000, 48000000, 4500000000, 174100, 140000000],
  );
  assert.deepEqual(hard('７日内，2026年3月29日', 'zh'), [7, 2026, 3, 29]);
  assert.deepEqual(values('二十四家，十余项，三千五百名，两年，半年', 'zh'), [24, 10, 3500, 2, 0.5]);
  assert.deepEqual(values('“十五五”规划', 'zh'), [15, 5]);
  assert.deepEqual(
    numbersIn('占20%，百分之九十', 'zh').map((t) => [t.value, t.percent]),
    [
      [20, true],
      [90, true],
    ],
  );
});

test('English: groups, millions, percent, words, months', () => {
  assert.deepEqual(
    hard('990,000 items, 48 million yuan, 4.5 billion, 61.21 per cent', 'en'),
    [990000, 48000000, 4500000000, 61.21],
  );
  assert.ok(values('twenty-four hospitals and two hundred and six beds', 'en').includes(24));
  assert.ok(values('two hundred and six beds', 'en').includes(206));
  assert.deepEqual(values('on 3 February 2026', 'en'), [3, 2, 2026]);
  assert.deepEqual(values('half a year; a two-week course', 'en'), [0.5, 2]);
});

test('a number is written as a newspaper writes it', () => {
  assert.deepEqual(
    [990000, 48000000, 4500000000, 140000000, 14155, 12.95].map((n) => formatNumber(n, 'en')),
    ['990,000', '48 million', '4.5 billion', '140 million', '14,155', '12.95'],
  );
  assert.deepEqual(
    [990000, 4500000000, 140000000, 14155, 268000].map((n) => formatNumber(n, 'zh')),
    ['99万', '45亿', '1.4亿', '14155', '26.8万'],
  );
});
