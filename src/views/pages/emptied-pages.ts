/**
 * Pages that were published and hold nothing any more, after a withdrawal: months, years and sections lead to what holds
 * them all; an entry that rested on what was withdrawn says so, since all that it said stood there.
 */
import { translator } from '../../i18n/ui.ts';
import { parsePath, type SitePath } from '../../lib/parse-path.ts';
import type { Section } from '../../lib/sections.ts';
import { archivePath, homePath, timelinePath } from '../../lib/urls.ts';
import type { PublishedRecord } from '../../schemas/release.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { sectionsIn } from '../input/sections-of-index.ts';
import { archivePages } from './archive.ts';
import { timelineSpans } from './timeline.ts';

const keyOf = (year: number, month?: number): string => `${year}-${month ?? ''}`;

/** The section whose list a path is; undefined for all else. */
function sectionOf(path: SitePath): Section | undefined {
  if (path.kind === 'list') return path.collection;
  if (path.kind === 'changes') return 'figures';
  return path.kind === 'hospitals' || path.kind === 'glossary' || path.kind === 'figures' || path.kind === 'timeline'
    ? path.kind
    : undefined;
}

/** The list of published addresses, in which each emptied page is said to have moved to the whole, or to be gone. */
export function withEmptiedPages(published: readonly PublishedRecord[], content: ContentIndex): PublishedRecord[] {
  const archived = new Set(archivePages(content).map(({ year = 0, month }) => keyOf(year, month)));
  const told = new Set(timelineSpans(content).map(({ year, month }) => keyOf(year, month)));
  const sections = new Set(sectionsIn(content));
  return published.map((record) => {
    const path = record.movedTo === undefined && record.gone === undefined ? parsePath(record.id) : undefined;
    if (path?.kind === 'archive' && path.year !== undefined && !archived.has(keyOf(path.year, path.month))) {
      const whole = content.stories.length > 0 ? archivePath(path.locale) : homePath(path.locale);
      return { ...record, movedTo: whole };
    }
    if (path?.kind === 'period' && !told.has(keyOf(path.year, path.month)))
      return { ...record, movedTo: told.size > 0 ? timelinePath(path.locale) : homePath(path.locale) };
    // Without a withdrawal an entry that went is the editor's to explain: the build stops and says how.
    if (path === undefined || content.withdrawn.length === 0) return record;
    if (path.kind === 'entry' && !content[path.collection].has(path.id))
      return { ...record, gone: { zh: translator('zh')('old.rested'), en: translator('en')('old.rested') } };
    const section = sectionOf(path);
    return section !== undefined && !sections.has(section) ? { ...record, movedTo: homePath(path.locale) } : record;
  });
}
