/** What readers may see: never a draft; what waits for its time, from then on. */
import { isDateTime } from '../lib/dates.ts';
import type { ArticleRecord } from '../schemas/article.ts';
import type { RegistryName } from '../schemas/collections.ts';
import { fieldOf } from './read/sound-fields.ts';

/** What is built. */
export interface Edition {
  /** The time of the release, ISO 8601; without one nothing that waits is published. */
  release?: string | undefined;
  /** For those who write and review: drafts too, and what waits. */
  preview?: boolean | undefined;
}

/**
 * What keeps a story from readers: that it is a draft, or the time that it waits for, ISO 8601.
 * @param release the time of the release; without one nothing that waits is published
 * @param isOut whether readers had it in an earlier release: a build without a time takes nothing away from them
 */
export function pendingOf(
  { draft, publishAt }: Pick<ArticleRecord, 'draft' | 'publishAt'>,
  release: string | undefined,
  isOut = false,
): string | undefined {
  if (draft) return 'draft';
  if (publishAt === undefined || isOut) return undefined;
  return release !== undefined && Date.parse(publishAt) <= Date.parse(release) ? undefined : publishAt;
}

/** The later of two moments, of which either may not be known. */
export const laterOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Date.parse(one) < Date.parse(other) ? other : one;

/** What alone may stand beside `items` in a list: a release writes its time into that of addresses. */
export function recordedRelease(list: RegistryName, data: unknown): string | undefined {
  const release = list === 'published' ? fieldOf(data, 'release') : undefined;
  return typeof release === 'string' && isDateTime(release) ? release : undefined;
}
