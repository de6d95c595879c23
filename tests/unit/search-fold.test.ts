/** Folding, and the way back to the original's places. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from '../../bench/seeded.ts';
import { fold, foldWithOffsets } from '../../src/search/text/fold.ts';

const SAME: [string, string][] = [
  ['７日内', '7日内'],
  ['ＤＲＧ支付', 'drg支付'],
  ['血透室。', '血透室'],
  ['“终末期　肾病”', '终末期肾病'],
  ['5 G', '5g'],
  ['Café', 'cafe'],
  ['㎡', 'm2'],
  ['14,155', '14155'],
  ['阿·依古丽', '阿依古丽'],
  ['①', '1'],
];
for (const [a, b] of SAME) test(`${a} folds to ${b}`, () => assert.equal(fold(a), b));

test('signs that change the meaning stay', () => {
  assert.equal(fold('20%'), '20%');
  assert.equal(fold('１２０％'), '120%');
  assert.equal(fold('HER2+'), 'her2+');
  assert.equal(fold('37℃'), '37°c');
  assert.equal(fold('1+1>2'), '1+1>2');
});

test('nothing but punctuation folds to nothing', () => assert.equal(fold(' 。，“”—…·《》 \n'), ''));

test('every folded unit leads back to the characters that it comes from', () => {
  const pool = [...'血透室，。 　ＡbＣ７%％“”é㎡①𠮷👍🏽\n-·e\u0301ﬁ½'];
  const next = seeded(1);
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: 12 }, () => pool[Math.floor(next() * pool.length)]).join('');
    const folded = foldWithOffsets(text);
    assert.equal(folded.text, fold(text));
    assert.equal(folded.from.length, folded.text.length);
    assert.equal(folded.to.length, folded.text.length);
    folded.from.forEach((from, unit) => {
      const to = folded.to[unit] ?? 0;
      assert.ok(from < to && to <= text.length);
      assert.ok(fold(text.slice(from, to)).includes(folded.text[unit] ?? '?'), `${text} at ${unit}`);
      assert.ok(unit === 0 || from >= (folded.from[unit - 1] ?? 0));
    });
  }
});

test('numbers are read whole, with their value', () => {
  const values = (text: string) => foldWithOffsets(text).numbers.map(({ value }) => value);
  assert.deepEqual(values('完成14,155台次，占3.5%，共１２０家'), ['14155', '3d5', '120']);
  assert.deepEqual(values('收入1,234.56万元、12,345,678.901元'), ['1234d56', '12345678d901']);
  assert.deepEqual(values('2025.3.29'), ['2025', '3', '29']);
  assert.deepEqual(values('1,2,3'), ['1', '2', '3']);
  assert.deepEqual(values('12,34'), ['12', '34']);
  assert.deepEqual(values('１４，１５５'), ['14', '155']);
  assert.deepEqual(values('1,234,567.8元'), ['1234567d8']);
});

test('a number knows its place in the folded text', () => {
  const { text, numbers } = foldWithOffsets('约 14,155 人，20%');
  assert.deepEqual(
    numbers.map(({ start, end }) => text.slice(start, end)),
    ['14155', '20'],
  );
});
