/** The time line: all dated events; and a month's, beside what was published in it. */
import type { Locale } from '../../i18n/locales.ts';
import type { Row } from '../../lib/rows.ts';
import { timelineUrl } from '../../lib/urls.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { eventRows, monthsOf, toldEvents, whenWords } from '../parts/timeline.ts';
import { storyLink, type Link } from '../parts/links.ts';
import { storyItem, type StoryItem } from '../parts/story-list-item.ts';

export interface Month {
  year: number;
  /** From 1. */
  month: number;
}

export interface MonthLink extends Month {
  href: string;
  /** Events and stories. */
  count: number;
}

export interface TimelineView {
  locale: Locale;
  path: string;
  rows: Row[];
  /** The months that have a page, by year, newest first. */
  years: { year: number; months: MonthLink[] }[];
  isMachineDrafted: boolean;
}

export interface MonthView extends Month {
  locale: Locale;
  path: string;
  /** What happened, the first first. */
  events: { date: string; basis?: string | undefined; what: string; story: Link }[];
  /** How many events of its year have no month. */
  undated: { count: number; href: string };
  /** Stories whose source is of this month, and those that we published in it. */
  sources: StoryItem[];
  published: StoryItem[];
  /** The months before and after that have anything. */
  earlier?: MonthLink | undefined;
  later?: MonthLink | undefined;
  isMachineDrafted: boolean;
}

const monthOf = (date: string | undefined): string[] =>
  date === undefined || date.length < 7 ? [] : [date.slice(0, 7)];

/** How much each month has, by `2026-02`, newest first; none where there is no time line to lead to them. */
function monthCounts(content: ContentIndex): [string, number][] {
  if (toldEvents(content).length === 0) return [];
  const counts = new Map<string, number>();
  const keys = [
    ...toldEvents(content).flatMap(monthsOf),
    ...content.stories.flatMap(({ date, published }) => [...new Set([...monthOf(date), ...monthOf(published)])]),
  ];
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? 1 : -1));
}

const read = (key: string): Month => ({ year: Number(key.slice(0, 4)), month: Number(key.slice(5)) });

/** The months that have a page, newest first. */
export const timelineMonths = (content: ContentIndex): Month[] => monthCounts(content).map(([key]) => read(key));

const monthLinks = (content: ContentIndex, locale: Locale): MonthLink[] =>
  monthCounts(content).map(([key, count]) => ({ ...read(key), href: timelineUrl(locale, read(key)), count }));

function byYear(links: readonly MonthLink[]): TimelineView['years'] {
  const years = new Map<number, MonthLink[]>();
  for (const link of links) years.set(link.year, [...(years.get(link.year) ?? []), link]);
  return [...years].map(([year, months]) => ({ year, months }));
}

const isMachine = ({ drafted }: { drafted: string }): boolean => drafted === 'machine';

export const timelineView = (content: ContentIndex, locale: Locale): TimelineView => ({
  locale,
  path: timelineUrl(locale),
  rows: eventRows(content, locale),
  years: byYear(monthLinks(content, locale)),
  isMachineDrafted: toldEvents(content).some(({ story }) => isMachine(story)),
});

/** Every month's page. */
export function monthViews(content: ContentIndex, locale: Locale): MonthView[] {
  const told = toldEvents(content).reverse();
  const links = monthLinks(content, locale);
  return links.map(({ year, month, href }, index): MonthView => {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    const happened = told.filter((one) => monthsOf(one).includes(key));
    const storiesIn = (dateOf: (story: (typeof content.stories)[number]) => string | undefined) =>
      content.stories.filter((story) => monthOf(dateOf(story)).includes(key));
    const [sources, published] = [storiesIn(({ date }) => date), storiesIn((story) => story.published)];
    return {
      locale,
      path: href,
      year,
      month,
      events: happened.map((one) => ({
        ...whenWords(one, locale),
        what: one.event.what[locale],
        story: storyLink(content, one.story, locale),
      })),
      undated: {
        count: told.filter(({ event }) => event.date === String(year)).length,
        href: `${timelineUrl(locale)}?year=${year}`,
      },
      sources: sources.map((story) => storyItem(content, story, locale)),
      published: published.map((story) => storyItem(content, story, locale)),
      earlier: links[index + 1],
      later: links[index - 1],
      isMachineDrafted: [...happened.map(({ story }) => story), ...sources, ...published].some(isMachine),
    };
  });
}
