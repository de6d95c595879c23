/** Bodies from disk: the loader wrote each under the digest that its entry holds. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '../disk/paths.ts';
import type { Body } from '../lib/pieces.ts';

/** The pieces of a body; throws where the cache was emptied behind the store's back. */
export async function loadBody(digest: string): Promise<Body> {
  return JSON.parse(await readFile(join(paths.cache, 'pieces', `${digest}.json`), 'utf8')) as Body;
}
