/** What is said as of a date: how that date is known, and whether it is so old that it may no longer hold. */
import { wholeDay } from '../../lib/dates.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';

/** `printed` in the source with its year; `inferred` by the bulletin; that of an `event` that the source tells of. */
export type DateBasis = ArticleRecord['dateBasis'];

/** A date on which something held. */
export interface Stated {
  /** ISO, whole or partial. */
  date: string;
  basis: DateBasis;
  /** More than a year before the newest day that the archive knows. */
  old: boolean;
}

/** How a date in the record of a story, or of what rests on it, is known. */
function basisOf(story: Story | undefined, date: string): DateBasis {
  if (story === undefined || story.dateBasis === 'printed') return 'printed';
  return date === story.date ? story.dateBasis : 'inferred';
}

const yearAfter = (day: string): string => String(Number(day.slice(0, 4)) + 1) + day.slice(4);

/**
 * A statement of a date, as some stories give it: printed where one of them prints its date, else as the one of that very
 * date has it. A build knows no clock: age is told against the newest day of the archive (`ContentIndex.newestDay`).
 */
export function stated(content: ContentIndex, date: string, articles: readonly string[]): Stated {
  const stories = articles.flatMap((id) => content.story.get(id) ?? []);
  const own = stories.filter((story) => story.date === date);
  const bases = (own.length > 0 ? own : stories).map((story) => basisOf(story, date));
  const basis = bases.includes('printed') ? 'printed' : (bases[0] ?? 'printed');
  return { date, basis, old: yearAfter(wholeDay(date, 'last')) < content.newestDay };
}
