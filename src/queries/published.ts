/** Addresses that were once published and have no page of their own any more: each says where it went, or why. */
import { getCollection } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';
import type { OldAddressView } from '../lib/views.ts';
import type { PublishedRecord } from '../schemas/registry.ts';
import { keyOf, maybe } from '../views/parts/items.ts';

const localeOf = (path: string): Locale => (path.startsWith('/en/') ? 'en' : 'zh');

/** A page for each; files that are gone have none. */
export async function oldAddressPaths() {
  const entries: { data: unknown }[] = await getCollection('published');
  return entries.flatMap(({ data }) => {
    const { id: path, movedTo, gone } = data as PublishedRecord;
    if ((movedTo === undefined && gone === undefined) || !path.endsWith('/') || path === '/') return [];
    const locale = localeOf(path);
    const view: OldAddressView = { locale, path, ...maybe('movedTo', movedTo), ...maybe('reason', gone?.[locale]) };
    return [{ params: { old: path.slice(1, -1) }, props: { view }, cacheKey: keyOf(view) }];
  });
}
