/**
 * Folding: what two texts have in common when a reader would call them the same. NFKC, lower case, no accents, no
 * punctuation, no white space; and the way back to the places in the text as it stands, so that marks are exact.
 */

/** A number as written: 14,155 and 14155 are one value, 3.5 and 35 are two. */
export interface FoldedNumber {
  /** Offsets in the folded text. */
  start: number;
  end: number;
  /** Digits, with `d` for the decimal point: a token of letters and digits alone. */
  value: string;
}

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`: where the character that it comes from starts and ends in the original. */
  from: number[];
  to: number[];
  numbers: FoldedNumber[];
}

/** Signs that change what is said: 20% is not 20, HER2+ is not HER2. All other signs are as good as absent. */
export const SIGNS = '%‰°+±×=<>≤≥$€£¥↑↓';

const KEPT = new RegExp(`[^\\p{L}\\p{N}${SIGNS}]`, 'gu');

/** Accents go as well: the index does not tell é from e, and a reader's keyboard often cannot. */
const foldCharacter = (character: string): string =>
  character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(KEPT, '');

const RUN = /\d+(?:[.,]\d+)*/g;
const ONE_NUMBER = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)$/;

/** Full-width digits, comma and point as ASCII, unit for unit, so that offsets stay. */
const asciiDigits = (text: string): string =>
  text.replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/**
 * The numbers of a text, with thousands in threes or a decimal point; a date with points (2025.3.29) is three. Values
 * as in `FoldedNumber`, offsets in the text. (No look-behind: Safari before 16.4 would not even read the file.)
 */
export function numbersOf(text: string): FoldedNumber[] {
  return [...asciiDigits(text).matchAll(RUN)].flatMap((run) => {
    const parts = ONE_NUMBER.test(run[0]) ? [run] : [...run[0].matchAll(/\d+/g)];
    const base = parts[0] === run ? 0 : run.index;
    return parts.map((part) => ({
      start: base + part.index,
      end: base + part.index + part[0].length,
      value: part[0].replaceAll(',', '').replace('.', 'd'),
    }));
  });
}

/** Folds a text and keeps the way back. */
export function foldWithOffsets(text: string): Folded {
  const folded: Folded = { text: '', from: [], to: [], numbers: [] };
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const piece = foldCharacter(character);
    for (let unit = 0; unit < piece.length; unit += 1) {
      folded.from.push(offset);
      folded.to.push(end);
    }
    folded.text += piece;
    offset = end;
  }
  let unit = 0;
  for (const { start: first, end: last, value } of numbersOf(text)) {
    while ((folded.from[unit] ?? Infinity) < first) unit += 1;
    const start = unit;
    while ((folded.from[unit] ?? Infinity) < last) unit += 1;
    folded.numbers.push({ start, end: unit, value });
  }
  return folded;
}

/** The folded text alone. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
