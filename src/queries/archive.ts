/** The archive: all stories, a year's or a month's, twenty a page. */
import type { GetStaticPaths } from 'astro';
import { localeParams, type Locale } from '../i18n/locales.ts';
import { archivePath } from '../lib/site-paths.ts';
import { archiveUrl } from '../lib/urls.ts';
import type { ArchiveView } from '../lib/views.ts';
import { keyOf, maybe, pageCount, pageOf } from '../views/parts/items.ts';
import { loadSite } from './site.ts';
import { storiesOf, type Site } from '../views/site-index.ts';

export interface Span {
  year?: number;
  month?: number;
  page: number;
}

const padded = (month: number): string => String(month).padStart(2, '0');

const storiesIn = (site: Site, { year, month }: Span) =>
  year === undefined
    ? site.stories
    : month === undefined
      ? storiesOf(site, 'years', String(year))
      : storiesOf(site, 'months', `${year}-${padded(month)}`);

/** Years with stories, newest first. */
export const yearsOf = (site: Site, locale: Locale): ArchiveView['years'] =>
  [...site.index.years]
    .map(([key, stories]) => ({
      year: Number(key),
      href: archiveUrl(locale, { year: Number(key) }),
      count: stories.length,
    }))
    .sort((a, b) => b.year - a.year);

/** Months of a year with stories, newest first. */
function monthsOf(site: Site, locale: Locale, year: number): ArchiveView['months'] {
  return Array.from({ length: 12 }, (_, at) => 12 - at).flatMap((month) => {
    const count = storiesOf(site, 'months', `${year}-${padded(month)}`).length;
    return count === 0 ? [] : [{ month, href: archiveUrl(locale, { year, month }), count }];
  });
}

function viewOf(site: Site, locale: Locale, span: Span): ArchiveView {
  const { year, month, page } = span;
  const place = { ...maybe('year', year), ...maybe('month', month) };
  return {
    locale,
    path: archiveUrl(locale, span),
    ...place,
    stories: pageOf(site, storiesIn(site, span), page, locale, (n) => archiveUrl(locale, { ...place, page: n })),
    years: yearsOf(site, locale),
    months: year === undefined ? [] : monthsOf(site, locale, year),
  };
}

export const archiveView = async (locale: Locale, span: Span): Promise<ArchiveView> =>
  viewOf(await loadSite(), locale, span);

export const archivePaths = (async () => {
  const site = await loadSite();
  const months = [...site.index.months.keys()].map((key) => {
    const [year, month] = key.split('-').map(Number);
    return { ...maybe('year', year), ...maybe('month', month) };
  });
  const spans = [{}, ...[...site.index.years.keys()].map((year) => ({ year: Number(year) })), ...months].flatMap(
    (span) =>
      Array.from({ length: pageCount(storiesIn(site, { ...span, page: 1 }).length) }, (_, at): Span => ({
        ...span,
        page: at + 1,
      })),
  );
  return localeParams.flatMap(({ locale, param }) =>
    spans.map((span) => ({
      params: { locale: param, span: archivePath('zh', span).replace(/^\/articles\/|\/$/g, '') || undefined },
      props: { locale, span },
      cacheKey: keyOf(viewOf(site, locale, span)),
    })),
  );
}) satisfies GetStaticPaths;
