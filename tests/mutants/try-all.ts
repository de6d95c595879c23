/** Tries faults side by side, one in each copy of the project, and tells how each went. */
import type { Copy } from './copies.ts';
import type { Trial } from './drawn.ts';
import { type Baseline, suite, type Verdict, type Without } from './trial.ts';

export type Tried = Omit<Trial, 'text'> & Verdict & { seconds: number };

type Look = (without: Without) => Promise<Verdict>;

/** One line of the report. */
const lineOf = ({ file, line, before, after, by, said = '', seconds }: Tried): string => {
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
 * @param fast no builds: what only they could notice counts as survived
 * @param tell gets a line for each
 */
export async function tryAll(
  trials: Trial[],
  copies: Copy[],
  fast: boolean,
  tell: (line: string) => void,
): Promise<Tried[]> {
  const tests = suite();
  const baseline: Baseline = { seconds: new Map(), loaded: new Map(), sites: new Map() };
  const files = new Set(trials.map(({ file }) => file));
  await share(tests.reaching(files), copies, async (test, copy) => {
    if (!(await tests.timeFast(copy, test, baseline))) tell(`${test} fails without a fault: it is not asked.`);
  });
  tell(`${baseline.seconds.size} test files reach ${files.size} files with ${trials.length} faults.`);

  const tried: Tried[] = [];
  const survivors: Trial[] = [];
  const attempt = async (trial: Trial, copy: Copy, isLast: boolean, look: Look): Promise<void> => {
    const began = performance.now();
    const verdict = await withFault(copy, trial, look);
    const { text: _, ...fault } = trial;
    const one = { ...fault, ...verdict, seconds: (performance.now() - began) / 1000 };
    const isOpen = verdict.by === undefined && !isLast;
    tell(lineOf(isOpen ? { ...one, by: 'left to builds' } : one));
    if (isOpen) survivors.push(trial);
    else tried.push(one);
  };

  await share(trials, copies, (trial, copy) =>
    attempt(trial, copy, fast || !tests.isBuilt(trial.file), (without) =>
      tests.run(copy, tests.near(trial, baseline), baseline, {}, without),
    ),
  );
  const [first] = copies;
  if (survivors.length > 0 && first) {
    tell(`${survivors.length} more are tried in builds.`);
    await tests.timeBuilds(first, baseline);
  }
  await share(survivors, copies, (trial, copy) =>
    attempt(trial, copy, true, (without) => tests.tryBuilds(copy, trial.file, baseline, without)),
  );
  return tried;
}
