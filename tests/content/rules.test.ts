/**
 * Every rule of the table keeps what its own file promises: it fires where its examples say, and is silent elsewhere.
 * `RULE=escape node --test tests/content/rules.test.ts` looks at the examples of one rule alone.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Problem } from '../../src/check/problem.ts';
import type { AnyRule } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { rulesPage } from '../../src/check/rules-page.ts';
import { englishIn } from '../lib/english-in-chinese.ts';
import { ownFiles, placeOf, problemsOfExamples } from '../lib/rule-examples.ts';
import { assertTold } from '../lib/told.ts';

const told = (problems: Problem[]) => problems.map((p) => `${p.rule} ${p.severity} ${p.file}:${p.line}:${p.column}`);
const isRule = (value: unknown): value is AnyRule => value instanceof Object && 'fires' in value && 'silent' in value;

const ONE = process.env['RULE'];
const ASKED = RULES.filter(({ name }) => ONE === undefined || name === ONE);
const FOUND = await problemsOfExamples(ASKED.flatMap(({ fires, silent }) => [...fires, ...silent]));

for (const { name, severity, fires, silent } of ASKED) {
  test(`${name} fires in each of its examples, where it says`, () => {
    assert.ok(fires.length > 0);
    for (const example of fires) {
      const { file, line, column } = placeOf(example);
      const found = told(FOUND.get(example) ?? []);
      const expected = `${name} ${severity} ${file}:${line}:${column}`;
      assert.ok(found.includes(expected), `${expected} is not among:\n${found.join('\n')}`);
    }
  });

  test(`${name} is silent where nothing is wrong`, () => {
    assert.ok(silent.length > 0);
    for (const example of silent) {
      const own = ownFiles(example);
      const found = (FOUND.get(example) ?? []).filter(({ rule, file }) => rule === name && own.includes(file));
      assert.deepEqual(told(found), [], JSON.stringify(example));
    }
  });
}

test('of each example editors read what they read before', () => {
  const inputs = ASKED.flatMap(({ name, fires, silent }) =>
    [...fires, ...silent].map((example, at) => {
      const own = ownFiles(example);
      const found = (FOUND.get(example) ?? []).filter(({ file }) => own.includes(file));
      const isOf = (one: Problem) => one.rule === name;
      return {
        name: `${name} ${at < fires.length ? 'fires' : 'is silent'}: ${at + 1}`,
        told: found.filter(isOf),
        beside: found.filter((one) => !isOf(one) && one.rule !== 'translation-missing'),
      };
    }),
  );
  assertTold('tests/content/told-of-examples.txt', inputs, ONE !== undefined);
});

test('no message speaks English in its Chinese line', () => {
  assert.deepEqual([...new Set([...FOUND.values()].flat().flatMap(englishIn))], []);
});

test('the table holds every rule of the folder once, by name, each in the file of its name', async () => {
  const names = RULES.map(({ name }) => name);
  assert.deepEqual(names, [...new Set(names)].sort());
  for (const file of readdirSync('src/check/rules').filter((one) => one !== 'index.ts')) {
    const module: unknown = await import(`../../src/check/rules/${file}`);
    for (const rule of Object.values(module instanceof Object ? module : {}).filter(isRule)) {
      assert.equal(file, `${rule.name}.ts`);
      assert.ok(
        RULES.some((one) => one.name === rule.name),
        `${rule.name} is not in the table`,
      );
    }
  }
});

test('docs/rules.md and docs/rules.en.md are what the table says: npm run rules writes them', () => {
  assert.equal(readFileSync('docs/rules.md', 'utf8'), rulesPage('zh'));
  assert.equal(readFileSync('docs/rules.en.md', 'utf8'), rulesPage('en'));
});
