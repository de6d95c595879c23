/** What is known of each fault of a draw: kept after each one, so that a run that was ended goes on where it stopped. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Trial, placedAnew } from './drawn.ts';
import type { Verdict } from './trial.ts';

/**
 * How far a fault has been looked at: by the nearest tests in memory, by all of those, by those in copies of the project
 * too, by builds too.
 */
export const STAGES = ['near', 'quick', 'fast', 'builds'] as const;
export type Stage = (typeof STAGES)[number];

export type Tried = Omit<Trial, 'text'> & Verdict & { asked?: Stage | undefined };

const isSame = (a: Omit<Trial, 'text'>, b: Omit<Trial, 'text'>): boolean =>
  a.file === b.file && a.start === b.start && a.after === b.after && a.before === b.before;

export function reportOf(path: string, tried: Tried[]) {
  const write = () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ tried }, null, 1));
  };
  write();
  return {
    tried,
    /** How far a fault has been looked at. */
    askedOf: (trial: Trial): Stage | undefined => tried.find((one) => isSame(one, trial))?.asked,
    /** Puts down what came of a fault. */
    note(trial: Trial, asked: Stage, verdict: Verdict): void {
      const at = tried.findIndex((one) => isSame(one, trial));
      const { text: _, ...fault } = trial;
      tried[at === -1 ? tried.length : at] = { ...fault, ...verdict, asked };
      write();
    },
  };
}

/** The faults of a draw, of which nothing is known yet. */
export const untried = (trials: readonly Trial[]): Tried[] => trials.map(({ text: _, ...fault }) => fault);

/**
 * The faults of an earlier report, where they stand in the code as it is now.
 * @throws where the text that a fault replaced is gone
 */
export function earlier(path: string): Tried[] {
  const { tried } = JSON.parse(readFileSync(path, 'utf8')) as { tried: Tried[] };
  return tried.map((fault) => {
    if (fault.by !== undefined) return fault;
    const { text: _, ...placed } = placedAnew(fault);
    return { ...fault, ...placed };
  });
}

/** Those of a report that are to be looked at: not noticed yet, and, where a run goes on, not yet asked so far. */
export const open = (tried: readonly Tried[], stage: Stage, goesOn: boolean): Trial[] =>
  tried
    .filter(({ by, asked }) => by === undefined && !(goesOn && asked && STAGES.indexOf(asked) >= STAGES.indexOf(stage)))
    .map((fault) => placedAnew(fault));
