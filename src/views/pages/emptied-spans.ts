/** Months and years that were published and hold nothing any more, after a withdrawal: they lead to what holds them all. */
import { parsePath } from '../../lib/parse-path.ts';
import { archivePath, homePath, timelinePath } from '../../lib/urls.ts';
import type { PublishedRecord } from '../../schemas/release.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { archivePages } from './archive.ts';
import { timelineMonths } from './timeline.ts';

const keyOf = (year: number, month?: number): string => `${year}-${month ?? ''}`;

/** The list of published addresses, in which each emptied span is said to have moved to the whole. */
export function withEmptiedSpans(published: readonly PublishedRecord[], content: ContentIndex): PublishedRecord[] {
  const archived = new Set(archivePages(content).map(({ year = 0, month }) => keyOf(year, month)));
  const told = new Set(timelineMonths(content).map(({ year, month }) => keyOf(year, month)));
  return published.map((record) => {
    const path = record.movedTo === undefined && record.gone === undefined ? parsePath(record.id) : undefined;
    if (path?.kind === 'archive' && path.year !== undefined && !archived.has(keyOf(path.year, path.month))) {
      const whole = content.stories.length > 0 ? archivePath(path.locale) : homePath(path.locale);
      return { ...record, movedTo: whole };
    }
    if (path?.kind === 'month' && !told.has(keyOf(path.year, path.month)))
      return { ...record, movedTo: told.size > 0 ? timelinePath(path.locale) : homePath(path.locale) };
    return record;
  });
}
