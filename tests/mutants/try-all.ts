/** Tries faults side by side, one in each copy of the project, and tells how each went. */
import type { Copy } from './copies.ts';
import type { Trial } from './drawn.ts';
import type { Stage } from './report.ts';
import { type Baseline, suite, type Verdict, type Without } from './trial.ts';

type Look = (without: Without) => Promise<Verdict>;

/** One line of the report. */
const lineOf = ({ file, line, before, after }: Trial, { by, said = '' }: Verdict, seconds: number): string => {
  const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 60);
  const told = by === undefined ? 'SURVIVED' : `${by}: ${short(said)}`;
  return `${by === undefined ? '✖' : '✔'} ${seconds.toFixed(0).padStart(4)} s  ${file}:${line} ${short(before)} → ${short(after)}  ${told}`;
};

/** Work for several hands: each takes the next item when it has done the last. */
async function share<T>(items: Iterable<T>, hands: Copy[], work: (item: T, copy: Copy) => Promise<void>) {
  const left = items[Symbol.iterator]();
  await Promise.all(
    hands.map(async (copy) => {
      for (let next = left.next(); next.done !== true; next = left.next()) await work(next.value, copy);
    }),
  );
}

/** Puts a fault into the copy while something is looked at there; what is given to look takes it out for a while. */
async function withFault<T>(copy: Copy, { file, text }: Trial, look: (without: Without) => Promise<T>): Promise<T> {
  let undo = copy.change(file, text);
  try {
    return await look(async (other) => {
      undo();
      try {
        return await other();
      } finally {
        undo = copy.change(file, text);
      }
    });
  } finally {
    undo();
  }
}

/**
 * Tries every fault: first the tests that reach its file, then, for what they let pass, the builds.
 * @param copies as many faults are tried at once
 * @param isFast no builds
 * @param note gets each fault with what came of it
 * @param hasTime asked before each: where it has gone, no further fault is begun
 */
export async function tryAll(
  trials: Trial[],
  copies: Copy[],
  isFast: boolean,
  note: (trial: Trial, asked: Stage, verdict: Verdict) => void,
  hasTime: () => boolean,
): Promise<void> {
  const tests = suite();
  const baseline: Baseline = { seconds: new Map(), loaded: new Map(), sites: new Map() };
  const files = new Set(trials.map(({ file }) => file));
  await share(tests.reaching(files), copies, async (test, copy) => {
    if (hasTime() && !(await tests.timeFast(copy, test, baseline)))
      console.log(`${test} fails without a fault: it is not asked.`);
  });
  console.log(`${baseline.seconds.size} test files reach ${files.size} files with ${trials.length} faults.`);

  const attempt = async (trial: Trial, copy: Copy, asked: Stage, look: Look): Promise<Verdict> => {
    if (!hasTime()) return { by: 'no time' };
    const began = performance.now();
    const verdict = await withFault(copy, trial, look);
    console.log(lineOf(trial, verdict, (performance.now() - began) / 1000));
    note(trial, asked, verdict);
    return verdict;
  };

  const left: Trial[] = [];
  await share(trials, copies, async (trial, copy) => {
    const asked = tests.isBuilt(trial.file) ? 'fast' : 'builds';
    const { by } = await attempt(trial, copy, asked, (without) =>
      tests.run(copy, tests.near(trial, baseline), baseline, {}, without),
    );
    if (by === undefined && asked === 'fast' && !isFast) left.push(trial);
  });
  const [first] = copies;
  if (left.length === 0 || !first || !hasTime()) return;
  console.log(`${left.length} more are tried in builds.`);
  await tests.timeBuilds(first, baseline);
  await share(left, copies, async (trial, copy) => {
    await attempt(trial, copy, 'builds', (without) => tests.tryBuilds(copy, trial.file, baseline, without));
  });
}
