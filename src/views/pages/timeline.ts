/** The time line: dated events, all or a year's, a hundred a page; and a month's, beside what was published in it. */
import type { Locale } from '../../i18n/locales.ts';
import { EVENTS_A_PAGE, type Row } from '../../lib/rows.ts';
import { archiveUrl, timelineUrl } from '../../lib/urls.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { sectionsIn } from '../input/sections-of-index.ts';
import { eventRows, monthsOf, type Told, toldEvents, whenWords, yearsOf } from '../parts/timeline.ts';
import { storyLink, type Link } from '../parts/links.ts';
import { pageNumbers, pageOfRows, type Paged } from '../parts/pagination.ts';
import { storyItem, type StoryItem } from '../parts/story-list-item.ts';

/** Stories that a month names of either kind; the archive has them all. */
const STORIES_SHOWN = 20;

export interface Month {
  year: number;
  /** From 1. */
  month: number;
}

export interface MonthLink extends Month {
  href: string;
  /** Events; nothing where only stories are of it. */
  count: number | undefined;
}

interface YearLink {
  year: number;
  href: string;
  /** Events. */
  count: number;
  /** Those that have a page, newest first. */
  months: MonthLink[];
}

export interface TimelineView {
  locale: Locale;
  path: string;
  /** None where the page is of all years. */
  year?: number | undefined;
  month?: undefined;
  events: Paged<Row>;
  /** Newest first. */
  years: YearLink[];
  isMachineDrafted: boolean;
}

interface MonthEvent {
  date: string;
  basis?: string | undefined;
  what: string;
  story: Link;
}

/** The newest of some stories, and how many there are. */
interface Newest {
  items: StoryItem[];
  total: number;
}

export interface MonthView extends Month {
  locale: Locale;
  path: string;
  /** What happened, the first first. */
  events: Paged<MonthEvent>;
  /** How many events of its year have no month. */
  undated: { count: number; href: string };
  /** Stories whose source is of this month, and those that we published in it. */
  sources: Newest & { href: string };
  published: Newest;
  /** The months before and after that have anything. */
  earlier?: MonthLink | undefined;
  later?: MonthLink | undefined;
  isMachineDrafted: boolean;
}

const monthOf = (date: string | undefined): string[] =>
  date === undefined || date.length < 7 ? [] : [date.slice(0, 7)];

const keyOf = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, '0')}`;

const read = (key: string): Month => ({ year: Number(key.slice(0, 4)), month: Number(key.slice(5)) });

/** What there is by a key, in the order in which it stood. */
function grouped<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

/** What months and years hold. */
interface Held {
  told: Told[];
  months: Map<string, Told[]>;
  years: Map<string, Told[]>;
  sources: Map<string, Story[]>;
  published: Map<string, Story[]>;
}

function heldBy(content: ContentIndex): Held {
  const told = toldEvents(content);
  // Nothing leads to a month where there is no time line.
  const stories = told.length === 0 ? [] : content.stories;
  return {
    told,
    months: grouped(told, monthsOf),
    years: grouped(told, yearsOf),
    sources: grouped(stories, ({ date }) => monthOf(date)),
    published: grouped(stories, ({ published }) => monthOf(published)),
  };
}

const newestFirst = <T extends number | string>(values: Iterable<T>): T[] =>
  [...new Set(values)].sort((a, b) => (a < b ? 1 : -1));

/** The months that have a page, newest first, with how many events each has; what was only published in it is no event. */
function monthLinks({ months, sources, published }: Held, locale: Locale): MonthLink[] {
  return newestFirst([...months.keys(), ...sources.keys(), ...published.keys()]).map((key) => ({
    ...read(key),
    href: timelineUrl(locale, read(key)),
    count: months.get(key)?.length,
  }));
}

function yearLinks(held: Held, locale: Locale): YearLink[] {
  const months = monthLinks(held, locale);
  return newestFirst([...[...held.years.keys()].map(Number), ...months.map(({ year }) => year)]).map((year) => ({
    year,
    href: timelineUrl(locale, { year }),
    count: held.years.get(String(year))?.length ?? 0,
    months: months.filter((one) => one.year === year),
  }));
}

/** The years and months that have a page, newest first. */
export function timelineSpans(content: ContentIndex): { year: number; month?: number }[] {
  if (!sectionsIn(content).includes('timeline')) return [];
  const years = yearLinks(heldBy(content), 'zh');
  return years.flatMap(({ year, months }) => [{ year }, ...months.map(({ month }) => ({ year, month }))]);
}

const isMachine = ({ drafted }: { drafted: string }): boolean => drafted === 'machine';

/** Every page of the whole and of each year. */
export function timelineViews(content: ContentIndex, locale: Locale): TimelineView[] {
  const held = heldBy(content);
  const rows = eventRows(content, locale);
  const years = yearLinks(held, locale);
  return [undefined, ...years.map(({ year }) => year)].flatMap((year) => {
    const of = year === undefined ? rows : rows.filter(({ facets }) => facets['year']?.includes(String(year)));
    const told = year === undefined ? held.told : (held.years.get(String(year)) ?? []);
    const hrefOf = (page: number) => timelineUrl(locale, { year, page });
    return pageNumbers(of.length, EVENTS_A_PAGE).map((page) => ({
      locale,
      path: hrefOf(page),
      year,
      events: pageOfRows(of, page, EVENTS_A_PAGE, hrefOf),
      years,
      isMachineDrafted: told.some(({ story }) => isMachine(story)),
    }));
  });
}

/** Every page of each month. */
export function monthViews(content: ContentIndex, locale: Locale): MonthView[] {
  const held = heldBy(content);
  const links = monthLinks(held, locale);
  const newest = (stories: readonly Story[]): Newest => ({
    items: stories.slice(0, STORIES_SHOWN).map((story) => storyItem(content, story, locale)),
    total: stories.length,
  });
  return links.flatMap(({ year, month }, index): MonthView[] => {
    const key = keyOf({ year, month });
    const happened = (held.months.get(key) ?? []).toReversed();
    const [sources, published] = [held.sources.get(key) ?? [], held.published.get(key) ?? []];
    const hrefOf = (page: number) => timelineUrl(locale, { year, month, page });
    const events = happened.map((one) => ({
      ...whenWords(one, locale),
      what: one.event.what[locale],
      story: storyLink(content, one.story, locale),
    }));
    return pageNumbers(events.length, EVENTS_A_PAGE).map((page) => ({
      locale,
      path: hrefOf(page),
      year,
      month,
      events: pageOfRows(events, page, EVENTS_A_PAGE, hrefOf),
      undated: {
        count: held.told.filter(({ event }) => event.date === String(year)).length,
        href: timelineUrl(locale, { year }),
      },
      sources: { ...newest(sources), href: archiveUrl(locale, { year, month }) },
      published: newest(published),
      earlier: links[index + 1],
      later: links[index - 1],
      isMachineDrafted: [...happened.map(({ story }) => story), ...sources, ...published].some(isMachine),
    }));
  });
}
