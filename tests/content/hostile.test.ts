/** Articles that try to run code, read files or kill the parser: refused by the check and by the build's own reading. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { article, check, contentFolder } from '../lib/content-folder.ts';
import { processorSeconds } from '../lib/processor-time.ts';

interface Case {
  name: string;
  frontmatter?: string;
  body: string;
  rule: string;
}

const { cases } = JSON.parse(readFileSync('tests/content/hostile.json', 'utf8')) as { cases: Case[] };
const file = (index: number) => `articles/2026/hostile-${index}.zh.mdx`;
const folder = contentFolder(
  Object.fromEntries(cases.map((one, index) => [file(index), article(one.body, undefined, one.frontmatter)])),
);
const bait = join(folder, '..', 'outside.txt');
writeFileSync(bait, 'SECRET-OF-THE-MACHINE');
after(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}.cache`, { recursive: true, force: true });
  rmSync(bait, { force: true });
});

test('every hostile article is refused by the check, with its place, in time', async () => {
  const from = process.cpuUsage();
  const { problems } = await check(folder);
  assert.ok(processorSeconds(from) < 5, 'all cases together take less than five seconds');
  for (const [index, one] of cases.entries()) {
    const own = problems.filter((p) => p.severity === 'error' && p.file.endsWith(file(index)));
    assert.ok(own.length > 0, `${one.name} is published silently`);
    assert.ok(
      own.some((p) => p.rule === one.rule),
      `${one.name}: ${own.map((p) => p.rule).join(', ')}`,
    );
    assert.ok(
      own.every((p) => p.line >= 9),
      `${one.name} is told at line ${own[0]?.line}`,
    );
  }
});

test('the command prints each with file, line and column, and exits 1; nothing is run, read or written', () => {
  const run = spawnSync(process.execPath, ['scripts/check.ts'], {
    env: {
      ...process.env,
      XINGLIN_CONTENT: folder,
      XINGLIN_CACHE: `${folder}.cache`,
      SECRET_TOKEN: 'TOKEN-IN-THE-ENVIRONMENT',
    },
    encoding: 'utf8',
  });
  assert.equal(run.status, 1);
  for (const index of cases.keys()) assert.match(run.stdout, new RegExp(`hostile-${index}\\.zh\\.mdx:\\d+:\\d+ 错误`));
  assert.doesNotMatch(run.stdout + run.stderr, /SECRET-OF-THE-MACHINE|TOKEN-IN-THE-ENVIRONMENT|\n\s+at /);
  assert.ok(!existsSync(join(folder, '..', 'written-by-content')) && !existsSync('../written-by-content'));
});

test('the build refuses them too, and publishes nothing', () => {
  const dist = join(folder, 'served');
  const run = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      XINGLIN_CONTENT: folder,
      XINGLIN_CACHE: `${folder}.cache`,
      XINGLIN_DIST: dist,
      SECRET_TOKEN: 'TOKEN-IN-THE-ENVIRONMENT',
    },
    encoding: 'utf8',
  });
  assert.notEqual(run.status, 0);
  for (const index of cases.keys())
    assert.match(run.stdout + run.stderr, new RegExp(`hostile-${index}\\.zh\\.mdx:\\d+:\\d+`));
  assert.doesNotMatch(run.stdout + run.stderr, /SECRET-OF-THE-MACHINE|TOKEN-IN-THE-ENVIRONMENT/);
  assert.ok(!existsSync(dist));
});

/** Tells at the end of a process how many seconds of a processor it took, whatever else the machine did meanwhile. */
const TELL_SECONDS = `data:text/javascript,process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('seconds: ' + (user + system) / 1e6);
})`;

test('one hostile article alone is refused within five seconds of a processor', () => {
  const alone = contentFolder({ [file(0)]: article(cases.find((one) => one.name === 'deep lists')?.body ?? '') });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TELL_SECONDS, 'scripts/check.ts'], {
    env: { ...process.env, XINGLIN_CONTENT: alone, XINGLIN_CACHE: `${alone}.cache` },
    timeout: 60_000,
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stdout, /nesting/);
  assert.ok(Number(/seconds: ([\d.]+)/.exec(stderr)?.[1]) < 5, stderr);
  for (const path of [alone, `${alone}.cache`]) rmSync(path, { recursive: true, force: true });
});
