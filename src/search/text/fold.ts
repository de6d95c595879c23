/**
 * Folding: what two texts have in common when a reader would call them the same. NFKC, lower case, no accents, no
 * punctuation, no white space; and the way back to the places in the text as it stands, so that marks are exact.
 */
import { RADICALS } from '../../lib/plain-letters.ts';
import { type FoldedNumber, numbersOf } from './folded-numbers.ts';

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

const known = new Map<string, string>();

/** Accents go as well: the index does not tell é from e, and a reader's keyboard often cannot. */
function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = (RADICALS.get(character) ?? character)
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(KEPT, '');
    known.set(character, folded);
  }
  return folded;
}

/** What stands between digits: points and commas as such, all else that folding drops as a space. */
const between = (character: string): string => (/[.．]/.test(character) ? '.' : character === ',' ? ',' : ' ');

/** Folds a text and keeps the way back. */
export function foldWithOffsets(text: string): Folded {
  const from: number[] = [];
  const to: number[] = [];
  let folded = '';
  // The folded text with what was dropped between its units, and for each of its units the folded unit there.
  let loose = '';
  const units: number[] = [];
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    const piece = foldCharacter(character);
    const shown = piece === '' ? between(character) : piece;
    for (let unit = 0; unit < shown.length; unit += 1) units.push(folded.length + (piece === '' ? 0 : unit));
    for (let unit = 0; unit < piece.length; unit += 1) {
      from.push(offset);
      to.push(end);
    }
    loose += shown;
    folded += piece;
    offset = end;
  }
  units.push(folded.length);
  const numbers = numbersOf(loose).map(({ start, end, value }) => ({
    start: units[start] ?? 0,
    end: units[end] ?? folded.length,
    value,
  }));
  return { text: folded, from, to, numbers };
}

/** The folded text alone. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The runs of two Latin letters or more in a folded text. */
export const latinRuns = (folded: string): string[] => folded.match(/[a-z]{2,}/g) ?? [];
