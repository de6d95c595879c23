/** Links that people wrote as paths of the site, put below the path of the host where the site lies. */
import type { Root, RootContent } from 'hast';
import { withBase } from '../lib/site-address.ts';

/** Changes the links in an element, itself among them. */
export function baseLinks(node: Root | RootContent): void {
  if (node.type === 'element') {
    const { href } = node.properties;
    if (typeof href === 'string' && href.startsWith('/')) node.properties['href'] = withBase(href);
  }
  if ('children' in node) for (const child of node.children) baseLinks(child);
}

/** The same as a plugin: the site's own pages are rendered by Astro. */
export const rehypeBaseLinks = () => baseLinks;
