/** Which faults are tried: a sample of all that the code can have, or a list. */
import { readFileSync } from 'node:fs';
import { seeded } from '../../bench/seeded.ts';
import { accepts } from './compiler.ts';
import { mutated, type Mutant } from './mutant.ts';
import { mutantsOf } from './operators.ts';

/** One fault, ready to be put into its file. */
export interface Trial {
  file: string;
  /** Where it stands, from 1. */
  line: number;
  /** Its offset. */
  start: number;
  /** The offset at which a test must run the file, to notice it. */
  at: number;
  operator: string;
  before: string;
  after: string;
  /** The whole file with the fault in it. */
  text: string;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Items in an order that a seed gives. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const chance = seeded(seed);
  const left = [...items];
  for (let last = left.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [left[last], left[other]] = [left[other] as T, left[last] as T];
  }
  return left;
}

/** Each mutant with the first text in its place that compiles; without those that have none. */
function compiled(mutants: readonly Mutant[], texts: ReadonlyMap<string, string>): Trial[] {
  const trials = mutants.map((mutant) => {
    const whole = texts.get(mutant.file) ?? '';
    const { file, start, at, operator, before } = mutant;
    const line = lineOf(whole, mutant.start);
    return mutant.after.map((after) => ({
      file,
      line,
      start,
      at,
      operator,
      before,
      after,
      text: mutated(whole, mutant, after),
    }));
  });
  const accepted = accepts(trials.flat());
  let from = 0;
  return trials.flatMap((ways) => {
    const first = ways.find((_, at) => accepted[from + at]);
    from += ways.length;
    return first ?? [];
  });
}

/**
 * A sample of the faults that these files can have, each as likely as the other; those that the compiler refuses are
 * passed over.
 * @param count how many, where there are so many
 */
export function drawn(files: string[], seed: number, count: number): Trial[] {
  const texts = new Map([...files].sort().map((file) => [file, readFileSync(file, 'utf8')]));
  const order = shuffled(
    [...texts].flatMap(([file, text]) => mutantsOf(file, text)),
    seed,
  );
  const trials: Trial[] = [];
  // The compiler refuses about a third.
  for (let from = 0; from < order.length && trials.length < count; from += 2 * count) {
    trials.push(...compiled(order.slice(from, from + 2 * count), texts));
  }
  return trials.slice(0, count);
}

interface Known {
  /** What the code does without the fault. */
  name: string;
  file: string;
  /** Stands once in the file. */
  find: string;
  replace: string;
}

/**
 * Faults by name: once they slipped past the tests.
 * @throws where the text to replace does not stand exactly once in its file: the code has moved on, and so must the list
 */
export function known(list: string): Trial[] {
  const entries = JSON.parse(readFileSync(list, 'utf8')) as Known[];
  return entries.map(({ file, find, replace }) => {
    const text = readFileSync(file, 'utf8');
    const at = text.indexOf(find);
    if (at === -1 || text.includes(find, at + 1)) throw new Error(`${list}: not exactly once in ${file}: ${find}`);
    const changed = text.slice(0, at) + replace + text.slice(at + find.length);
    return {
      file,
      line: lineOf(text, at),
      start: at,
      at,
      operator: 'known',
      before: find,
      after: replace,
      text: changed,
    };
  });
}

/** The place of a text that is nearest to where it once stood. */
function nearest(text: string, part: string, start: number): number | undefined {
  const before = text.lastIndexOf(part, start);
  const after = text.indexOf(part, start);
  if (before === -1 || after === -1) return [before, after].find((place) => place !== -1);
  return after - start < start - before ? after : before;
}

/**
 * A fault of an earlier run, in the code as it is now.
 * @throws where the text that the fault replaced is gone
 */
export function placedAnew({ file, line: _, start, at, operator, before, after }: Omit<Trial, 'text'>): Trial {
  const text = readFileSync(file, 'utf8');
  const now = nearest(text, before, start);
  if (now === undefined) throw new Error(`No longer in ${file}: ${before}`);
  const changed = text.slice(0, now) + after + text.slice(now + before.length);
  return { file, line: lineOf(text, now), start: now, at: at + now - start, operator, before, after, text: changed };
}
