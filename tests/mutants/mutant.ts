/** A mutant: one small fault in one place of a file, of the kind that a slip of the hand or a merge leaves behind. */
export interface Mutant {
  /** Relative to the project's folder, with slashes. */
  file: string;
  /** Offsets in the file's text. */
  start: number;
  end: number;
  /** Where the expression or statement begins that holds the fault: a test that never comes here cannot notice it. */
  at: number;
  /** What kind of fault: `equality`, `logical`, `return` … */
  operator: string;
  before: string;
  /** What may stand there instead; the first that compiles is taken. */
  after: string[];
}

/** A file's text with the fault in it. */
export const mutated = (text: string, { start, end }: Mutant, after: string): string =>
  text.slice(0, start) + after + text.slice(end);
