/** Checks a content folder with the project's own settings: cache on disk, rules as they are, switches of site.ts. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Cache, diskCache, digestOf } from '../lib/cache.ts';
import { paths } from '../lib/paths.ts';
import { site } from '../site.ts';
import { type Content, checkContent } from './content.ts';

/** What decides the outcome beside content: these folders and the exact packages. */
const RULES = ['src/schemas', 'src/check', 'src/lib', 'src/loaders'];

let rules: string | undefined;

/** Digest of the rules; read once a process. */
export function rulesDigest(): string {
  rules ??= digestOf(
    ...RULES.flatMap((folder) =>
      readdirSync(resolve(folder))
        .sort()
        .map((name) => readFileSync(join(resolve(folder), name))),
    ),
    readFileSync(resolve('package-lock.json')),
  );
  return rules;
}

/** The project's cache on disk. */
export const contentCache = (): Cache => diskCache(paths.cache);

/** Every problem and every story of a folder. */
export const checkFolder = (folder: string = paths.content, cache: Cache = contentCache()): Promise<Content> =>
  checkContent(folder, { cache, rules: rulesDigest(), finalReviewRequired: site.features.finalReviewRequired });
