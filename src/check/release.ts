/** What may be seen: never a draft; what waits for its time, from then on. */
import type { ArticleRecord } from '../schemas/article.ts';

/** @param release the time of the release that is built, ISO 8601; without one nothing that waits is published */
export function isReleased({ draft, publishAt }: ArticleRecord, release: string | undefined): boolean {
  if (draft) return false;
  return publishAt === undefined || (release !== undefined && Date.parse(publishAt) <= Date.parse(release));
}
