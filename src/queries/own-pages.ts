/** The site's own pages: trusted MDX, one file a language; and the site map, which names them beside all others. */
import { getCollection, getEntry, render } from 'astro:content';
import { digestOf } from '../disk/digest.ts';
import { LOCALES, localeParams, type Locale } from '../i18n/locales.ts';
import { ownPageAlternates, ownPageView } from '../views/pages/own-page.ts';
import { sitemapEntries, type SitemapEntry } from '../views/files/sitemap.ts';
import { loadContentIndex } from './load-content-index.ts';
import { withMenus } from './load-menus.ts';

/** The languages that each page is written in, by its name. */
async function languagesByName(): Promise<Map<string, Locale[]>> {
  const ids = (await getCollection('pages')).map(({ id }) => id);
  const names = [...new Set(ids.map((id) => id.replace(/\.[a-z]+$/, '')))].sort();
  return new Map(names.map((name) => [name, LOCALES.filter((locale) => ids.includes(`${name}.${locale}`))]));
}

export async function ownPageRoutes() {
  const languages = await languagesByName();
  const pages = await getCollection('pages');
  return withMenus(
    localeParams.flatMap(({ locale, param }) =>
      [...languages].flatMap(([name, written]) => {
        const page = pages.find(({ id }) => id === `${name}.${locale}`);
        if (!page) return [];
        const view = ownPageView(name, locale, page.data, written);
        return { params: { locale: param, page: name }, props: { view, name }, cacheKey: digestOf(view, page.digest) };
      }),
    ),
  );
}

/**
 * A page's rendered body.
 * @throws where there is no such page
 */
export async function ownPageBody(name: string, locale: Locale) {
  const page = await getEntry('pages', `${name}.${locale}`);
  if (!page) throw new Error(`src/content/pages/${name}.${locale}.mdx is missing`);
  return (await render(page)).Content;
}

/** What the site map holds. */
export async function loadSitemap(): Promise<SitemapEntry[]> {
  const own = [...(await languagesByName())].map(([name, written]) => ownPageAlternates(name, written));
  return sitemapEntries(await loadContentIndex(), own);
}
