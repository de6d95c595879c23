/** An editor's first story, with two dozen mistakes: one run tells them all; and what is told in Chinese is Chinese. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FIELD_NAMES } from '../../src/schemas/field-names.ts';
import { articleRecord, articleTranslation } from '../../src/schemas/article.ts';
import { REGISTRY } from '../../src/schemas/collections.ts';
import { z } from 'astro/zod';
import { FIELDS, STORY, article, problemsOf } from '../lib/content-folder.ts';
import { englishIn } from '../lib/english-in-chinese.ts';

const FIRST = readFileSync('tests/content/twenty-mistakes.mdx');

test('two dozen mistakes of every kind are told in one run, each once', async () => {
  const told = (await problemsOf({ [STORY]: FIRST })).map(({ line, rule }) => `${line} ${rule}`);
  assert.deepEqual(told, [
    '2 missing-field',
    '2 full-width-colon',
    '2 claim-in-headline',
    '3 relative-date',
    '4 field',
    '5 field',
    '6 reference',
    '7 reference',
    '8 field',
    '9 reference',
    '10 unknown-field',
    '12 tab',
    '12 field',
    '13 field',
    '14 field',
    '16 field',
    '17 field',
    '18 reference',
    '19 field',
    '20 field',
    '23 heading',
    '25 relative-date',
    '25 patient-named',
    '25 less-than',
    '25 contact-in-story',
    '27 image',
    '27 url',
    '29 stray-markup',
    '31 html',
    '31 claim-unattributed',
    '31 code',
    '31 footnote',
    '35 url',
  ]);
});

test('no message speaks English in its Chinese line', async () => {
  const found = new Set<string>();
  for (const problem of await problemsOf({ [STORY]: FIRST })) englishIn(problem).forEach((text) => found.add(text));
  assert.deepEqual([...found], []);
});

test('a registry entry that cannot be read is one problem, and nothing that names it is another', async () => {
  const places = readFileSync('tests/fixture/content/places.yaml', 'utf8');
  for (const [from, to, rule] of [
    ['en: Example City }', 'en: Example City', 'unclosed'],
    ['  - { id: example-city', '\t- { id: example-city', 'tab'],
    ['kind: city, name: { zh: 示例市', 'kind: 市, name: { zh: 示例市', 'field'],
  ] as const) {
    const broken = places.replace(from, to);
    assert.notEqual(broken, places);
    const told = (await problemsOf({ 'places.yaml': broken })).map((one) => `${one.file} ${one.rule}`);
    assert.deepEqual(told, [`places.yaml ${rule}`]);
  }
});

test('a field’s slip does not make its picture an orphan', async () => {
  const rules = (
    await problemsOf({
      [STORY]: article('![画面](./a.mp3)', FIELDS.replace('kind: brief', 'kind: 简')),
      'articles/2026/a.mp3': new Uint8Array([1]),
    })
  ).map(({ rule }) => rule);
  assert.ok(!rules.includes('orphan-file'), rules.join());
});

/** The keys of all fields of a schema. */
function keysOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodDefault)
    return keysOf(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodArray) return keysOf(schema._zod.def.element);
  if (!(schema instanceof z.core.$ZodObject)) return [];
  return Object.entries(schema._zod.def.shape).flatMap(([key, child]) => [key, ...keysOf(child)]);
}

test('every field has its Chinese name', () => {
  const keys = [articleRecord, articleTranslation, ...Object.values(REGISTRY)].flatMap(keysOf);
  assert.deepEqual(
    [...new Set(keys)].filter((key) => !Object.hasOwn(FIELD_NAMES, key)),
    [],
  );
});
