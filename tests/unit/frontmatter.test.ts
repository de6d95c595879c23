/** Where the fields of a file end and its text begins, and what is told of the lines between them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitFrontmatter } from '../../src/check/read/frontmatter.ts';

const told = (text: string) =>
  splitFrontmatter(text).findings.map(({ rule, line, column, en }) => `${rule} ${line}:${column} ${en}`);

test('fields and text are told apart with the lines on which each begins', () => {
  const { yaml, yamlLine, body, bodyLine, readable, findings } = splitFrontmatter('---\na: 1\nb: 2\n---\n\n文\n---\n');
  assert.deepEqual([yaml, yamlLine, body, bodyLine], ['a: 1\nb: 2\n', 2, '\n文\n---\n', 5]);
  assert.deepEqual([readable, findings], [true, []]);
});

test('blank lines before the fields are told, and the fields read where they stand', () => {
  const { yaml, yamlLine, bodyLine, readable } = splitFrontmatter('\n \n---\na: 1\n---\n文\n');
  assert.deepEqual([yaml, yamlLine, bodyLine, readable], ['a: 1\n', 4, 6, true]);
  assert.deepEqual(told('\n \n---\na: 1\n---\n文\n'), [
    'frontmatter-fence 1:1 The first line is blank; the fields begin on the first line.',
  ]);
});

test('hyphens of any kind close the fields where no line of three does; the exact one goes first', () => {
  for (const fence of ['——', '－－－', '-', '- - -', ' --- ', '―'])
    assert.equal(splitFrontmatter(`---\na: 1\n${fence}\n文\n`).body, '文\n', fence);
  assert.equal(splitFrontmatter('---\na: 1\n——\nb: 2\n---\n文\n').yaml, 'a: 1\n——\nb: 2\n');
  for (const other of ['-  -', 'a ---', '--- a', '==='])
    assert.equal(splitFrontmatter(`---\n${other}\n`).readable, false);
});

test('a file without fields, fields without an end, and an end within them are not read', () => {
  const cases: [text: string, expected: string][] = [
    ['文\n---\n', 'frontmatter-fence 1:1 The file does not begin with its fields.'],
    ['', 'frontmatter-fence 1:1 The file does not begin with its fields.'],
    ['\n---\na: 1\n', 'frontmatter-fence 2:1 The fields are not closed with ---.'],
    ['---\na: 1\n+++ b\n---\n', 'frontmatter-fence 3:1 A line within the fields begins with --- or +++.'],
    ['\n---\na: 1\n---b\n---\n', 'frontmatter-fence 4:1 A line within the fields begins with --- or +++.'],
  ];
  for (const [text, expected] of cases) {
    assert.deepEqual(told(text), [expected]);
    const { yaml, body, readable, yamlLine, bodyLine } = splitFrontmatter(text);
    assert.deepEqual([yaml, body, readable, yamlLine, bodyLine], ['', '', false, 2, 1]);
  }
});

test('five thousand lines of fields are read, one more is told at its own line; and so are too many characters', () => {
  const lines = (count: number) => `---\n${'a: 1\n'.repeat(count)}---\n`;
  assert.deepEqual(told(lines(5000)), []);
  assert.match(told(lines(5001)).join(), /^nesting 5002:1 /);
  const long = (length: number) => `---\na: 1\n${'x'.repeat(length)}\nb: 2\n---\n`;
  assert.deepEqual(told(long(299_992)), []);
  assert.match(told(long(299_993)).join(), /^nesting 4:1 /);
  assert.match(told(long(300_001)).join(), /^nesting 3:1 /);
});
