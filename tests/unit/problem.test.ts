/** Where a problem stands: lines and columns of texts, and the places of a piece that is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, placesOf, positionAt } from '../../src/check/problem.ts';

test('an offset has its line and column, counted from one', () => {
  const text = '甲乙\n丙\n';
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map((offset) => positionAt(text, offset)).map(({ line, column }) => [line, column]),
    [
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 1],
      [2, 2],
      [3, 1],
    ],
  );
});

test('a piece is found wherever it stands in a line, but not within a longer number', () => {
  assert.deepEqual([...columnsOf('3家，13家，30家，3家', '3')], [0, 11]);
  assert.deepEqual([...columnsOf('共3家和13家', '3家')], [1]);
  assert.deepEqual([...columnsOf('共3人，3人', '3人', 2)], [4]);
  assert.deepEqual([...columnsOf('甲甲甲', '甲甲')], [0], 'its places do not lie in one another');
  assert.deepEqual([...columnsOf('甲3和3家', '家')], [4], 'what is no number stands beside numbers');
  assert.deepEqual([...columnsOf('第2家', '第')], [0]);
  assert.deepEqual([...columnsOf('甲', '')], []);
});

test('a piece is looked for from its place on, and in five lines more', () => {
  const lines = ['甲', '甲甲', '', '甲', '', '甲', '甲', '甲'];
  assert.deepEqual(
    [...placesOf(lines, { line: 2, column: 2 }, '甲')].map(({ line, column }) => [line, column]),
    [
      [2, 2],
      [4, 1],
      [6, 1],
      [7, 1],
    ],
  );
});
