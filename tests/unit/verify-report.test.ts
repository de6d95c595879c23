/** What a person reads of a built site's problems. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { problem } from '../../src/verify/built-problem.ts';
import { printProblems } from '../../src/verify/verify-folder.ts';

/** What is printed of so many kinds of problems, each on two pages. */
function printed(kinds: number): string[] {
  const lines: string[] = [];
  const silenced = mock.method(console, 'error', (line: string) => lines.push(line));
  printProblems(
    Array.from({ length: kinds }, (_, at) =>
      [`a${at}`, `b${at}`].map((file) => problem(file, 'dead-link', `第${at}种`, `kind ${at}`)),
    ).flat(),
  );
  silenced.mock.restore();
  return lines;
}

test('one fault on many pages is printed once, with their number', () => {
  assert.deepEqual(printed(1), ['a0 [dead-link]\n  第0种\n  kind 0\n  （另有 1 处 / and 1 more）']);
});

test('of more than fifty kinds the rest are counted', () => {
  assert.equal(printed(50).length, 50);
  assert.deepEqual(printed(51).slice(50), ['……另有 1 种问题 / … and 1 more kinds']);
});
