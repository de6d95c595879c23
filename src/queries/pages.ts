/** The site's own pages: about, editorial policy, accessibility; trusted MDX, one file a language. */
import { getEntry, render } from 'astro:content';
import { LOCALES, localeParams, type Locale } from '../i18n/locales.ts';
import { OWN_PAGES, type OwnPage } from '../lib/site-paths.ts';
import { pageUrl } from '../lib/urls.ts';
import { keyOf } from '../views/parts/items.ts';

/** Paths of a page in the languages that it is written in. */
export async function pageAlternates(name: OwnPage): Promise<Partial<Record<Locale, string>>> {
  const found = await Promise.all(
    LOCALES.map(async (locale) => ({ locale, entry: await getEntry('pages', `${name}.${locale}`) })),
  );
  return Object.fromEntries(found.filter(({ entry }) => entry).map(({ locale }) => [locale, pageUrl(locale, name)]));
}

/** A page's words and its rendered body. Throws where there is no such page. */
export async function ownPage(name: OwnPage, locale: Locale) {
  const entry = await getEntry('pages', `${name}.${locale}`);
  if (!entry) throw new Error(`src/content/pages/${name}.${locale}.mdx is missing`);
  const { Content } = await render(entry);
  return { ...entry.data, path: pageUrl(locale, name), alternates: await pageAlternates(name), Content };
}

export async function pagePaths() {
  const paths = await Promise.all(
    localeParams.flatMap(({ locale, param }) =>
      OWN_PAGES.map(async (name) => {
        const entry = await getEntry('pages', `${name}.${locale}`);
        if (!entry) return [];
        const cacheKey = keyOf([entry.digest, await pageAlternates(name)]);
        return [{ params: { locale: param, page: name }, props: { locale, name }, cacheKey }];
      }),
    ),
  );
  return paths.flat();
}
