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

/** What a story tells of that has a date: an event, a figure. */
type Part = Story['events'][number] | Story['figures'][number];

/** How the date of an event or a figure is known: as it says itself, else as the story's own is. */
export const partBasis = (story: Story, { dateBasis }: Part): DateBasis =>
  dateBasis ?? (story.dateBasis === 'inferred' ? 'inferred' : 'printed');

/** The dates of an event or a figure: one, or the two ends of a span. */
const datesOf = (part: Part): (string | undefined)[] =>
  'date' in part ? [part.date, part.until] : [part.asOf, part.period, ...(part.period?.split('/') ?? [])];

/** How a date is known that a story tells of: printed where one of its events or figures has it so. */
function toldIn(story: Story, date: string): DateBasis {
  if (story.dateBasis === 'printed') return 'printed';
  const parts = [...story.events, ...story.figures].filter((part) => datesOf(part).includes(date));
  return parts.some((part) => partBasis(story, part) === 'printed') ? 'printed' : 'inferred';
}

/** How a date is known on which stories say so: their own, or one that they tell of. */
const saidIn = (story: Story, date: string): DateBasis => (date === story.date ? story.dateBasis : toldIn(story, date));

/** One of the stories that prints a date is enough. */
const best = (bases: readonly DateBasis[]): DateBasis =>
  bases.includes('printed') ? 'printed' : (bases[0] ?? 'printed');

const storiesBy = (content: ContentIndex, ids: readonly string[]): Story[] =>
  ids.flatMap((id) => content.story.get(id) ?? []);

/** How the date of what happened is known (the days of a campaign, since when there is a programme), as some stories tell it. */
export const dateBasisIn = (content: ContentIndex, date: string, articles: readonly string[]): DateBasis =>
  best(storiesBy(content, articles).map((story) => toldIn(story, date)));

const yearAfter = (day: string): string => String(Number(day.slice(0, 4)) + 1) + day.slice(4);

/**
 * Whether a date lies more than a year back. A build knows no clock: age is told against the newest day of the archive
 * (`ContentIndex.newestDay`), and what is old by that stays old whenever the page is read.
 */
export const isOld = ({ newestDay }: ContentIndex, date: string): boolean =>
  yearAfter(wholeDay(date, 'last')) < newestDay;

/**
 * A statement of a date, as some stories give it: printed where one of them prints its date, else as the one of that very
 * date has it.
 */
export function stated(content: ContentIndex, date: string, articles: readonly string[]): Stated {
  const stories = storiesBy(content, articles);
  const own = stories.filter((story) => story.date === date);
  const basis = best((own.length > 0 ? own : stories).map((story) => saidIn(story, date)));
  return { date, basis, old: isOld(content, date) };
}
