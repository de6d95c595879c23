/**
 * Chinese as the index sees it. A block becomes its overlapping pairs of characters, one token each and in their
 * order, so that a run of pairs in a row is the exact text. Beside them stand the single characters and the whole
 * numbers of a page, each once.
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

const characterAt = (text: string, at: number): string =>
  letters(String.fromCodePoint(text.codePointAt(at) ?? 0))[0] ?? '';

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return characterAt(text, low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1);
}

/**
 * Tokens that say where numbers begin and end: the number alone, with what follows it, and with what goes before it.
 * All have four characters or more, which no pair has.
 */
const whole = (value: string): string => `nnn${value}`;
const withNext = (value: string, next: string): string => `nnr${value}${next}`;
const withPrevious = (value: string, previous: string): string => `nnl${value}${previous}`;

/** Every number token of a block. */
function numberTokensOf({ text, numbers }: Folded): string[] {
  return numbers.flatMap(({ start, end, value }) => [
    whole(value),
    ...(end < text.length ? [withNext(value, characterAt(text, end))] : []),
    ...(start > 0 ? [withPrevious(value, characterBefore(text, start))] : []),
  ]);
}

/**
 * The tokens that a page must hold for each number of a query to stand there whole: 1月 asks for a 1 that is followed
 * by 月, so that 11月 does not answer.
 */
export function numberTokensAsked({ text, numbers }: Folded): string[] {
  return numbers.map(({ start, end, value }) => {
    if (end < text.length) return withNext(value, characterAt(text, end));
    return start > 0 ? withPrevious(value, characterBefore(text, start)) : whole(value);
  });
}

/** The run of tokens that stands for a folded text: its pairs, or the one character; empty for none. */
export function phraseTokens(folded: string): string[] {
  const pairs = pairsOf(folded);
  return pairs.length > 0 ? pairs : letters(folded);
}

/** Tokens of one block and all that the page's tail needs of it. */
export function blockTokens(text: string): { pairs: string[]; singles: string[]; numbers: string[] } {
  const folded = foldWithOffsets(text);
  return { pairs: pairsOf(folded.text), singles: singlesOf(folded.text), numbers: numberTokensOf(folded) };
}

export const singleTokens = (text: string): string[] => singlesOf(fold(text));
