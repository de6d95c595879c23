/** Bodies of stories, on disk by digest: the loader writes them, pages and search records read them. */
import { type Cache, diskCache, kindOf } from '../disk/cache.ts';
import { digestOf } from '../disk/digest.ts';
import { folders } from '../disk/build-folders.ts';
import type { Body } from '../lib/body-pieces.ts';

const BODIES = kindOf<Body>('pieces');

/** Writes a body, and gives the digest under which it is found. */
export function saveBody(cache: Cache, body: Body): string {
  const digest = digestOf(body);
  cache.set(BODIES, digest, body);
  return digest;
}

/** Whether a body is there, as it was written. */
export const hasBody = (cache: Cache, digest: string): boolean => cache.get(BODIES, digest) !== undefined;

const bodies = diskCache(folders.cache);

/**
 * The body under a digest that a story's record holds.
 * @throws where the cache was emptied or damaged behind the store's back
 */
export function loadBody(digest: string): Body {
  const body = bodies.get(BODIES, digest);
  if (body === undefined) throw new Error(`no pieces of the body ${digest} in ${folders.cache}`);
  return body;
}
