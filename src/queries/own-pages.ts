/** The site's own pages: trusted MDX, one file a language; and the site map, which names them beside all others. */
import { getEntry, render } from 'astro:content';
import { digestOf } from '../disk/digest.ts';
import { LOCALES, localeParams, type Locale } from '../i18n/locales.ts';
import { OWN_PAGES, type OwnPage } from '../lib/urls.ts';
import { ownPageAlternates, ownPageView } from '../views/pages/own-page.ts';
import { sitemapEntries, type SitemapEntry } from '../views/files/sitemap.ts';
import { loadContentIndex } from './load-content-index.ts';

const ownPage = async (name: OwnPage, locale: Locale) => await getEntry('pages', `${name}.${locale}`);

/** The languages that a page is written in. */
async function languagesOf(name: OwnPage): Promise<Locale[]> {
  const pages = await Promise.all(LOCALES.map((locale) => ownPage(name, locale)));
  return LOCALES.filter((_, index) => pages[index] !== undefined);
}

export async function ownPageRoutes() {
  const routes = await Promise.all(
    localeParams.flatMap(({ locale, param }) =>
      OWN_PAGES.map(async (name) => {
        const page = await ownPage(name, locale);
        if (!page) return [];
        const view = ownPageView(name, locale, page.data, await languagesOf(name));
        return [
          { params: { locale: param, page: name }, props: { view, name }, cacheKey: digestOf(view, page.digest) },
        ];
      }),
    ),
  );
  return routes.flat();
}

/**
 * A page's rendered body.
 * @throws where there is no such page
 */
export async function ownPageBody(name: OwnPage, locale: Locale) {
  const page = await ownPage(name, locale);
  if (!page) throw new Error(`src/content/pages/${name}.${locale}.mdx is missing`);
  return (await render(page)).Content;
}

/** What the site map holds. */
export async function loadSitemap(): Promise<SitemapEntry[]> {
  const own = await Promise.all(OWN_PAGES.map(async (name) => ownPageAlternates(name, await languagesOf(name))));
  const written = own.filter((alternates) => Object.keys(alternates).length > 0);
  return sitemapEntries(await loadContentIndex(), written);
}
