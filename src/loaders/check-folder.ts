/** Checks a content folder with the project's own settings: cache on disk, rules as they are, switches of site.ts. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Cache, diskCache, digestOf } from '../disk/cache.ts';
import { isDateTime } from '../lib/dates.ts';
import { filesOf } from '../disk/files.ts';
import { paths } from '../disk/paths.ts';
import { site } from '../site.ts';
import { type Content, checkContent } from '../check/content.ts';
import { CONTENT_ERROR } from '../check/problem.ts';

/** What decides the outcome beside content: these folders and the exact packages. */
const RULES = ['src/schemas', 'src/check', 'src/lib', 'src/loaders'];

let rules: string | undefined;

/** Digest of the rules; read once a process. */
export function rulesDigest(): string {
  rules ??= digestOf(
    ...RULES.flatMap((folder) => filesOf(resolve(folder)).map((name) => readFileSync(join(resolve(folder), name)))),
    readFileSync(resolve('package-lock.json')),
  );
  return rules;
}

/** The project's cache on disk. */
export const contentCache = (): Cache => diskCache(paths.cache);

/**
 * The time of this release, from `XINGLIN_RELEASE`.
 * @throws where it is no date and time with an offset: with a slip in it, what should appear today would wait for ever
 */
function releaseTime(): string | undefined {
  const time = process.env['XINGLIN_RELEASE'];
  if (time === undefined || isDateTime(time)) return time;
  const message = `XINGLIN_RELEASE=${time}：要写成 2026-02-03T08:00+08:00。 / Write it as 2026-02-03T08:00+08:00.`;
  throw Object.assign(new Error(message), { name: CONTENT_ERROR });
}

/** Every problem and every story of a folder. */
export async function checkFolder(folder: string = paths.content, cache: Cache = contentCache()): Promise<Content> {
  const { finalReviewRequired } = site.features;
  return checkContent(folder, { cache, rules: rulesDigest(), finalReviewRequired, release: releaseTime() });
}
