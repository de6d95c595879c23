/**
 * `npm run mutants -- --seed 1 [--count 100] [--skip 0] [--files 'src/check/**']`: single faults, drawn by the seed from all
 * that the code can have, each tried alone in a copy of the project; says which test noticed, and which faults none did.
 * With `--fast` no site is built: only unit and content tests look; with `--quick` only those near the fault, in memory. `--skip` leaves out the first ones, so that a draw can
 * be tried in parts.
 * `npm run mutants -- --again .cache/mutants.json` tries those that an earlier run found unnoticed once more.
 * `npm run mutants -- --known` tries those of tests/mutants/known.json instead: all of them must be noticed.
 */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { copyOfProject } from '../mutants/copies.ts';
import { drawn, known, survivors, type Trial } from '../mutants/drawn.ts';
import { quickTests } from '../mutants/quick.ts';
import { type Tried, tryAll } from '../mutants/try-all.ts';

const CODE = 'src/{check,views,search,verify,build,lib,loaders,disk,serve}/**/*.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100' },
    skip: { type: 'string', default: '0' },
    files: { type: 'string', default: CODE },
    again: { type: 'string' },
    known: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    fast: { type: 'boolean', default: false },
    out: { type: 'string', default: '.cache/mutants.json' },
  },
});

const files = globSync(values.files).map((path) => path.replaceAll('\\', '/'));
let trials: Trial[];
if (values.known) trials = known('tests/mutants/known.json');
else if (values.again !== undefined) trials = survivors(values.again);
else trials = drawn(files, Number(values.seed), Number(values.skip) + Number(values.count)).slice(Number(values.skip));

const began = performance.now();
const quick = quickTests();
/** Those that need not be asked again in copies of the project. */
const settled: Tried[] = [];
const left: Trial[] = [];
await quick.tryAll(trials, (trial, verdict) => {
  const { text: _, ...fault } = trial;
  if (verdict.by === undefined && !values.quick) left.push(trial);
  else settled.push({ ...fault, ...verdict, seconds: 0 });
  console.log(
    `${verdict.by === undefined ? '✖' : '✔'} ${trial.file}:${trial.line} ${trial.before.slice(0, 60)} → ${trial.after.slice(0, 60)}  ${verdict.by ?? ''}`,
  );
});
console.log(
  `${settled.filter(({ by }) => by !== undefined).length} of ${trials.length} noticed in one process, in ${((performance.now() - began) / 1000).toFixed(0)} s.`,
);

const copies = left.length > 0 ? [copyOfProject(), copyOfProject()] : [];
try {
  const tried = [
    ...settled,
    ...(left.length > 0 ? await tryAll(left, copies, values.fast, (line) => console.log(line)) : []),
  ];
  const unnoticed = tried.filter(({ by }) => by === undefined);
  console.log(`\n${tried.length - unnoticed.length} of ${tried.length} faults were noticed.`);
  for (const { file, line, before, after } of unnoticed) console.log(`SURVIVED ${file}:${line} ${before} → ${after}`);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, JSON.stringify({ ...values, tried }, null, 1));
  process.exitCode = values.known && unnoticed.length > 0 ? 1 : 0;
} finally {
  for (const copy of copies) copy.remove();
}
