/** `npm test`: everything that fits some minutes; ends with a table of stages and the line `N passed, N failed`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURE } from '../lib/fixture.ts';
import { command, node, printTable, requireBrowser, runStages, type Stage, tests } from './stages.ts';

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
  ? [{ name: 'browser', needs: ['build', 'fixture build'], run: tests(['tests/e2e/**/*.test.ts']) }]
  : [
      { name: 'browser', needs: ['fixture build'], run: tests(['tests/e2e/**/*.test.ts'], { env: FIXTURE }) },
      { name: 'browser, own site', needs: ['build'], run: tests(['tests/e2e/every-page-type.test.ts']) },
    ];

const stages: Stage[] = [
  {
    name: 'types',
    oneCore: true,
    run: command('astro', ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning']),
  },
  { name: 'format', oneCore: true, run: command('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'unused', oneCore: true, run: command('knip', ['--no-config-hints']) },
  { name: 'content', oneCore: true, run: node(['scripts/check.ts']) },
  // Both write Astro's types of the content.
  { name: 'build', needs: ['content'], after: ['types'], oneCore: true, run: node(['scripts/build.ts']) },
  { name: 'lint', needs: ['types'], oneCore: true, run: command('eslint', ['.', '--max-warnings', '0']) },
  { name: 'fixture build', after: ['build'], oneCore: true, run: node(['scripts/build.ts'], FIXTURE) },
  { name: 'unit tests', run: tests(['tests/unit/**/*.test.ts'], { env: FIXTURE }) },
  { name: 'content tests', run: tests(['tests/content/**/*.test.ts'], { env: FIXTURE }) },
  ...(isRecord ? [{ name: 'record', run: tests(['tests/record/**/*.test.ts']) }] : []),
  { name: 'built site', needs: ['build'], run: tests(['tests/built/**/*.test.ts']) },
  { name: 'fixture site', needs: ['fixture build'], run: tests(['tests/built/**/*.test.ts'], { env: FIXTURE }) },
  { name: 'build tests', run: tests(['tests/build/**/*.test.ts'], { env: FIXTURE }) },
  ...browserStages,
];

requireBrowser();

// Hundreds of processes load the same modules: what Node makes of them is kept for this run, and no longer, since tests
// copy the code to ever new folders.
const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
process.env['NODE_COMPILE_CACHE'] = compiled;
process.on('exit', () => rmSync(compiled, { recursive: true, force: true }));

process.exitCode = printTable(await runStages(stages)) ? 0 : 1;
