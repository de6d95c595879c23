/** Partial dates: `2025`, `2025-07` or `2025-07-03`; never a clock, never a time zone but Beijing's. */
import type { Locale } from '../i18n/locales.ts';
import { ENGLISH_MONTHS, spanWord } from '../i18n/typography.ts';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Year, month and day as numbers; undefined where the text is no real date (2026-02-30 is none). */
function datePartsOf(value: string): { year: number; month?: number; day?: number } | undefined {
  const match = PARTIAL.exec(value);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year < 1000) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined) {
    const real = new Date(Date.UTC(year, month - 1, day));
    if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return undefined;
  }
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

export const isPartialDate = (value: string): boolean => datePartsOf(value) !== undefined;

export const isFullDate = (value: string): boolean => datePartsOf(value)?.day !== undefined;

/** Whether one partial date is not after another, as far as both go: 2026-02-03 and 2026 are in order. */
export function inOrder(from: string, to: string): boolean {
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) <= to.slice(0, length);
}

/** One partial date, or two of them, earlier first, with a slash between (ISO 8601 interval). */
export function isPeriod(value: string): boolean {
  const [from, to, ...rest] = value.split('/');
  if (from === undefined || rest.length > 0 || !isPartialDate(from)) return false;
  return to === undefined || (isPartialDate(to) && inOrder(from, to));
}

/** ISO 8601 with minutes and an offset, and a real calendar day. */
export function isDateTime(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.exec(
    value,
  );
  return match?.[1] !== undefined && isFullDate(match[1]);
}

/** 2026年2月3日 / 3 February 2026, as precise as the date is. */
export function formatDate(value: string, locale: Locale): string {
  const parts = datePartsOf(value);
  if (!parts) return value;
  const { year, month, day } = parts;
  if (locale === 'zh') {
    return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  }
  const name = month === undefined ? '' : `${ENGLISH_MONTHS[month - 1]} `;
  return `${day === undefined ? '' : `${day} `}${name}${year}`;
}

/** The ends of a span, the year and month that both have said once: 2026年1月29日, 31日 / 29, 31 January 2026. */
export function spanEnds(from: string, to: string, locale: Locale): [string, string] {
  const ends: [string, string] = [formatDate(from, locale), formatDate(to, locale)];
  // As exact as each other, and of one year at least.
  if (from.length !== to.length || from.length < 7 || from === to) return ends;
  const shared = [7, 4].find((length) => length < from.length && from.slice(0, length) === to.slice(0, length));
  if (shared === undefined) return ends;
  const said = formatDate(from.slice(0, shared), locale);
  return locale === 'zh' ? [ends[0], ends[1].slice(said.length)] : [ends[0].slice(0, -said.length - 1), ends[1]];
}

/** A period of `schemas/common.ts`: one date or two, in the reader's language. */
export function formatPeriod(value: string, locale: Locale): string {
  const [from = '', to] = value.split('/');
  return to === undefined ? formatDate(from, locale) : spanEnds(from, to, locale).join(spanWord(locale));
}

/** The first or the last day that a partial date may mean: 2026-02 lasts from 2026-02-01 to 2026-02-28. */
export function wholeDay(value: string, which: 'first' | 'last'): string {
  const { year, month, day } = datePartsOf(value) ?? { year: 0 };
  if (day !== undefined) return value;
  const [lastMonth, lastDay] = [month ?? 12, new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate()];
  const two = (number: number) => String(number).padStart(2, '0');
  return which === 'first' ? `${year}-${two(month ?? 1)}-01` : `${year}-${two(lastMonth)}-${two(lastDay)}`;
}

/** Compares partial dates, newest first; a partial date stands after the whole dates of its own span, since it may be any of them. */
export function byNewest(a: string, b: string): number {
  const [newer, older] = [a.padEnd(10, '-00'), b.padEnd(10, '-00')];
  return newer === older ? 0 : newer > older ? -1 : 1;
}

/** Newest first; equal dates fall back on the ids, so that two builds agree. */
export const newestFirst = (a: { date: string; id: string }, b: { date: string; id: string }): number =>
  byNewest(a.date, b.date) || (a.id < b.id ? -1 : 1);

/** Beijing's offset, which has no summer time. */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 60 * 60 * 1000;

/** A moment as Beijing's clocks show it: 2026-02-03T08:00+08:00. */
export const beijingMoment = (moment: Date): string =>
  new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 16) + OFFSET;

/** The day in Beijing at a moment. */
export const beijingDay = (moment: Date): string => beijingMoment(moment).slice(0, 10);

/** 2026年2月3日 08:00 / 3 February 2026, 08:00 (Beijing time). @param time ISO 8601 with an offset */
export function formatMoment(time: string, locale: Locale): string {
  const [day = '', clock = ''] = beijingMoment(new Date(time)).slice(0, 16).split('T');
  const date = formatDate(day, locale);
  return locale === 'zh' ? `${date} ${clock}` : `${date}, ${clock} (Beijing time)`;
}
