/** A number is shortened only where nothing is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber } from '../../src/lib/numbers/format.ts';

const all = (numbers: number[], locale: 'zh' | 'en') => numbers.map((value) => formatNumber(value, locale));

test('Chinese counts whole 万 as such, from a hundred thousand on with up to two decimals, and so 亿', () => {
  assert.deepEqual(all([9_999, 10_000, 60_000, 69_611, 99_900], 'zh'), ['9999', '1万', '6万', '69611', '99900']);
  assert.deepEqual(all([100_000, 123_400, 123_450], 'zh'), ['10万', '12.34万', '123450']);
  assert.deepEqual(all([48_000_000, 99_990_000, 100_000_000, 123_000_000], 'zh'), [
    '4800万',
    '9999万',
    '1亿',
    '1.23亿',
  ]);
  assert.deepEqual(all([123_450_000, 0, 1.46], 'zh'), ['12345万', '0', '1.46']);
});

test('English counts in millions and billions, and else in groups of three', () => {
  assert.deepEqual(all([999, 9_999, 990_000, 1_005_000], 'en'), ['999', '9,999', '990,000', '1,005,000']);
  assert.deepEqual(all([1_000_000, 1_230_000, 2_000_000_000], 'en'), ['1 million', '1.23 million', '2 billion']);
});
