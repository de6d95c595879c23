/** The archive: all stories, a year's or a month's, twenty a page. */
import type { Locale } from '../i18n/locales.ts';
import { archiveUrl } from '../lib/urls.ts';
import { pageNumbers, pageOf, type Paged } from './parts/paging.ts';
import type { StoryItem } from './parts/story-item.ts';
import { storiesOf, type Site } from './site-index.ts';

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
}

const padded = (month: number): string => String(month).padStart(2, '0');

const storiesWithin = (site: Site, { year, month }: Span) =>
  year === undefined
    ? site.stories
    : month === undefined
      ? storiesOf(site, 'years', String(year))
      : storiesOf(site, 'months', `${year}-${padded(month)}`);

/** Years with stories, newest first. */
export const yearLinks = (site: Site, locale: Locale): YearLink[] =>
  [...site.index.years]
    .map(([key, stories]) => ({
      year: Number(key),
      href: archiveUrl(locale, { year: Number(key) }),
      count: stories.length,
    }))
    .sort((a, b) => b.year - a.year);

/** Months of a year with stories, newest first. */
function monthLinks(site: Site, locale: Locale, year: number): ArchiveView['months'] {
  return Array.from({ length: 12 }, (_, index) => 12 - index).flatMap((month) => {
    const count = storiesWithin(site, { year, month }).length;
    return count === 0 ? [] : [{ month, href: archiveUrl(locale, { year, month }), count }];
  });
}

/** The spans that hold stories, and all. */
export const spansOf = (site: Site): Span[] => [
  {},
  ...[...site.index.years.keys()].map((year) => ({ year: Number(year) })),
  ...[...site.index.months.keys()].map((key) => {
    const [year, month] = key.split('-').map(Number);
    return { year, month };
  }),
];

/** Every page of every span. */
export const archivePages = (site: Site): ArchivePage[] =>
  spansOf(site).flatMap((span) => pageNumbers(storiesWithin(site, span).length).map((page) => ({ ...span, page })));

export function archiveView(site: Site, locale: Locale, { year, month, page }: ArchivePage): ArchiveView {
  const hrefOf = (n: number) => archiveUrl(locale, { year, month, page: n });
  return {
    locale,
    path: hrefOf(page),
    year,
    month,
    stories: pageOf(site, storiesWithin(site, { year, month }), page, locale, hrefOf),
    years: yearLinks(site, locale),
    months: year === undefined ? [] : monthLinks(site, locale, year),
  };
}
