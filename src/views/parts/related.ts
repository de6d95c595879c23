/** Stories near a story: those that share its rarest names, nearest in time first. */
import { storiesOf, type IndexName, type Site, type Story } from '../site-index.ts';

const WEIGHT: Partial<Record<IndexName, number>> = {
  programmes: 4,
  campaigns: 4,
  organisations: 2,
  topics: 1,
  places: 1,
};

/** Neighbours that are looked at under each name: bounds the cost of a story in a large archive. */
const REACH = 12;

/** The nearest stories of a list that is sorted by date, on both sides of one of its own. */
function neighbours(stories: Story[], story: Story): Story[] {
  const at = stories.indexOf(story);
  return stories.slice(Math.max(0, at - REACH), at + REACH + 1).filter((other) => other !== story);
}

/** At most `limit` stories; a name that half the archive shares says little, so each counts by its rarity. */
export function relatedTo(site: Site, story: Story, limit = 4): Story[] {
  const scores = new Map<Story, number>();
  for (const [index, weight] of Object.entries(WEIGHT) as [IndexName, number][]) {
    for (const id of new Set(story[index as 'topics'])) {
      const stories = storiesOf(site, index, id);
      const share = weight / Math.log2(stories.length + 2);
      for (const other of neighbours(stories, story)) scores.set(other, (scores.get(other) ?? 0) + share);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
    .slice(0, limit)
    .map(([other]) => other);
}
