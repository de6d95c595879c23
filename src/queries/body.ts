/** Bodies from disk: the loader wrote each under the digest that its entry holds. */
import { diskCache } from '../disk/cache.ts';
import { paths } from '../disk/paths.ts';
import type { Body } from '../lib/pieces.ts';

const cache = diskCache(paths.cache);

/**
 * The pieces of a body.
 * @throws (rejects) where the cache was emptied or damaged behind the store's back
 */
export function loadBody(digest: string): Promise<Body> {
  const body = cache.get('pieces', digest) as Body | undefined;
  return body === undefined
    ? Promise.reject(new Error(`no pieces of the body ${digest} in ${paths.cache}`))
    : Promise.resolve(body);
}
