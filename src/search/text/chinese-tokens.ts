/**
 * Chinese as the index sees it. A block becomes its overlapping pairs of characters, one token each and in their
 * order, so that a run of pairs in a row is the exact text. Where a whole number begins, a token of its own says so
 * beside the pair. The single characters of a page stand at its end, each once.
 */
import { fold, type Folded, foldWithOffsets, SIGNS } from './fold.ts';

/** Pagefind drops signs from its words; each kept sign is written as a letter of a script that no story uses. */
const SIGN_LETTERS = new Map([...SIGNS].map((sign, index) => [sign, String.fromCodePoint(0xa000 + index)]));

const letters = (folded: string): string[] => [...folded].map((character) => SIGN_LETTERS.get(character) ?? character);

/** Takes up a position and is no word: it keeps blocks apart. */
export const GAP = '|';

/** The overlapping pairs of some characters; none where there are fewer than two. */
export const overlapping = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);

/** The overlapping pairs of a folded text, as tokens. */
const pairsOf = (folded: string): string[] => overlapping(letters(folded));

/** The different characters of a folded text, in a fixed order. */
const singlesOf = (folded: string): string[] => [...new Set(letters(folded))].sort();

/** The token beside the pair with which a whole number begins. No pair has three characters or more. */
const numberToken = (value: string): string => `nn${value}`;

/** A token of a number, by the place at which the number begins. */
export type PlacedNumber = [place: number, token: string];

/** Every number of a folded text. */
const numbersIn = ({ text, numbers }: Folded): PlacedNumber[] =>
  numbers.map(({ start, value }) => [[...text.slice(0, start)].length, numberToken(value)]);

/** What is asked of the index: tokens that stand in a row, and whole numbers that begin at places of it. */
export interface TokenRun {
  tokens: string[];
  numbers: PlacedNumber[];
}

/** The run of tokens that stands for a folded text: its pairs, or the one character; empty for none. */
export function phraseTokens(folded: string): string[] {
  const pairs = pairsOf(folded);
  return pairs.length > 0 ? pairs : letters(folded);
}

/** The run that stands for a text whose numbers are to stand whole: 1月 is not in 11月, 35 not in 3.5. */
export function runWithNumbers(folded: Folded): TokenRun {
  const numbers = numbersIn(folded);
  const [only] = folded.numbers;
  // A number alone needs no pairs: its own token has all of it.
  if (only?.start === 0 && only.end === folded.text.length) return { tokens: [numberToken(only.value)], numbers: [] };
  return { tokens: phraseTokens(folded.text), numbers };
}

/** Runs that ask for each number of a text with one character beside it, where it has one: 65岁 of 65岁以上. */
export function numberRuns({ text, numbers }: Folded): TokenRun[] {
  return numbers.map(({ start, end, value }) => {
    const token = numberToken(value);
    const [after = ''] = text.slice(end);
    const before = after === '' ? ([...text.slice(0, start)].pop() ?? '') : '';
    if (before + after === '') return { tokens: [token], numbers: [] };
    return {
      tokens: phraseTokens(before + text.slice(start, end) + after),
      numbers: [[before === '' ? 0 : 1, token]],
    };
  });
}

/** Tokens of one block and all that the page's end needs of it. */
export function blockTokens(text: string): { pairs: string[]; singles: string[]; numbers: PlacedNumber[] } {
  const folded = foldWithOffsets(text);
  return { pairs: pairsOf(folded.text), singles: singlesOf(folded.text), numbers: numbersIn(folded) };
}

export const singleTokens = (text: string): string[] => singlesOf(fold(text));
