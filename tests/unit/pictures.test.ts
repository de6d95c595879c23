/** Which pictures are shown low enough to be seen whole, and which lead to themselves alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLong, isTall } from '../../src/lib/pictures.ts';

test('a long infographic and a panorama are long; an upright photograph is tall and not long', () => {
  assert.deepEqual(
    [
      { width: 900, height: 6300 },
      { width: 4000, height: 600 },
      { width: 1080, height: 2400 },
      { width: 800, height: 1200 },
      { width: 1600, height: 900 },
    ].map((size) => [isLong(size), isTall(size)]),
    [
      [true, false],
      [true, false],
      [false, true],
      [false, true],
      [false, false],
    ],
  );
});
