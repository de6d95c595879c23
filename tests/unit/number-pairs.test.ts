/** Newspaper numbers in both languages: true pairs agree, wrong ones are told. `NUMBER_PAIRS=file` tries further pairs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { misjudged } from '../lib/number-pairs.ts';

const FURTHER = process.env['NUMBER_PAIRS'];

for (const file of ['tests/unit/number-pairs.txt', ...(FURTHER === undefined ? [] : [FURTHER])]) {
  test(`the pairs of ${file}`, () => {
    const { all, wrong } = misjudged(readFileSync(file, 'utf8'));
    assert.deepEqual(wrong, [], `${wrong.length} of ${all} misjudged`);
  });
}
