/** JSON-LD of the built site against schema.org's words, by the types of schema-dts: a property that a type has not, or of another type, is an error. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { linkedThings } from '../lib/linked-data.ts';
import { assertLookedAt } from '../lib/site.ts';

/** What a thing is made of, without its words. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  const parts = Object.entries(value).map(([key, part]) => `${key}:${key === '@type' ? String(part) : shapeOf(part)}`);
  return `{${parts.sort().join()}}`;
}

/** The same, with one of each shape in its lists: the compiler need not read thousands. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Map(value.map((part) => [shapeOf(part), shortened(part)])).values()];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part)]));
}

/** What the compiler says of things that are declared to be what they say they are. */
function complaints(things: readonly { '@type': string }[]): string[] {
  const types = [...new Set(things.map((thing) => thing['@type']))];
  // In the tree, where the package is found.
  const folder = mkdtempSync(join('.cache', 'linked-data-'));
  const file = join(folder, 'things.ts');
  const lines = things.map(
    (thing, at) => `export const t${at}: Exclude<${thing['@type']}, string> = ${JSON.stringify(thing)};`,
  );
  writeFileSync(file, [`import type { ${types.join(', ')} } from 'schema-dts';`, ...lines, ''].join('\n'));
  try {
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('every kind of thing that pages say is one of schema.org', () => {
  const kinds = new Map(linkedThings().map(({ thing }) => [shapeOf(thing), shortened(thing) as { '@type': string }]));
  assertLookedAt(kinds.size, 'kinds of things');
  assert.deepEqual(complaints([...kinds.values()]), []);
  assert.equal(complaints([{ '@type': 'NewsArticle', headlin: 'x' } as { '@type': string }]).length, 1);
});
