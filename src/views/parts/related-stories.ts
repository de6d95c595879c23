/** Stories near a story: those that share its rarest names, nearest in time first; the ones before and after it in its series. */
import { newestFirst } from '../../lib/dates.ts';
import { storiesOf, type ContentIndex, type Story } from '../input/content-index.ts';

/** What a shared name is worth, by what it names. */
const WEIGHTS = [
  ['programmes', 4],
  ['campaigns', 4],
  ['organisations', 2],
  ['topics', 1],
  ['places', 1],
] as const;

/** Neighbours that are looked at under each name: bounds the cost of a story in a large archive. */
const REACH = 12;

/** The nearest stories of a list that is sorted by date, on both sides of one of its own. */
function neighbours(stories: Story[], story: Story): Story[] {
  const at = stories.indexOf(story);
  return stories.slice(Math.max(0, at - REACH), at + REACH + 1).filter((other) => other !== story);
}

/** At most `limit` stories; a name that half the archive shares says little, so each counts by its rarity. */
export function relatedTo(content: ContentIndex, story: Story, limit = 4): Story[] {
  const scores = new Map<Story, number>();
  for (const [kind, weight] of WEIGHTS) {
    for (const id of new Set(story[kind])) {
      const stories = storiesOf(content, kind, id);
      const share = weight / Math.log2(stories.length + 2);
      for (const other of neighbours(stories, story)) scores.set(other, (scores.get(other) ?? 0) + share);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || newestFirst(a, b))
    .slice(0, limit)
    .map(([other]) => other);
}

/** A part without a number comes after those that have one. */
const partOf = ({ series }: Story): number => series?.part ?? Number.MAX_SAFE_INTEGER;

/** The parts of a story's series before and after it: by number, those without one by date. */
export function besideInSeries(content: ContentIndex, { id, series }: Story): { before?: Story; after?: Story } {
  if (series === undefined) return {};
  const parts = content.stories
    .filter((other) => other.series?.id === series.id)
    .sort((a, b) => partOf(a) - partOf(b) || newestFirst(b, a));
  const at = parts.findIndex((part) => part.id === id);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  return { ...(before && { before }), ...(after && { after }) };
}
