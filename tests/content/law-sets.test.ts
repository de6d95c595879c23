/**
 * Sets of sentences: those that break the law are told, honest ones are not. `LAW_TOLD=file` and `LAW_HONEST=file` try
 * further ones, in the form of the two lists beside this file.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { judged } from '../lib/law-set.ts';
import { assertTold } from '../lib/told.ts';

const further = (name: string): string[] => {
  const file = process.env[name];
  return file === undefined ? [] : [file];
};
const read = (file: string) => judged(readFileSync(file, 'utf8'));
const breaches = read('tests/content/law-told.txt');
const sets = new Map([
  ['tests/content/law-told.txt', breaches],
  ...further('LAW_TOLD').map((file) => [file, read(file)] as const),
]);

for (const [file, sentences] of sets) {
  test(`each sentence of ${file} is told`, () => {
    const missed = sentences.filter(({ told }) => told.length === 0);
    assert.deepEqual(
      missed.map(({ sentence }) => sentence),
      [],
    );
  });
}

test('of each sentence that is told editors read what they read before, at its place', () => {
  assertTold(
    'tests/content/told-of-law.txt',
    breaches.map(({ sentence, told }) => ({ name: sentence, told })),
  );
});

for (const file of ['tests/content/law-honest.txt', ...further('LAW_HONEST')]) {
  test(`no sentence of ${file} is told`, () => {
    const refused = read(file).flatMap(({ sentence, told }) =>
      told.map(({ rule, column }) => `${sentence}: ${rule} ${column}`),
    );
    assert.deepEqual(refused, []);
  });
}
