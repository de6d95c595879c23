/** Bodies that nobody writes by hand: how much is read, and where the rest is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../src/check/read/markdown.ts';

/** The body begins on the tenth line of its file. */
const FIRST = 10;
const told = (body: string) =>
  parseMarkdown(body, FIRST).findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`);

test('as many lines, paragraphs and characters of a paragraph as are allowed, and one more, at its line', () => {
  assert.deepEqual(told(`字${'\n'.repeat(19_999)}`), []);
  assert.deepEqual(told(`字${'\n'.repeat(20_000)}`), [`nesting ${FIRST + 20_000}:1`]);
  assert.deepEqual(told('字\n\n'.repeat(2_000)), []);
  assert.deepEqual(told('字\n\n'.repeat(2_001)), [`nesting ${FIRST + 4_000}:1`]);
  assert.deepEqual(told('字'.repeat(10_000)), []);
  assert.deepEqual(told(`一\n\n${'字'.repeat(10_001)}`), [`nesting ${FIRST + 2}:1`]);
});

test('quotations in quotations, indents and marks in a row, to their limits', () => {
  assert.deepEqual(told(`${'>'.repeat(50)} 字`), []);
  assert.deepEqual(told(`一\n\n${'>'.repeat(51)} 字`), [`nesting ${FIRST + 2}:1`]);
  const asides = (depth: number) =>
    `${'<Aside kind="note" title="注意">\n\n'.repeat(depth)}字${'\n\n</Aside>'.repeat(depth)}`;
  assert.ok(
    told(asides(151)).some((one) => one.startsWith('nesting')),
    'components in components',
  );
  assert.deepEqual(told(`${' '.repeat(200)}字`).includes(`nesting ${FIRST}:1`), false);
  assert.deepEqual(told(`${' '.repeat(201)}字`), [`nesting ${FIRST}:1`]);
  for (const mark of '[(<*_~') {
    const isTold = (count: number) => told(`字${mark.repeat(count)}`).includes(`nesting ${FIRST}:2`);
    assert.deepEqual([isTold(199), isTold(200)], [false, true], mark);
  }
});
