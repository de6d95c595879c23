/** What the patterns of English numbers are made of. */
import { hasDigits } from '../form.ts';
import { DIGITS, plainNumber } from '../token.ts';
import { wordedAt } from './words.ts';

/** At the beginning of a word or of digits, whatever the case. */
export const sticky = (source: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${source})`, 'iuy');

/** One number, in digits or in one or two words. */
export const ONE = String.raw`(?:${DIGITS}|[a-z]+(?:-[a-z]+)?)`;

/** Its value; NaN where it is none. */
export function numberOf(words: string): number {
  if (hasDigits(words)) return plainNumber(words);
  if (/^an?$/i.test(words)) return 1;
  const worded = wordedAt(words, 0);
  return worded?.length === words.length && !worded.ordinal ? worded.value : NaN;
}
