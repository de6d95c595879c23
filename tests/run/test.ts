/** `npm test`: everything that fits some minutes; ends with a table of stages and the line `N passed, N failed`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURE } from '../lib/fixture.ts';
import { command, node, requireBrowser, tests } from './jobs.ts';
import { printTable, runStages, type Stage } from './stages.ts';

/**
 * Whether src/content holds the stories that tests/record is about. In a fork it does not: the engine is tested on the
 * fixture, and of the fork's own site what holds of any.
 */
const isRecord = existsSync('src/content/articles/2026/yushan-dialysis-room.zh.mdx');
if (!isRecord)
  console.log(
    'tests/record 是杏林公报稿件的测试，这里的内容不是那些稿件：不运行。浏览器测试用 tests/fixture，另查本站每种页面。 / tests/record is about the stories of Xinglin Bulletin, which are not here: it is not run. The browser tests take tests/fixture, and one page of each type of this site.',
  );

const browserStages: Stage[] = isRecord
  ? [{ name: 'browser', needs: ['build', 'fixture build'], most: 2, jobs: tests(['tests/e2e/**/*.test.ts']) }]
  : [
      { name: 'browser', needs: ['fixture build'], most: 2, jobs: tests(['tests/e2e/**/*.test.ts'], FIXTURE) },
      { name: 'browser, own site', needs: ['build'], jobs: tests(['tests/e2e/every-page-type.test.ts']) },
    ];

const BUILDS = ['build', 'fixture build'];

// What others need comes first, then what takes long, so that no core waits for it at the end; two browsers at once, since
// they wait often and builds beside them do not.
const stages: Stage[] = [
  { name: 'content', jobs: node(['scripts/check.ts']) },
  {
    name: 'types',
    jobs: command('astro', ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning']),
  },
  // Both write Astro's types of the content.
  { name: 'build', needs: ['content'], after: ['types'], jobs: node(['scripts/build.ts']) },
  { name: 'fixture build', after: ['build'], jobs: node(['scripts/build.ts'], FIXTURE) },
  ...browserStages,
  { name: 'build tests', after: BUILDS, jobs: tests(['tests/build/**/*.test.ts'], FIXTURE) },
  { name: 'lint', needs: ['types'], jobs: command('eslint', ['.', '--max-warnings', '0']) },
  { name: 'built site', needs: ['build'], jobs: tests(['tests/built/**/*.test.ts'], {}, 3) },
  { name: 'fixture site', needs: ['fixture build'], jobs: tests(['tests/built/**/*.test.ts'], FIXTURE, 2) },
  ...(isRecord ? [{ name: 'record', jobs: tests(['tests/record/**/*.test.ts']) }] : []),
  { name: 'content tests', jobs: tests(['tests/content/**/*.test.ts'], FIXTURE, 4) },
  { name: 'format', jobs: command('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'unit tests', jobs: tests(['tests/unit/**/*.test.ts'], FIXTURE, 8) },
  { name: 'unused', jobs: command('knip', ['--no-config-hints']) },
];

requireBrowser();

// Hundreds of processes load the same modules: what Node makes of them is kept for this run, and no longer, since tests
// copy the code to ever new folders.
const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
process.env['NODE_COMPILE_CACHE'] = compiled;
process.on('exit', () => rmSync(compiled, { recursive: true, force: true }));

process.exitCode = printTable(await runStages(stages)) ? 0 : 1;
