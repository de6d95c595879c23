/** The site map of the sitemaps.org protocol: every page that a search engine should know, with its other languages; the newest stories as news. */
import { LOCALE, LOCALES, type Locale } from '../../i18n/locales.ts';
import { absolute } from '../../lib/site-address.ts';
import { escapedText } from '../../lib/text.ts';
import {
  REGISTRY_KINDS,
  archiveUrl,
  audienceUrl,
  changesUrl,
  correctionsUrl,
  homeUrl,
  needUrl,
  registryUrl,
  searchUrl,
  storyUrl,
  timelineUrl,
} from '../../lib/urls.ts';
import { site } from '../../site.ts';
import { sectionUrl } from '../../lib/sections.ts';
import { sectionsIn } from '../input/sections-of-index.ts';
import { lastChange } from '../parts/last-change.ts';
import { spansOf } from '../pages/archive.ts';
import { hasChanges } from '../pages/figure-changes.ts';
import { timelineSpans } from '../pages/timeline.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';

/** The protocol's limit for one file. */
const MOST = 50_000;

/** News is what was published in so many days, and so many stories at most: two languages of each make a thousand pages. */
const NEWS_DAYS = 2;
const MOST_NEWS = 500;

/** As news sitemaps name languages. */
const NEWS_LANGUAGE: Record<Locale, string> = { zh: 'zh-cn', en: 'en' };

const DAY = 24 * 60 * 60 * 1000;

export interface SitemapEntry {
  /** Addresses of one page in the languages that it exists in. */
  alternates: Partial<Record<Locale, string>>;
  /** ISO, a whole date. */
  lastChange?: string | undefined;
  /** Of a story that is news: its titles, and the day on which we published it. */
  news?: { titles: Partial<Record<Locale, string>>; published: string } | undefined;
}

const both = (urlOf: (locale: Locale) => string): SitemapEntry => ({
  alternates: { zh: urlOf('zh'), en: urlOf('en') },
});

/** The stories of the newest days of the archive: a build knows no other clock, and older news is passed over anyway. */
function newsIn(stories: readonly Story[]): Set<Story> {
  const published = ({ published: day }: Story) => (day === undefined ? -Infinity : Date.parse(day));
  const newest = Math.max(...stories.map(published));
  return new Set(stories.filter((story) => newest - published(story) < NEWS_DAYS * DAY).slice(0, MOST_NEWS));
}

const storyEntry = (story: Story, isNews: boolean): SitemapEntry => ({
  alternates: { zh: storyUrl('zh', story.id), ...(story.en && { en: storyUrl('en', story.id) }) },
  lastChange: lastChange(story),
  ...(isNews &&
    story.published !== undefined && {
      news: { titles: { zh: story.zh.title, ...(story.en && { en: story.en.title }) }, published: story.published },
    }),
});

/**
 * One entry a page, whatever its languages; the first pages of lists only.
 * @param own addresses of the site's own pages, in the languages that each is written in
 */
export function sitemapEntries(content: ContentIndex, own: readonly SitemapEntry['alternates'][]): SitemapEntry[] {
  const news = newsIn(content.stories);
  return [
    both(homeUrl),
    ...content.stories.map((story) => storyEntry(story, news.has(story))),
    ...spansOf(content).map((span) => both((locale) => archiveUrl(locale, span))),
    // The page of the data speaks both languages.
    ...sectionsIn(content).map((section) =>
      section === 'data'
        ? { alternates: { zh: sectionUrl('zh', section) } }
        : both((locale) => sectionUrl(locale, section)),
    ),
    ...[...content.needs.keys()].map((id) => both((locale) => needUrl(locale, id))),
    ...[...content.audiences.keys()].map((id) => both((locale) => audienceUrl(locale, id))),
    both((locale) => searchUrl(locale)),
    both(correctionsUrl),
    ...(hasChanges(content) ? [both(changesUrl)] : []),
    ...timelineSpans(content).map((span) => both((locale) => timelineUrl(locale, span))),
    ...REGISTRY_KINDS.flatMap((kind) =>
      [...content[kind].keys()].map((id) => both((locale) => registryUrl(locale, kind, id))),
    ),
    ...own.map((alternates) => ({ alternates })),
  ];
}

const escaped = (address: string): string => escapedText(absolute(address));

/** A page as news, in the words of news sitemaps. */
function newsOf(news: SitemapEntry['news'], locale: Locale): string {
  const title = news?.titles[locale];
  if (news === undefined || title === undefined) return '';
  const publication = `<news:name>${escapedText(site.name[locale])}</news:name><news:language>${NEWS_LANGUAGE[locale]}</news:language>`;
  return `<news:news><news:publication>${publication}</news:publication><news:publication_date>${news.published}</news:publication_date><news:title>${escapedText(title)}</news:title></news:news>`;
}

/** A page in each of its languages, every one naming all. */
function urlsOf({ alternates, lastChange, news }: SitemapEntry): string[] {
  const pages = LOCALES.flatMap((locale) =>
    alternates[locale] === undefined ? [] : [{ locale, address: alternates[locale] }],
  );
  const fallback = pages.slice(0, 1).map(({ address }) => ({ lang: 'x-default', address }));
  const links =
    LOCALES.length === 1
      ? ''
      : [...pages.map(({ locale, address }) => ({ lang: LOCALE[locale].tag, address })), ...fallback]
          .map(({ lang, address }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(address)}"/>`)
          .join('');
  const changed = lastChange === undefined ? '' : `<lastmod>${lastChange}</lastmod>`;
  return pages.map(
    ({ locale, address }) => `<url><loc>${escaped(address)}</loc>${changed}${newsOf(news, locale)}${links}</url>`,
  );
}

/** The whole file; throws where it would be longer than the protocol allows. */
export function sitemapXml(entries: SitemapEntry[]): string {
  const urls = entries.flatMap(urlsOf);
  if (urls.length > MOST) throw new Error(`The site map has ${urls.length} pages; the protocol allows ${MOST} a file`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
