/** Newspaper numbers in both languages: true pairs agree, wrong ones are told. `NUMBER_PAIRS=file` tries further pairs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { NumberToken } from '../../src/lib/numbers/token.ts';
import { numbersIn } from '../../src/lib/numbers/read.ts';
import { assertKept } from '../lib/kept-list.ts';
import { isChinese, misjudged } from '../lib/number-pairs.ts';

const FURTHER = process.env['NUMBER_PAIRS'];

for (const file of ['tests/unit/number-pairs.txt', ...(FURTHER === undefined ? [] : [FURTHER])]) {
  test(`the pairs of ${file}`, () => {
    const { all, wrong } = misjudged(readFileSync(file, 'utf8'));
    assert.deepEqual(wrong, [], `${wrong.length} of ${all} misjudged`);
  });
}

/** One number as it is read: its words, what it is, how much of what, and what is asked of it. */
function inWords(text: string, { start, end, readings, measures, parts = [], ...number }: NumberToken): string[] {
  const { hard, telling, percent, value } = number;
  const said = [
    `“${text.slice(start, end)}” ${start}–${end}: ${value}`,
    ...readings.map((one) => `${one.sort} ${one.value}`),
    ...measures.map(({ kind, amount }) => `${amount} of ${kind}`),
    ...(hard ? ['in digits'] : []),
    ...(telling ? ['telling'] : []),
    ...(percent ? ['per cent'] : []),
  ];
  return [said.join(', '), ...parts.flatMap((part) => inWords(text, part).map((line) => `  of ${line}`))];
}

test('of each sentence of the pairs the same numbers are read as before', () => {
  const pairs = readFileSync('tests/unit/number-pairs.txt', 'utf8').split('\n');
  const sentences = [...new Set(pairs.flatMap((pair) => pair.split('|').map((piece) => piece.trim())))];
  const lines = (text: string) =>
    numbersIn(text, isChinese(text) ? 'zh' : 'en').flatMap((number) =>
      inWords(text, number).map((line) => `  ${line}`),
    );
  assertKept(
    'tests/unit/numbers-read.txt',
    sentences.filter((text) => text !== '').map((text) => ({ name: text, lines: lines(text) })),
  );
});
