/** Checks a content folder with the project's own settings: cache on disk, rules as they are, switches of site.ts. */
import { readFileSync } from 'node:fs';
import { type Cache, diskCache } from '../disk/cache.ts';
import { beijingDay, isDateTime } from '../lib/dates.ts';
import { folders, siteFile } from '../disk/build-folders.ts';
import { toldName } from '../check/read/content-tree.ts';
import { programDigest } from '../disk/program.ts';
import { isPreview } from '../lib/preview.ts';
import { site } from '../site.ts';
import { type Content, checkContent } from '../check/check-content.ts';
import { CONTENT_ERROR } from '../check/problem.ts';

/** What decides the outcome beside content. */
const RULES = 'src/check/check-content.ts';

/** The project's cache on disk. */
export const contentCache = (): Cache => diskCache(folders.cache);

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

/**
 * Every problem and every story of a folder; the site's own address is looked at with them.
 * @param today the day of the check; a build, which reads no clock, has that of its release, if any
 */
export async function checkFolder(
  folder: string = folders.content,
  cache: Cache = contentCache(),
  today?: string,
): Promise<Content> {
  const { finalReviewRequired } = site.features;
  const release = releaseTime();
  const options = {
    cache,
    rules: programDigest(RULES),
    finalReviewRequired,
    release,
    preview: isPreview,
    today: today ?? (release === undefined ? undefined : beijingDay(new Date(release))),
    site: { url: site.url, source: readFileSync(siteFile, 'utf8'), file: toldName(siteFile) },
  };
  return checkContent(folder, options);
}
