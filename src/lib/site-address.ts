/** Where the site lies: at the root of a host, or below the path that `url` in src/site.ts gives. */
import { url } from '../site.ts';

export interface SiteAddress {
  /** For example `https://name.example`. */
  origin: string;
  /** The path below which everything lies, without a slash at its end: empty at the root of a host, or `/repository`. */
  base: string;
}

const SHAPE = /^(https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?)((?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*)\/?$/;

/** The parts of an address such as `https://name.example/repository/`; undefined where it is none. */
export function readSiteAddress(text: string): SiteAddress | undefined {
  const [, origin, base = ''] = SHAPE.exec(text) ?? [];
  return origin === undefined ? undefined : { origin, base };
}

/** The address in src/site.ts; one that is none is taken for the root of a host, and refused by the check. */
export const HERE: SiteAddress = readSiteAddress(url) ?? { origin: 'https://invalid', base: '' };

/** The address, on its host, of a path of the site: `/articles/x/` is `/repository/articles/x/` below a path. */
export const withBase = (path: string): string => HERE.base + path;

/**
 * The path of the site that an address leads to, with its query and fragment.
 * @param address absolute, or beginning with a slash
 * @returns undefined where it leads out of the site: to another host, or to another path of this one
 */
export function pathOfAddress(address: string, { origin, base }: SiteAddress = HERE): string | undefined {
  const onHost = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  if (!onHost.startsWith(`${base}/`) || onHost.startsWith('//')) return undefined;
  return onHost.slice(base.length);
}

/** The whole address of one on this host: for search engines, and for what is read elsewhere. */
export const absolute = (address: string): string => new URL(address, HERE.origin).href;
