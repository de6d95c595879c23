/** JSON-LD: what a page says in schema.org's words, no more than it shows. */
import { absolute } from '../../lib/site-address.ts';
import type { Link } from './links.ts';

/** One thing; a property that is undefined is not put out. */
export type Thing = { '@type': string } & Record<string, unknown>;

export interface LinkedData {
  '@context': 'https://schema.org';
  '@graph': Thing[];
}

/** Several things in one document. */
export const graph = (...things: Thing[]): LinkedData => ({ '@context': 'https://schema.org', '@graph': things });

/** Where a page stands, its own name last. */
export const breadcrumbData = (trail: readonly Link[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: absolute(href),
  })),
});

/** What a page lists, in its order. */
export const listData = (name: string, links: readonly Link[]): Thing => ({
  '@type': 'ItemList',
  name,
  numberOfItems: links.length,
  itemListElement: links.map((link, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: link.name,
    url: absolute(link.href),
  })),
});
