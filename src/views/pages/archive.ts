/** The archive: all stories, a year's or a month's, twenty a page. */
import type { Locale } from '../../i18n/locales.ts';
import { archiveUrl } from '../../lib/urls.ts';
import { translator } from '../../i18n/ui.ts';
import { graph, listData, type LinkedData } from '../parts/json-ld.ts';
import { pageNumbers, pageOf, type Paged } from '../parts/pagination.ts';
import type { StoryItem } from '../parts/story-list-item.ts';
import { storiesOf, type ContentIndex } from '../input/content-index.ts';

/** All of the archive, a year or a month. */
export interface Span {
  year?: number | undefined;
  month?: number | undefined;
}

/** A page of a span. */
export interface ArchivePage extends Span {
  page: number;
}

export interface YearLink {
  year: number;
  href: string;
  count: number;
}

export interface ArchiveView extends Span {
  locale: Locale;
  path: string;
  stories: Paged<StoryItem>;
  years: YearLink[];
  months: { month: number; href: string; count: number }[];
  linkedData: LinkedData;
}

const padded = (month: number): string => String(month).padStart(2, '0');

const storiesWithin = (content: ContentIndex, { year, month }: Span) =>
  year === undefined
    ? content.stories
    : month === undefined
      ? storiesOf(content, 'years', String(year))
      : storiesOf(content, 'months', `${year}-${padded(month)}`);

/** Years with stories, newest first. */
export const yearLinks = (content: ContentIndex, locale: Locale): YearLink[] =>
  [...content.index.years]
    .map(([key, stories]) => ({
      year: Number(key),
      href: archiveUrl(locale, { year: Number(key) }),
      count: stories.length,
    }))
    .sort((a, b) => b.year - a.year);

/** Months of a year with stories, newest first. */
function monthLinks(content: ContentIndex, locale: Locale, year: number): ArchiveView['months'] {
  return Array.from({ length: 12 }, (_, index) => 12 - index).flatMap((month) => {
    const count = storiesWithin(content, { year, month }).length;
    return count === 0 ? [] : [{ month, href: archiveUrl(locale, { year, month }), count }];
  });
}

/** The spans that hold stories, and all. */
export const spansOf = (content: ContentIndex): Span[] => [
  {},
  ...[...content.index.years.keys()].map((year) => ({ year: Number(year) })),
  ...[...content.index.months.keys()].map((key) => {
    const [year, month] = key.split('-').map(Number);
    return { year, month };
  }),
];

/** Every page of every span. */
export const archivePages = (content: ContentIndex): ArchivePage[] =>
  spansOf(content).flatMap((span) =>
    pageNumbers(storiesWithin(content, span).length).map((page) => ({ ...span, page })),
  );

export function archiveView(content: ContentIndex, locale: Locale, { year, month, page }: ArchivePage): ArchiveView {
  const hrefOf = (n: number) => archiveUrl(locale, { year, month, page: n });
  const stories = pageOf(content, storiesWithin(content, { year, month }), page, locale, hrefOf);
  return {
    locale,
    path: hrefOf(page),
    year,
    month,
    stories,
    years: yearLinks(content, locale),
    months: year === undefined ? [] : monthLinks(content, locale, year),
    linkedData: graph(listData(translator(locale)('archive.title'), stories.items)),
  };
}
