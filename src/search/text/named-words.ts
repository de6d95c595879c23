/** The words by which the registry and the glossary call things: every search has them, so that no list of words repeats them. */
import type { Locale } from '../../i18n/locales.ts';
import { fold, hasHan } from './fold.ts';
import type { SynonymSet } from './lexicon-files.ts';

/** A word as it is compared with others of its language. */
export const asWord = (word: string, locale: Locale): string => (locale === 'zh' ? fold(word) : word.toLowerCase());

/** Names, then what people call things, each once. */
export function namedWords(
  locale: Locale,
  names: readonly Record<Locale, string[]>[],
  terms: readonly Pick<SynonymSet, Locale | 'also'>[],
): string[] {
  const all = [
    ...names.flatMap((name) => name[locale]),
    ...terms.flatMap((term) => [...term[locale], ...term.also[locale]]),
  ];
  const own = locale === 'zh' ? all.filter(hasHan) : all;
  return [...new Set(own.map((word) => asWord(word, locale)))];
}
