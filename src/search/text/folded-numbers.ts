/** The whole numbers of a text as the index has them: a number is found as a whole, or not at all. */

/** A number as written: 14,155 and 14155 are one value, 3.5 and 35 are two. */
export interface FoldedNumber {
  /** Offsets in the folded text. */
  start: number;
  end: number;
  /** Digits, with `d` for the decimal point: a token of letters and digits alone. */
  value: string;
}

const RUN = /\d+(?:[.,]\d+)*/g;
const ONE_NUMBER = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)$/;

/**
 * The numbers of a text in ASCII digits, with thousands in threes or a decimal point; a date with points (2025.3.29)
 * is three. Offsets in the text. (No look-behind: Safari before 16.4 would not even read the file.)
 */
export function numbersOf(text: string): FoldedNumber[] {
  return [...text.matchAll(RUN)].flatMap((run) => {
    const parts = ONE_NUMBER.test(run[0]) ? [run] : [...run[0].matchAll(/\d+/g)];
    const base = parts[0] === run ? 0 : run.index;
    return parts.map((part) => ({
      start: base + part.index,
      end: base + part.index + part[0].length,
      value: part[0].replace(/,/g, '').replace('.', 'd'),
    }));
  });
}
