/**
 * `npm run mutants -- --seed 1 [--count 100] [--files 'src/check/**']`: single faults, drawn by the seed from all that the
 * code can have, each tried alone; says which test noticed, and which faults none did. First unit and content tests look
 * at a fault in memory (`--quick` stops there), then all tests of these that run its place, in a copy of the project
 * (`--fast` stops there), then builds and their tests.
 * `--minutes 5` begins no further fault after so long; `npm run mutants -- --on` goes on where it stopped, with what
 * was not yet asked so far. `--again` asks everything once more that was not noticed.
 * `npm run mutants -- --known` tries the faults of tests/mutants/known.json instead: all of them must be noticed.
 */
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { copyOfProject } from '../mutants/copies.ts';
import { drawn, known } from '../mutants/drawn.ts';
import { quickTests } from '../mutants/quick.ts';
import { earlier, open, reportOf, type Stage, untried } from '../mutants/report.ts';
import { tryAll } from '../mutants/try-all.ts';

const CODE = 'src/{check,views,search,verify,build,lib,loaders,disk,serve}/**/*.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100' },
    files: { type: 'string', default: CODE },
    minutes: { type: 'string', default: '1e6' },
    on: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    known: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    fast: { type: 'boolean', default: false },
    report: { type: 'string', default: '.cache/mutants.json' },
  },
});

const until = performance.now() + Number(values.minutes) * 60_000;
const hasTime = () => performance.now() < until;
const stage: Stage = values.quick ? 'quick' : values.fast ? 'fast' : 'builds';

function faults() {
  if (values.on || values.again) return earlier(values.report);
  if (values.known) return untried(known('tests/mutants/known.json'));
  const files = globSync(values.files).map((path) => path.replaceAll('\\', '/'));
  return untried(drawn(files, Number(values.seed), Number(values.count)));
}

const report = reportOf(values.report, faults());
const inMemory = quickTests();
await inMemory.tryAll(
  open(report.tried, 'quick', values.on),
  (trial, verdict, asked) => {
    report.note(trial, asked, verdict);
    if (asked === 'near') return;
    const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 60);
    const mark = verdict.by === undefined ? '✖' : '✔';
    console.log(
      `${mark} ${trial.file}:${trial.line} ${short(trial.before)} → ${short(trial.after)}  ${verdict.by ?? ''}`,
    );
  },
  hasTime,
  (trial) => values.on && report.askedOf(trial) === 'near',
);

const left = stage === 'quick' ? [] : open(report.tried, stage, values.on);
const copies = left.length > 0 && hasTime() ? [copyOfProject(), copyOfProject()] : [];
try {
  if (copies.length > 0) await tryAll(left, copies, stage === 'fast', (...what) => report.note(...what), hasTime);
} finally {
  for (const copy of copies) copy.remove();
}

const unnoticed = report.tried.filter(({ by }) => by === undefined);
const unasked = open(report.tried, stage, true);
console.log(`\n${report.tried.length - unnoticed.length} of ${report.tried.length} faults were noticed.`);
if (unasked.length > 0) console.log(`${unasked.length} are still to be asked: npm run mutants -- --on`);
for (const { file, line, before, after } of unnoticed) console.log(`SURVIVED ${file}:${line} ${before} → ${after}`);
process.exitCode = values.known && unnoticed.length > 0 ? 1 : 0;
