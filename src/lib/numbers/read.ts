/** Numbers in running text, Chinese and English, as values: 4800余万 = 48,000,000, 八成 = 80%, half past three. */
import type { Locale } from '../../i18n/locales.ts';
import { chineseNumbers } from './zh/read.ts';
import { englishNumbers } from './en/read.ts';
import { related } from './ranges.ts';
import { type NumberToken, asciiDigits } from './token.ts';

/** Every number of a text in order of their places. */
export function numbersIn(text: string, locale: Locale): NumberToken[] {
  const plain = asciiDigits(text);
  const drafts = locale === 'zh' ? chineseNumbers(plain) : englishNumbers(plain);
  return related(drafts, plain, locale).map(({ scale: _scale, unit: _unit, unitEnd: _unitEnd, ...token }) => token);
}
