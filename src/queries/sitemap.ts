/** Every page that a search engine should know, with its twin in the other language where there is one. */
import { isFullDate } from '../lib/dates.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { OWN_PAGES } from '../lib/site-paths.ts';
import type { SitemapEntry } from '../lib/sitemap.ts';
import {
  REGISTRY_KINDS,
  archiveUrl,
  dataPageUrl,
  glossaryUrl,
  homeUrl,
  hospitalsUrl,
  registryUrl,
  searchUrl,
  storyUrl,
} from '../lib/urls.ts';
import { archivePaths } from './archive.ts';
import { pageAlternates } from './pages.ts';
import { loadSite } from './site.ts';
import type { Story } from '../views/site-index.ts';

const both = (urlOf: (locale: Locale) => string): SitemapEntry => ({
  alternates: Object.fromEntries(LOCALES.map((locale) => [locale, urlOf(locale)])),
});

function storyEntry(story: Story): SitemapEntry {
  const newest = [story.date, ...story.changes.map(({ date }) => date)].filter(isFullDate).sort().at(-1);
  return {
    alternates: { zh: storyUrl('zh', story.id), ...(story.en ? { en: storyUrl('en', story.id) } : {}) },
    ...(newest === undefined ? {} : { lastChange: newest }),
  };
}

/** One entry a page, whatever its languages; the first pages of lists only. */
export async function sitemapEntries(): Promise<SitemapEntry[]> {
  const site = await loadSite();
  const spans = (await archivePaths())
    .map(({ props }) => props)
    .filter(({ locale, span }) => locale === 'zh' && span.page === 1);
  const own = await Promise.all(OWN_PAGES.map(async (name) => ({ alternates: await pageAlternates(name) })));
  return [
    both(homeUrl),
    ...site.stories.map(storyEntry),
    ...spans.map(({ span }) => both((locale) => archiveUrl(locale, span))),
    both(hospitalsUrl),
    both((locale) => searchUrl(locale)),
    both((locale) => glossaryUrl(locale)),
    ...REGISTRY_KINDS.flatMap((kind) => [
      both((locale) => registryUrl(locale, kind)),
      ...[...site[kind].keys()].map((id) => both((locale) => registryUrl(locale, kind, id))),
    ]),
    // The data page speaks both languages on one page.
    { alternates: { zh: dataPageUrl() } },
    ...own.filter(({ alternates }) => Object.keys(alternates).length > 0),
  ];
}
