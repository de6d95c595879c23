/**
 * The faults that editors make, seeded into a copy of the content that is there: wrong numbers and names, dropped
 * paragraphs, lost qualifiers, stale translations. Each must be told, with the file, the line and the column.
 * `npm run sweep` seeds all of them; `npm test` some of each kind in every story.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../src/check/check-content.ts';
import type { Problem } from '../../src/check/problem.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { type Fault, KINDS, type Texts, faultsOf } from '../lib/faults.ts';
import { copyFolder } from '../lib/copy-folder.ts';

/** Seeded at once in `npm test`, of each kind in each story. */
const SOME = process.env['SWEEP'] === undefined ? 1 : Infinity;
/** A wrong number may happen to be one that the twin has: so few may pass. */
const CAUGHT = 0.95;
/** Of those that are caught. */
const EXACT = 0.95;

/**
 * Kinds that are told where they were made. The others are told elsewhere by design: a figure at its record (that of two
 * values at its first line), a lost qualifier at the record too; a wrong Chinese name and a paragraph left out in the
 * translation, where the twin has what the other lacks.
 */
const AT_THE_PLACE: ReadonlySet<Fault['kind']> = new Set(['number-en', 'number-zh', 'number-head', 'name-en', 'stale']);

const share = (all: number, part: number): number => Math.min(all, Math.max(1, Math.floor(all * part)));

const OPTIONS = { cache: memoryCache(), rules: 'seeded', finalReviewRequired: false };

interface Victim {
  files: Texts;
  absolute: Texts;
  texts: Texts;
  faults: Fault[];
}

/** Faults of a kind, spread over the story. */
function some(faults: Fault[], kind: Fault['kind']): Fault[] {
  const all = faults.filter((fault) => fault.kind === kind);
  const step = Math.max(1, all.length / SOME);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

async function victimsIn(folder: string): Promise<Victim[]> {
  const content = await checkContent(folder, OPTIONS);
  const broken = new Set(content.problems.map(({ file }) => file));
  return content.stories.flatMap(({ files: { zh, en } }): Victim[] => {
    if (!en || broken.has(zh.file) || broken.has(en.file)) return [];
    const texts = { zh: readFileSync(zh.absolute, 'utf8'), en: readFileSync(en.absolute, 'utf8') };
    const faults = faultsOf(texts, content);
    const absolute = { zh: zh.absolute, en: en.absolute };
    return [
      { files: { zh: zh.file, en: en.file }, absolute, texts, faults: KINDS.flatMap((kind) => some(faults, kind)) },
    ];
  });
}

const write = ({ absolute }: Victim, texts: Texts) =>
  LOCALES.forEach((locale) => writeFileSync(absolute[locale], texts[locale]));

/** A place that exists: told of a line of the file, and of a column in it. */
const isPlace = ({ file, line, column }: Problem, victim: Victim, texts: Texts): boolean => {
  const own = texts[file === victim.files.zh ? 'zh' : 'en'].split('\n')[line - 1];
  return own !== undefined && column >= 1 && column <= own.length + 1;
};

interface Tally {
  seeded: number;
  caught: number;
  /** At the very line that was changed, and at the number's column where one was. */
  exact: number;
  missed: string[];
}

/** Seeds one fault into every story at a time, until all have been seeded. */
async function tally(folder: string): Promise<Map<Fault['kind'], Tally>> {
  const victims = await victimsIn(folder);
  const rows = new Map<Fault['kind'], Tally>(
    KINDS.map((kind) => [kind, { seeded: 0, caught: 0, exact: 0, missed: [] }]),
  );
  for (let at = 0; victims.some(({ faults }) => at < faults.length); at += 1) {
    const seeded = new Map(victims.map((victim) => [victim, victim.faults[at]?.seed() ?? victim.texts]));
    for (const [victim, texts] of seeded) write(victim, texts);
    const { problems } = await checkContent(folder, OPTIONS);
    for (const victim of victims) {
      const fault = victim.faults[at];
      const row = fault && rows.get(fault.kind);
      if (!row) continue;
      const told = problems.filter(({ file }) => file === victim.files.zh || file === victim.files.en);
      assert.ok(
        told.every((problem) => isPlace(problem, victim, seeded.get(victim) ?? victim.texts)),
        JSON.stringify(told),
      );
      row.seeded += 1;
      row.caught += told.length > 0 ? 1 : 0;
      row.exact += told.some(
        ({ file, line, column }) =>
          file === victim.files[fault.locale] && line === fault.line && column === (fault.column ?? column),
      )
        ? 1
        : 0;
      if (told.length === 0) row.missed.push(`${victim.files[fault.locale]}:${fault.line} ${fault.what}`);
    }
  }
  return rows;
}

for (const content of [folders.content, 'tests/fixture/content']) {
  test(`faults seeded into ${content} are told with their place`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xinglin-faults-'));
    try {
      copyFolder(content, folder);
      const rows = await tally(folder);
      for (const [kind, { seeded, caught, exact, missed }] of rows) {
        if (process.env['SWEEP'] !== undefined)
          console.log(`${kind}: ${caught} of ${seeded} told, ${exact} at the line`);
        if (content !== folders.content) assert.ok(seeded > 0, `the fixture holds what ${kind} changes`);
        assert.ok(
          caught >= share(seeded, CAUGHT),
          `${kind}: ${caught} of ${seeded} told; not told:\n${missed.join('\n')}`,
        );
        if (AT_THE_PLACE.has(kind))
          assert.ok(exact >= share(caught, EXACT), `${kind}: ${exact} of ${caught} at the very place`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
