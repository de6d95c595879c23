/** JSON-LD of every page, judged by a program that knows what search engines ask of it and did not write it; in the sweep also by schema.org's own words. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Validator from '@adobe/structured-data-validator';
import { assertLookedAt, builtPages } from '../lib/site.ts';

type LinkedThing = { '@type': string } & Record<string, unknown>;

/** Every thing of every page, with the page's path. */
function linkedThings(): { path: string; thing: LinkedThing }[] {
  return builtPages().flatMap(({ path, html }) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, json = '']) => {
      const read = JSON.parse(json) as LinkedThing & { '@graph'?: LinkedThing[] };
      return (read['@graph'] ?? [read]).map((thing) => ({ path, thing }));
    }),
  );
}

test('nothing of any page is refused or advised against', async () => {
  const things = linkedThings();
  assertLookedAt(things.length, 'things');
  const found: string[] = [];
  for (const { path, thing } of things) {
    const issues = await new Validator().validate({ jsonld: { [thing['@type']]: [thing] } });
    found.push(
      ...issues.map(({ severity, issueMessage, rootType }) => `${path}: ${severity} ${rootType} ${issueMessage}`),
    );
  }
  assert.deepEqual(found, []);
});

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

/** What the compiler says, by the types of schema-dts, of things that are declared to be what they say they are. */
async function complaints(things: readonly { '@type': string }[]): Promise<string[]> {
  const { default: ts } = await import('typescript');
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

/** The types are so many that reading them takes half a minute. */
if (process.env['SWEEP'] !== undefined)
  test('every kind of thing that pages say is one of schema.org', async () => {
    const kinds = new Map(linkedThings().map(({ thing }) => [shapeOf(thing), shortened(thing) as { '@type': string }]));
    assertLookedAt(kinds.size, 'kinds of things');
    assert.deepEqual(await complaints([...kinds.values()]), []);
    const wrong = { '@type': 'NewsArticle', headlin: 'x' };
    assert.equal((await complaints([wrong])).length, 1);
  });
