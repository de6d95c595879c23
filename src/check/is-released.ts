/** What may be seen: never a draft; what waits for its time, from then on. */
import type { ArticleRecord } from '../schemas/article.ts';

/**
 * @param release the time of the release that is built, ISO 8601; without one nothing that waits is published
 * @param isOut whether readers had it in an earlier release: a build without a time takes nothing away from them
 */
export function isReleased({ draft, publishAt }: ArticleRecord, release: string | undefined, isOut = false): boolean {
  if (draft) return false;
  return publishAt === undefined || isOut || (release !== undefined && Date.parse(publishAt) <= Date.parse(release));
}
