/** The menus, which every page has. */
import { getCollection } from 'astro:content';
import { digestOf } from '../disk/digest.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { menuOf, type Menu, type WrittenPage } from '../views/parts/menu.ts';
import { loadContentIndex } from './load-content-index.ts';

export type Menus = Record<Locale, Menu>;

async function load(): Promise<Menus> {
  const [content, pages] = await Promise.all([loadContentIndex(), getCollection('pages')]);
  const written = pages.flatMap(({ id, data }): WrittenPage[] => {
    const [name = '', language] = id.split('.');
    const locale = LOCALES.find((one) => one === language);
    return locale ? [{ name, locale, title: data.title }] : [];
  });
  return { zh: menuOf(content, written, 'zh'), en: menuOf(content, written, 'en') };
}

let loaded: Promise<Menus> | undefined;

/** The menus by language, read once a build; in dev again for each page. */
export function loadMenus(): Promise<Menus> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

/** Routes of pages: what changes the menus changes every page. */
export async function withMenus<R extends { cacheKey: string }>(routes: readonly R[]): Promise<R[]> {
  const menus = digestOf(await loadMenus());
  return routes.map((route) => ({ ...route, cacheKey: digestOf(route.cacheKey, menus) }));
}
