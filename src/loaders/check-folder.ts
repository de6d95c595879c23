/** Checks a content folder with the project's own settings: cache on disk, rules as they are, switches of site.ts. */
import { type Cache, diskCache } from '../disk/cache.ts';
import { isDateTime } from '../lib/dates.ts';
import { paths } from '../disk/paths.ts';
import { programDigest } from '../disk/program.ts';
import { site } from '../site.ts';
import { type Content, checkContent } from '../check/content.ts';
import { CONTENT_ERROR } from '../check/problem.ts';

/** What decides the outcome beside content. */
const RULES = 'src/check/content.ts';

/** Kinds of cached values that a check alone reads and writes. */
export const CHECKED_KINDS = ['parsed', 'stories', 'pictures'];

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
  return checkContent(folder, { cache, rules: programDigest(RULES), finalReviewRequired, release: releaseTime() });
}
