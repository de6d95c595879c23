/** English as the index sees it: words in lower case without signs, each as it stands; a query asks for all its forms. */
import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { numbersOf } from './folded-numbers.ts';
import { inBritishSpelling } from './british-spelling.ts';

export interface EnglishWord {
  /** Folded and in British spelling: letters and digits alone. */
  text: string;
  /** As the index has it: the same, or a token of its own where the text has it in another way. */
  token: string;
  /** Offsets in the original. */
  start: number;
  end: number;
}

/** Numbers with point or thousands, a word with apostrophes inside (hospital’s), or a percent sign. */
const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|%/gu;

/**
 * Ends the token of a word that the text writes in another way: 20% for 20 percent, pediatric for paediatric. It is
 * found with the word, but where the word is quoted. A letter of a script that no story uses.
 */
const OTHERWISE = '\ua101';

/** The words of a text: 20% is `20` and `percent`, 14,155 is `14155`, 3.5 is `3d5`. */
export function wordsOf(text: string): EnglishWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const at = (start: number, end: number, word: string, own = word): EnglishWord => ({
      text: word,
      token: word === own ? word : word + OTHERWISE,
      start: match.index + start,
      end: match.index + end,
    });
    if (/^\d+[.,]/.test(match[0])) return numbersOf(match[0]).map(({ start, end, value }) => at(start, end, value));
    const own = fold(match[0]);
    const word = match[0] === '%' ? 'percent' : inBritishSpelling(own);
    return word === '' ? [] : [at(0, match[0].length, word, own)];
  });
}

/** The words of a text, one way to write each. */
export const wordTokens = (text: string): string[] => wordsOf(text).map((word) => word.text);

/** The words as the index takes them: one run of tokens, which is no other text's but in signs, case and accents. */
export const exactTokens = (text: string): string[] => wordsOf(text).map((word) => word.token);

const stems = new Map<string, string>();

/** What all forms of a word have in common; of a word with digits, the word itself. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    const one = word.replace(OTHERWISE, '');
    stem = /^[a-z]+$/.test(one) ? stemmer(one) : one;
    stems.set(word, stem);
  }
  return stem;
}

/** The beginning that all words of a stem have in common: of care and caring `car`, of day and days, whose stem is `dai`, `da`. */
export const beginningOf = (stem: string): string => stem.replace(stem.length > 3 ? /[iel]$/ : /i$/, '');

/** Whether two words are forms of one. */
export const sameRoot = (a: string, b: string): boolean => stemOf(a) === stemOf(b);
