/** How a language sets its text: what stands between words, names, clauses and the ends of a span, and its months. */
import type { Locale } from './locales.ts';

interface Marks {
  /** After a label. */
  colon: string;
  /** Between names in a row. */
  comma: string;
  /** Between remarks in a row. */
  semicolon: string;
  /** Between a sentence and the next. */
  stop: string;
  /** Before the name of whoever is quoted. */
  dash: string;
  /** Between words, and between sentences that have their own stops. */
  space: string;
}

const MARKS: Record<Locale, Marks> = {
  zh: { colon: '：', comma: '、', semicolon: '，', stop: '。', dash: '——', space: '' },
  en: { colon: ': ', comma: ', ', semicolon: '; ', stop: '. ', dash: '— ', space: ' ' },
};

/** The marks of a language, with the space that follows them. */
export const marksOf = (locale: Locale): Marks => MARKS[locale];

/** Names in a row: 甲、乙 / A, B. */
export const listed = (names: readonly string[], locale: Locale): string => names.join(MARKS[locale].comma);

/** Common nouns as they stand in a row: in English only the first keeps its capital, and abbreviations keep theirs. */
export const wordsInRow = (words: readonly string[]): string[] =>
  words.map((word, at) => (at === 0 ? word : word.replace(/^[A-Z](?= ?[a-z])/u, (letter) => letter.toLowerCase())));

/** Who says so, one or several: a claimant may hold commas of its own. In English none of them begins the sentence. */
export const claimantsInRow = (names: readonly string[], locale: Locale): string =>
  locale === 'zh' ? names.join('；') : names.map((name) => name.replace(/^The (?=[a-z])/u, 'the ')).join('; ');

/** What stands between two dates: 2月至3月 / February to March. */
export const spanWord = (locale: Locale): string => (locale === 'zh' ? '至' : ' to ');

/** From one number to another, before their unit: 从60到36 / from 60 to 36. */
export const fromTo = (from: string, to: string, locale: Locale): string =>
  locale === 'zh' ? `从${from}到${to}` : `from ${from} to ${to}`;

/** English names of the months, January first. */
export const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** A month as a heading: 2月 / February. @param month from 1 */
export const monthName = (month: number, locale: Locale): string =>
  locale === 'zh' ? `${month}月` : (ENGLISH_MONTHS[month - 1] ?? String(month));

/** A year as a heading: 2026年 / 2026. */
export const yearName = (year: number, locale: Locale): string => (locale === 'zh' ? `${year}年` : String(year));
