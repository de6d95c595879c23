/**
 * Sets of sentences: those that break the law are told, honest ones are not. `LAW_TOLD=file` and `LAW_HONEST=file` try
 * further ones, in the form of the two lists beside this file.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { judged } from '../lib/law-set.ts';

const further = (name: string): string[] => {
  const file = process.env[name];
  return file === undefined ? [] : [file];
};
const read = (file: string) => judged(readFileSync(file, 'utf8'));

for (const file of ['tests/content/law-told.txt', ...further('LAW_TOLD')]) {
  test(`each sentence of ${file} is told`, () => {
    const missed = read(file).filter(({ told }) => told.length === 0);
    assert.deepEqual(
      missed.map(({ sentence }) => sentence),
      [],
    );
  });
}

for (const file of ['tests/content/law-honest.txt', ...further('LAW_HONEST')]) {
  test(`no sentence of ${file} is told`, () => {
    const refused = read(file).filter(({ told }) => told.length > 0);
    assert.deepEqual(refused, []);
  });
}
