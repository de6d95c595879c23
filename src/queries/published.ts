/** Addresses that were once published and have no page of their own any more: each says where it went, or why. */
import { getCollection } from 'astro:content';
import { withBase } from '../lib/site-address.ts';
import { localeOfPath } from '../lib/site-paths.ts';
import type { OldAddressView } from '../lib/views.ts';
import type { PublishedRecord } from '../schemas/registry.ts';
import { keyOf, maybe } from '../views/parts/items.ts';

/** A page for each; files that are gone have none. */
export async function oldAddressPaths() {
  const entries: { data: unknown }[] = await getCollection('published');
  return entries.flatMap(({ data }) => {
    const { id: path, movedTo, gone } = data as PublishedRecord;
    if ((movedTo === undefined && gone === undefined) || !path.endsWith('/') || path === '/') return [];
    const locale = localeOfPath(path);
    const view: OldAddressView = {
      locale,
      path: withBase(path),
      ...maybe('movedTo', movedTo === undefined ? undefined : withBase(movedTo)),
      ...maybe('reason', gone?.[locale]),
    };
    return [{ params: { old: path.slice(1, -1) }, props: { view }, cacheKey: keyOf(view) }];
  });
}
