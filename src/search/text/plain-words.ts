/**
 * The plain words of a page as the index has them: beside its own text, as tokens that no text has. What people say thus
 * leads to a page that says it otherwise, and is never taken for its text: it is no phrase of it, no mark, no excerpt.
 */
import type { Locale } from '../../i18n/locales.ts';
import { phraseTokens } from './bigrams.ts';
import { wordTokens } from './english.ts';
import { fold } from './fold.ts';

/** What such tokens begin with: a letter of a script that no story uses, and letters that begin no English word. */
const MARK: Record<Locale, string> = { zh: '\ua100', en: 'zqz' };

/** The run of tokens that stands for a plain word, on a page and in a query. */
export const plainTokens = (text: string, locale: Locale): string[] =>
  (locale === 'zh' ? phraseTokens(fold(text)) : wordTokens(text)).map((token) => MARK[locale] + token);
