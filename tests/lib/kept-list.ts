/**
 * What comes of many inputs, kept in a list beside the tests and held against what comes of them now. Where a change is
 * meant, `TOLD=write node --test …` writes the list anew, and its differences are read before they are committed.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Names the inputs of which the list says something else.
 * @param inputs by name, each with its lines
 * @param isPart whether the list has more inputs than these
 */
export function assertKept(list: string, inputs: { name: string; lines: string[] }[], isPart = false): void {
  const parts = inputs.map(({ name, lines }) => [JSON.stringify(name), ...lines].join('\n'));
  if (process.env['TOLD'] === 'write' && !isPart) writeFileSync(list, `${parts.join('\n\n')}\n`);
  const nameOf = (part: string): string => part.split('\n', 1)[0] ?? '';
  const kept = new Map(
    readFileSync(list, 'utf8')
      .trimEnd()
      .split('\n\n')
      .map((part) => [nameOf(part), part]),
  );
  const how = `differs from ${list}: where that is meant, TOLD=write writes the list anew`;
  for (const part of parts) assert.equal(part, kept.get(nameOf(part)), how);
  assert.ok(isPart || kept.size === parts.length, how);
}
