/** The date of a story, from what its page prints: which day or month, how it is known, and why. */
import { byNewest, isPartialDate } from '../../lib/dates.ts';
import type { Remark } from '../source.ts';

export interface StoryDate {
  date: string;
  basis: 'printed' | 'inferred' | 'event';
  /** Of the source's publication; less exact where only the event's day is known. */
  sourceDate: string;
  reason: Remark;
}

/** What a page says of its own day. */
export interface PageDates {
  /** Printed with its year. */
  printed?: string | undefined;
  /** Month and day of a lead: 11月12日. */
  leadDay?: string | undefined;
  /** Words of the story. */
  text: string;
  /** Words of the whole page, and how many stories stand on it. */
  pageText: string;
  storiesOnPage: number;
  today: string;
}

const two = (number: string): string => number.padStart(2, '0');

interface Found {
  date: string;
  /** 截至2023年底: the story was written later. */
  isBound: boolean;
}

const DATED =
  /(?<bound>截至|截止)?(?<![\d—–~-])(?<year>(?:19|20)\d{2})年(?!\s*[—–~至到-]|[—–~-])(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?|(?<end>底|末))?/gu;
const MONTH_DAY = /(?<![\d年])(?<!年\s?)(\d{1,2})月(\d{1,2})日(?:[至—–~-](?:(\d{1,2})月)?(\d{1,2})日)?/gu;

/** Dates with their year, none after the day of the import. */
function datedIn(text: string, today: string): Found[] {
  return [...text.matchAll(DATED)].flatMap(({ groups = {} }): Found[] => {
    const { year = '', month, day, end, bound } = groups;
    const date = [year, ...(end ? ['12'] : month ? [two(month)] : []), ...(day ? [two(day)] : [])].join('-');
    return isPartialDate(date) && date.slice(0, today.length) <= today
      ? [{ date, isBound: Boolean(bound ?? end) }]
      : [];
  });
}

const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
const dayOf = (date: string): string =>
  date.length === 10 ? date : date.length === 7 ? `${date}-28` : `${date}-12-28`;

/** The year of a day that is printed without one: not before what the text looks back on, else the nearest. */
function yearOf(month: string, day: string, dated: readonly Found[], today: string): string | undefined {
  const years = [...new Set([...dated.map(({ date }) => Number(date.slice(0, 4))), Number(today.slice(0, 4))])];
  const exact = dated.filter(({ date, isBound }) => isBound || date.length > 4);
  const bounds = exact.filter(({ isBound }) => isBound).map(({ date }) => dayOf(date));
  const latest =
    exact
      .map(({ date }) => dayOf(date))
      .sort()
      .at(-1) ?? today;
  const candidates = [...new Set(years.flatMap((year) => [year - 1, year, year + 1]))]
    .map((year) => `${year}-${two(month)}-${two(day)}`)
    .filter((date) => isPartialDate(date) && date <= today && bounds.every((bound) => date > bound));
  return candidates.sort((a, b) => Math.abs(daysBetween(latest, a)) - Math.abs(daysBetween(latest, b)))[0];
}

/** All days of a text, those without a year with the one that was found for them. */
function daysIn(text: string, dated: readonly Found[], today: string): string[] {
  const own = datedIn(text, today).filter(({ isBound }) => !isBound);
  const days = [...text.matchAll(MONTH_DAY)].flatMap(([, month = '', day = '', lastMonth, lastDay]) => {
    const date = yearOf(lastMonth ?? month, lastDay ?? day, dated, today);
    return date === undefined ? [] : [date];
  });
  return [...own.map(({ date }) => date), ...days];
}

/** A year alone may mean its last day. */
const latestOf = (dates: readonly string[]): string | undefined =>
  [...dates].sort((a, b) => byNewest(dayOf(a), dayOf(b)) || a.length - b.length)[0];

/** The date of a story; undefined where its page says nothing of it. */
export function storyDate({
  printed,
  leadDay,
  text,
  pageText,
  storiesOnPage,
  today,
}: PageDates): StoryDate | undefined {
  if (printed !== undefined) {
    const reason = { zh: `来源印有日期 ${printed}`, en: `the source prints ${printed}` };
    return { date: printed, basis: 'printed', sourceDate: printed, reason };
  }
  const dated = datedIn(pageText, today);
  const [, month, day] = /(\d{1,2})月(\d{1,2})日/u.exec(leadDay ?? '') ?? [];
  const lead = month !== undefined && day !== undefined ? yearOf(month, day, dated, today) : undefined;
  if (lead !== undefined) {
    const reason = {
      zh: `电头印“${leadDay}”，年份由文中其他日期推定`,
      en: `the dateline says day and month; the year is inferred from other dates of the text`,
    };
    return { date: lead, basis: 'inferred', sourceDate: lead, reason };
  }
  if (storiesOnPage > 1) {
    const latest = latestOf(daysIn(pageText, dated, today));
    if (latest === undefined) return undefined;
    const date = latest.slice(0, 7);
    const reason = {
      zh: `来源没有印日期；同版最晚的日期是 ${latest}，推定到月`,
      en: `the source prints no date; the latest on the page is ${latest}, so its month is inferred`,
    };
    return { date, basis: 'inferred', sourceDate: date, reason };
  }
  const latest = latestOf(daysIn(text, dated, today));
  if (latest === undefined) return undefined;
  const isEvent = latest.length === 10;
  const reason = {
    zh: `来源没有印日期；文中最晚的日期是 ${latest}`,
    en: `the source prints no date; the latest in the story is ${latest}`,
  };
  return {
    date: latest,
    basis: isEvent ? 'event' : 'inferred',
    sourceDate: isEvent ? latest.slice(0, 4) : latest,
    reason,
  };
}
