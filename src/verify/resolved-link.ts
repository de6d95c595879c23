/** Where an address on a page leads. */
import { pathOfAddress, type SiteAddress } from '../lib/site-address.ts';
import { wholeAddress } from './built-site.ts';

export type ResolvedLink =
  /** A page or file of the site, by its path with query and fragment. */
  | { kind: 'inside'; path: string }
  /** The host of the site, but not the path below which it lies. */
  | { kind: 'leaving' }
  | { kind: 'elsewhere' };

/**
 * Resolves an address as a browser does.
 * @param address as it is written
 * @param from the path of the page on which it stands
 */
export function resolvedLink(address: string, from: string, here: SiteAddress): ResolvedLink {
  if (address.startsWith('#')) return { kind: 'inside', path: from + address };
  // Nearly all addresses begin with a slash: they are not worth a parser.
  const isOnHost = /^\/(?![/\\])/.test(address);
  const url = isOnHost ? undefined : URL.parse(address, wholeAddress(here, from));
  if (!isOnHost && url?.origin !== here.origin) return { kind: 'elsewhere' };
  const path = pathOfAddress(url ? url.pathname + url.search + url.hash : address, here);
  return path === undefined ? { kind: 'leaving' } : { kind: 'inside', path };
}
