/** `npm run sweep`: the exhaustive runs, every page in every mode; some hours on a large archive. */
import { node, requireBrowser, tests } from './jobs.ts';
import { printTable, runStages } from './stages.ts';

const SWEEP = { SWEEP: '1' };

requireBrowser();
const rows = await runStages([
  { name: 'every fault', jobs: tests(['tests/record/seeded-faults.test.ts'], SWEEP) },
  { name: 'caches, disks', alone: true, jobs: tests(['tests/sweep/**/*.test.ts']) },
  { name: 'build', jobs: node(['scripts/build.ts']) },
  { name: 'built site', needs: ['build'], jobs: tests(['tests/built/**/*.test.ts'], SWEEP) },
  { name: 'browser, every page', needs: ['build'], jobs: tests(['tests/e2e/**/*.test.ts'], SWEEP) },
]);
process.exitCode = printTable(rows) ? 0 : 1;
