/** English as the index sees it: words in lower case without signs; Pagefind stems them, here and in the reader's query. */
import { fold, numbersOf } from './fold.ts';
import { inBritishSpelling } from './spelling.ts';

export interface EnglishWord {
  /** Folded: letters and digits alone. */
  text: string;
  /** Offsets in the original. */
  start: number;
  end: number;
}

/** Numbers with point or thousands, a word with apostrophes inside (hospital’s), or a percent sign. */
const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|%/gu;

/** The words of a text: 20% is `20` and `percent`, 14,155 is `14155`, 3.5 is `3d5`. */
export function wordsOf(text: string): EnglishWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const at = (start: number, end: number, word: string): EnglishWord => ({
      text: word,
      start: match.index + start,
      end: match.index + end,
    });
    if (/^\d+[.,]/.test(match[0])) return numbersOf(match[0]).map(({ start, end, value }) => at(start, end, value));
    const word = match[0] === '%' ? 'percent' : inBritishSpelling(fold(match[0]));
    return word === '' ? [] : [at(0, match[0].length, word)];
  });
}

/** The words as the index takes them: one run of tokens. */
export const wordTokens = (text: string): string[] => wordsOf(text).map((word) => word.text);

/**
 * Whether two words are forms of one: near enough for a highlight, where Pagefind's own stems have already decided
 * what is found.
 */
export function sameRoot(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  return common >= Math.max(4, Math.max(a.length, b.length) - 3);
}
