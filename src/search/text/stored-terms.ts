/** What people call things as the manifest has it: in columns, since HTTP compresses best what is alike and in a row. */
import type { SynonymSet } from './lexicon-files.ts';

export interface TermTable {
  zh: string[][];
  en: string[][];
  also: { zh: string[][]; en: string[][] };
  /** By their places among the programmes that have names. */
  programmes: number[][];
}

/** @param programmes ids of those that have names, in their order */
export const termTable = (terms: readonly SynonymSet[], programmes: readonly string[]): TermTable => ({
  zh: terms.map(({ zh }) => zh),
  en: terms.map(({ en }) => en),
  also: { zh: terms.map(({ also }) => also.zh), en: terms.map(({ also }) => also.en) },
  programmes: terms.map((term) => term.programmes.map((id) => programmes.indexOf(id)).filter((at) => at >= 0)),
});

/** Every term, in the order in which they were stored. */
export const termsIn = ({ zh, en, also, programmes }: TermTable, ids: readonly string[]): SynonymSet[] =>
  programmes.map((places, at) => ({
    zh: zh[at] ?? [],
    en: en[at] ?? [],
    also: { zh: also.zh[at] ?? [], en: also.en[at] ?? [] },
    programmes: places.flatMap((place) => ids[place] ?? []),
  }));
