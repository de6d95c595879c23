/** The run of all tests: stages in their order, and no file, skipped test or empty suite that passes unseen. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { tests } from '../run/jobs.ts';
import { runStages, type Stage } from '../run/stages.ts';

const folder = mkdtempSync(join(tmpdir(), 'stages-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Stages of jobs that take some turns, and what ran beside what. */
async function ran(stages: (Omit<Stage, 'jobs'> & { count?: number; ok?: boolean })[]) {
  const running: string[] = [];
  const beside: string[] = [];
  const job = (name: string, ok: boolean) => async () => {
    running.push(name);
    beside.push(running.join('+'));
    for (let at = 0; at < 5; at += 1) await turn();
    running.splice(running.indexOf(name), 1);
    return { ok, passed: 1, failed: ok ? 0 : 1 };
  };
  const rows = await runStages(
    stages.map(({ count = 1, ok = true, ...stage }) => ({ ...stage, jobs: Array(count).fill(job(stage.name, ok)) })),
  );
  return { beside, told: rows.map(({ name, outcome }) => `${name} ${outcome ? String(outcome.ok) : 'not run'}`) };
}

test('what needs a stage waits for it, and is not run where it failed; what awaits it is run whatever came of it', async () => {
  const { told } = await ran([
    { name: 'last', after: ['broken'] },
    { name: 'never', needs: ['broken'] },
    { name: 'nor this', needs: ['never'] },
    { name: 'broken', ok: false },
  ]);
  assert.deepEqual(told.toSorted(), ['broken false', 'last true', 'never not run', 'nor this not run']);
  assert.equal(told[0], 'broken false');
});

test('jobs run side by side, as many of a stage as it says at most, and none beside what runs alone', async () => {
  const { beside } = await ran([
    { name: 'a', count: 4, most: 1 },
    { name: 'b', count: 4 },
    { name: 'alone', count: 2, alone: true },
  ]);
  assert.ok(beside.some((names) => names.includes('a') && names.includes('b')));
  assert.ok(!beside.some((names) => /a.*\ba\b|alone\+|\+alone/.test(names)), beside.join(' '));
});

test('one failed job fails its stage, and all are counted', async () => {
  const [row] = await runStages([
    {
      name: 'two',
      jobs: [
        () => Promise.resolve({ ok: true, passed: 3, failed: 0 }),
        () => Promise.resolve({ ok: false, passed: 1, failed: 2 }),
      ],
    },
  ]);
  assert.deepEqual(row?.outcome, { ok: false, passed: 4, failed: 2 });
});

const file = (name: string, body: string): string => {
  const path = join(folder, name);
  writeFileSync(path, `import { describe, test } from 'node:test';\n${body}\n`);
  return path.replaceAll('\\', '/');
};
const sound = file('sound.test.ts', "test('a', () => {}); test('b', () => {});");

for (const [name, body, passed] of [
  ['a failing test', "test('a', () => {}); test('b', () => { throw new Error('b'); });", 1],
  ['a skipped test', "test('a', () => {}); test.skip('b', () => {});", 1],
  ['no test', '', 0],
  ['a suite without tests', "test('a', () => {}); describe('none', () => {});", 1],
  ['an error before its tests', "throw new Error('early');", 0],
] as const) {
  test(`a file with ${name} fails, by itself and among others of one process`, async () => {
    const faulty = file(`${name.replaceAll(' ', '-')}.test.ts`, body);
    const alone = await Promise.all(tests([faulty]).map((job) => job()));
    assert.deepEqual([alone.length, alone[0]?.ok, alone[0]?.passed], [1, false, passed]);
    const together = await Promise.all(tests([faulty, sound], {}, 1).map((job) => job()));
    assert.deepEqual([together.length, together[0]?.ok], [1, false]);
  });
}

test('sound files pass in one process; no file at all is a failure', async () => {
  const other = file('other.test.ts', "describe('c', () => { test('d', () => {}); });");
  const [outcome] = await Promise.all(tests([sound, other], {}, 1).map((job) => job()));
  assert.deepEqual(outcome, { ok: true, passed: 3, failed: 0 });
  const [none] = await Promise.all(tests([`${folder}/*.none.ts`]).map((job) => job()));
  assert.equal(none?.ok, false);
});
