/** `npm test`: everything that fits some minutes; ends with a table of stages and the line `N passed, N failed`. */
import { join } from 'node:path';
import { command, node, printTable, requireBrowser, runStages, type Stage, tests } from './stages.ts';

/** A second small site, so that the engine is tested whatever src/content holds. */
const FIXTURE = { XINGLIN_CONTENT: join('tests', 'fixture', 'content') };

const stages: Stage[] = [
  { name: 'format', run: command('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'unused', run: command('knip', ['--no-config-hints']) },
  {
    name: 'types',
    run: command('astro', ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning']),
  },
  { name: 'lint', needs: ['types'], run: command('eslint', ['.', '--max-warnings', '0']) },
  { name: 'unit tests', run: tests(['tests/unit/**/*.test.ts']) },
  { name: 'content', run: node(['scripts/check.ts']) },
  { name: 'content tests', run: tests(['tests/content/**/*.test.ts']) },
  { name: 'build', needs: ['content'], run: node(['scripts/build.ts']) },
  { name: 'built site', needs: ['build'], run: tests(['tests/built/**/*.test.ts']) },
  { name: 'fixture build', run: node(['scripts/build.ts'], FIXTURE) },
  { name: 'fixture site', needs: ['fixture build'], run: tests(['tests/built/**/*.test.ts'], { env: FIXTURE }) },
  { name: 'build tests', run: tests(['tests/build/**/*.test.ts']) },
  { name: 'browser', needs: ['build', 'fixture build'], run: tests(['tests/e2e/**/*.test.ts']) },
];

requireBrowser();
process.exitCode = printTable(await runStages(stages)) ? 0 : 1;
