/** `npm test`: everything that fits some minutes; ends with a table of stages and the line `N passed, N failed`. */
import { join } from 'node:path';
import { command, node, printTable, requireBrowser, runStages, type Stage, tests } from './stages.ts';

/** A second small site, so that the engine is tested whatever src/content holds. */
const FIXTURE = { XINGLIN_CONTENT: join('tests', 'fixture', 'content') };

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
  { name: 'unit tests', run: tests(['tests/unit/**/*.test.ts']) },
  { name: 'content tests', run: tests(['tests/content/**/*.test.ts']) },
  { name: 'built site', needs: ['build'], run: tests(['tests/built/**/*.test.ts']) },
  { name: 'fixture site', needs: ['fixture build'], run: tests(['tests/built/**/*.test.ts'], { env: FIXTURE }) },
  { name: 'build tests', run: tests(['tests/build/**/*.test.ts']) },
  { name: 'browser', needs: ['build', 'fixture build'], run: tests(['tests/e2e/**/*.test.ts']) },
];

requireBrowser();
process.exitCode = printTable(await runStages(stages)) ? 0 : 1;
