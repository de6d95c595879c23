/**
 * The plain words of a page as the index has them: beside its own text, as tokens that no text has. What people say thus
 * leads to a page that says it otherwise, and is never taken for its text: it is no phrase of it, no mark, no excerpt.
 */
import type { Locale } from '../../i18n/locales.ts';
import { phraseTokens } from './chinese-tokens.ts';
import { wordTokens } from './english-tokens.ts';
import { fold } from './fold.ts';
import type { SearchField } from './search-record.ts';

/** What such tokens begin with: a letter of a script that no story uses, and letters that begin no English word. */
const MARK: Record<Locale, string> = { zh: '\ua100', en: 'zqz' };

const tokensOf = (text: string, locale: Locale): string[] =>
  locale === 'zh' ? phraseTokens(fold(text)) : wordTokens(text);

/**
 * The tokens by which a page is found that is of a date, whichever way a reader writes it: of the day, of its month, and
 * of that day of any year. ISO, whole or partial; an asked one may be a month and a day.
 */
export const dateToken = (date: string): string => `${MARK.en}d${date.replace(/-/g, '')}`;

export function dateTokens(date: string): string[] {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return [];
  return [`${year}-${month}`, ...(day === undefined ? [] : [date, `${month}-${day}`])].map(dateToken);
}

/** The run of tokens that stands for a piece of a field of a page. */
export const fieldTokens = (field: SearchField, text: string, locale: Locale): string[] =>
  tokensOf(text, locale).map((token) => MARK[locale] + field.charAt(0) + token);

/** Whether a token is of no text. */
export const isPlain = (token: string): boolean => token.startsWith(MARK.zh) || token.startsWith(MARK.en);

/** A token without what marks it as of no text. */
export const withoutMark = (token: string): string =>
  Object.values(MARK).reduce((left, mark) => (left.startsWith(mark) ? left.slice(mark.length) : left), token);

/** The run of tokens that stands for a plain word, on a page and in a query. */
export const plainTokens = (text: string, locale: Locale): string[] =>
  tokensOf(text, locale).map((token) => MARK[locale] + token);
