/** A paragraph's number stays with it, whatever happens round it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from '../../bench/seeded.ts';
import { numberBlocks, type RecordedBlocks } from '../../src/lib/block-numbers.ts';

const recorded = (text: string): RecordedBlocks => ({
  blocks: [...text].map((digest, index) => ({ number: index + 1, digest })),
  gone: [],
});
const numbered = (before: RecordedBlocks | undefined, text: string) => numberBlocks(before, [...text]);
const after = (before: string, now: string) => numbered(recorded(before), now);

test('a story that was never published counts from 1', () => {
  assert.deepEqual(numbered(undefined, 'abc'), { numbers: [1, 2, 3], gone: [] });
  assert.deepEqual(numbered(undefined, ''), { numbers: [], gone: [] });
});

test('nothing changed, nothing moves', () => {
  assert.deepEqual(after('abc', 'abc'), { numbers: [1, 2, 3], gone: [] });
});

test('a new paragraph takes the next free number, wherever it stands', () => {
  assert.deepEqual(after('abc', 'xabc').numbers, [4, 1, 2, 3]);
  assert.deepEqual(after('abc', 'axybc').numbers, [1, 4, 5, 2, 3]);
  assert.deepEqual(after('abc', 'abcx').numbers, [1, 2, 3, 4]);
});

test('an edited paragraph is the same one', () => {
  assert.deepEqual(after('abc', 'aXc'), { numbers: [1, 2, 3], gone: [] });
  assert.deepEqual(after('abc', 'XYZ'), { numbers: [1, 2, 3], gone: [] });
  assert.deepEqual(after('abcd', 'aXYd').numbers, [1, 2, 3, 4]);
  assert.deepEqual(after('abc', 'aXYc').numbers, [1, 2, 4, 3], 'one edited and one new');
});

test('a paragraph that is gone leads to the one before it, the first to the first', () => {
  assert.deepEqual(after('abc', 'ac'), { numbers: [1, 3], gone: [{ number: 2, near: 1 }] });
  assert.deepEqual(after('abc', 'bc'), { numbers: [2, 3], gone: [{ number: 1, near: 2 }] });
  assert.deepEqual(after('abcd', 'ad').gone, [
    { number: 2, near: 1 },
    { number: 3, near: 1 },
  ]);
});

test('the number of one that went is not given again, and leads on when its neighbour goes', () => {
  const first = after('abc', 'ab');
  const then = numberBlocks(
    {
      blocks: [
        { number: 1, digest: 'a' },
        { number: 2, digest: 'b' },
      ],
      gone: first.gone,
    },
    ['a', 'x', 'y'],
  );
  assert.deepEqual(then, { numbers: [1, 2, 4], gone: [{ number: 3, near: 2 }] });
  const last = numberBlocks(
    {
      blocks: [
        { number: 1, digest: 'a' },
        { number: 2, digest: 'b' },
      ],
      gone: first.gone,
    },
    ['a'],
  );
  assert.deepEqual(last.gone, [
    { number: 2, near: 1 },
    { number: 3, near: 1 },
  ]);
});

test('a paragraph that moved keeps its number', () => {
  assert.deepEqual(after('abcd', 'bcda').numbers, [2, 3, 4, 1]);
});

test('equal paragraphs are told apart by their order', () => {
  assert.deepEqual(after('aaa', 'aaaa').numbers.length, 4);
  assert.equal(new Set(after('aaa', 'aaaa').numbers).size, 4);
  assert.deepEqual(after('aba', 'ba'), { numbers: [2, 3], gone: [{ number: 1, near: 2 }] }, 'the first went');
  assert.deepEqual(after('aba', 'ab'), { numbers: [1, 2], gone: [{ number: 3, near: 2 }] }, 'the last went');
});

test('whatever is edited: numbers are unique, none is given twice, each old one is there or leads to one that is', () => {
  const random = seeded(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const letters = (length: number) => Array.from({ length }, () => String.fromCharCode(97 + below(9)));
  let before: RecordedBlocks = { blocks: [], gone: [] };
  for (let round = 0; round < 300; round += 1) {
    const digests = letters(1 + below(8));
    const { numbers, gone } = numberBlocks(before, digests);
    assert.equal(new Set(numbers).size, numbers.length);
    const old = [...before.blocks, ...before.gone].map(({ number }) => number);
    for (const number of old) {
      const lost = gone.find((one) => one.number === number);
      assert.ok(numbers.includes(number) !== (lost !== undefined), `${number} of round ${round}`);
      if (lost) assert.ok(numbers.includes(lost.near), `${number} leads to ${lost.near}`);
    }
    before = { blocks: numbers.map((number, index) => ({ number, digest: digests[index] ?? '' })), gone };
  }
});
