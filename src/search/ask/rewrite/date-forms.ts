/** Dates as people type them, and as the archive writes them. */
import { LOCALES } from '../../../i18n/locales.ts';
import { ENGLISH_MONTHS, monthName } from '../../../i18n/typography.ts';
import { formatDate, isPartialDate } from '../../../lib/dates.ts';

/** A date in a query. */
export interface AskedDate {
  /** ISO, whole or partial; of a day of every year its month and day: `02-03`. */
  date: string;
  /** The query with the date as the archive writes it, in both languages. */
  queries: string[];
  /** The query without it. */
  rest: string;
}

const YEAR = String.raw`((?:19|20)\d\d)`;
const MONTH = `(${ENGLISH_MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|t?\\.)?`).join('|')})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;

/** What stands in a query, by the order of its parts; a form before others that would take a piece of it. */
const FORMS: readonly (readonly [form: RegExp, parts: string])[] = [
  [new RegExp(`${YEAR}(?:[-/.]|年 ?)(\\d{1,2})(?:[-/.]|月 ?)(\\d{1,2})(?:[日号]|(?!\\d))`), 'ymd'],
  [new RegExp(`${YEAR}(\\d\\d)(\\d\\d)(?!\\d)`), 'ymd'],
  [new RegExp(`${YEAR}(?:[-/]|年 ?)(\\d{1,2})(?:月份?|(?![\\d/.-]))`), 'ym'],
  [new RegExp(`\\b${MONTH} ${DAY}(?:,? ${YEAR})?\\b`, 'i'), 'mdy'],
  [new RegExp(`\\b${DAY} ${MONTH}(?:,? ${YEAR})?\\b`, 'i'), 'dmy'],
  [new RegExp(`\\b${MONTH},? ${YEAR}\\b`, 'i'), 'my'],
  [/(\d{1,2})月(\d{1,2})[日号]/, 'md'],
];

const monthNumber = (text: string): number =>
  /^\d/.test(text)
    ? Number(text)
    : ENGLISH_MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase()) + 1;

/** A date as ISO has it; a leap year stands in for one that is not said. */
function isoOf(groups: readonly string[], order: string): string | undefined {
  const part = (name: string): string => groups[order.indexOf(name)] ?? '';
  const two = (number: number) => String(number).padStart(2, '0');
  const day = order.includes('d') ? `-${two(Number(part('d')))}` : '';
  const year = order.includes('y') ? part('y') : '';
  const rest = `${two(monthNumber(part('m')))}${day}`;
  return isPartialDate(`${year === '' ? '2024' : year}-${rest}`) ? (year === '' ? rest : `${year}-${rest}`) : undefined;
}

/** A date in words: a day of every year too. */
function written(date: string): string[] {
  if (/^\d{4}/.test(date)) return LOCALES.map((locale) => formatDate(date, locale));
  const [month = 0, day = 0] = date.split('-').map(Number);
  return [`${month}月${day}日`, `${day} ${monthName(month, 'en')}`];
}

/** The first date in a query; undefined where it has none. */
export function dateIn(typed: string): AskedDate | undefined {
  const raw = typed.normalize('NFKC');
  for (const [form, order] of FORMS) {
    const match = form.exec(raw);
    const groups = match?.slice(1).map((group: string | undefined) => group ?? '');
    const before = raw.charAt((match?.index ?? 0) - 1);
    const date = groups && !/\d/.test(before) ? isoOf(groups, order) : undefined;
    if (!match || date === undefined) continue;
    const [start, end] = [raw.slice(0, match.index), raw.slice(match.index + match[0].length)];
    return {
      date,
      queries: written(date).map((text) => `${start}${text}${end}`),
      rest: `${start} ${end}`.trim(),
    };
  }
  return undefined;
}
