/** Browsers of early 2020 know no gap in a row: margins stand for it, so that nothing runs together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import postcss from 'postcss';
import { gapsAsMargins } from '../../src/build/gaps-as-margins.ts';

/** What becomes of a sheet, without white space but for that of selectors. */
const made = async (css: string): Promise<string> =>
  (await postcss([gapsAsMargins]).process(css, { from: undefined })).css.replace(/\s*([{}:;,>])\s*/g, '$1');

test('what stands in a row has a margin after it, but for the last', async () => {
  assert.equal(
    await made('.a, .b {display: flex; gap: 1rem}'),
    '.a,.b{display:flex}.a>:not(:last-child),.b>:not(:last-child){margin-inline-end:1rem}',
  );
  assert.match(await made('.a {display: inline-flex; gap: 0 calc(1rem * 2)}'), /margin-inline-end:calc\(1rem \* 2\)}$/);
});

test('rows that wrap stand apart, rows that do not have no margin below', async () => {
  const wrapped = await made('.a {display: flex; flex-wrap: wrap; gap: 2px 1px}');
  assert.match(wrapped, /\.a>\*{margin-block-end:2px}/);
  assert.match(wrapped, /\.a>:not\(:last-child\){margin-inline-end:1px}/);
  assert.doesNotMatch(await made('.a {display: flex; gap: 2px}'), /block-end/);
});

test('a rule that changes the gap of a row alone changes the margin', async () => {
  const css = await made('.a ul {display: flex; gap: 1px} @media print {.x .a ul {column-gap: 3px}}');
  assert.match(css, /\.x \.a ul>:not\(:last-child\){margin-inline-end:3px}}$/);
  assert.doesNotMatch(css, /gap/);
});

test('grids and columns keep their gaps, which those browsers know', async () => {
  for (const css of ['.a{display:grid;gap:1px 2px}', '.a{columns:2;column-gap:1px}']) {
    assert.equal(await made(css), css);
  }
});
