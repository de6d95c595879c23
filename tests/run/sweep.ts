/** `npm run sweep`: the exhaustive runs, every page in every mode; some hours on a large archive. */
import { node, printTable, requireBrowser, runStages, tests } from './stages.ts';

const SWEEP = { SWEEP: '1' };

requireBrowser();
const rows = await runStages([
  { name: 'every fault', run: tests(['tests/record/seeded-faults.test.ts'], { env: SWEEP }) },
  { name: 'caches, disks', run: tests(['tests/sweep/**/*.test.ts'], { concurrency: 1 }) },
  { name: 'build', run: node(['scripts/build.ts']) },
  { name: 'built site', needs: ['build'], run: tests(['tests/built/**/*.test.ts'], { env: SWEEP }) },
  { name: 'browser, every page', needs: ['build'], run: tests(['tests/e2e/**/*.test.ts'], { env: SWEEP }) },
]);
process.exitCode = printTable(rows) ? 0 : 1;
