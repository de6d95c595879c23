/** The figures of an answer: fetched with the texts of its stories, where it may be about figures. */
import { asksForFigure, type FigureHit, figureHits } from '../search/ask/match/figures.ts';
import type { PageHit } from '../search/ask/match/full-text-search.ts';
import type { SearchAddress } from '../search/ask/results/url-state.ts';
import { IndexUnreadable } from '../search/read/index-unreadable.ts';
import type { SearchIndex } from '../search/read/index-reader.ts';
import type { Query } from '../search/text/query.ts';

/** So many figures stand above stories, from so many of these: their texts are fetched for the excerpts as well. */
export const MOST_FIGURES = 3;
const FIGURE_STORIES = 5;

async function figuresIn(stories: readonly PageHit[], query: Query, index: SearchIndex): Promise<FigureHit[]> {
  const sources = await Promise.all(
    stories.map(async (hit) => {
      const [head, text] = await Promise.all([index.head(hit.dir, hit.id), index.text(hit.dir, hit.id)]);
      return { hit, head, text };
    }),
  );
  return figureHits(query, sources);
}

/**
 * The figures to show: in their own scope those of the stories of this page; above stories those that are an answer, not
 * those that merely have a word in common with the question.
 * @throws IndexUnreadable in their own scope, where a text cannot be had
 */
export async function figuresFor(
  query: Query,
  { scope, page }: SearchAddress,
  stories: readonly PageHit[],
  index: SearchIndex,
): Promise<FigureHit[]> {
  if (scope === 'figures') return figuresIn(stories, query, index);
  if (scope !== 'all' || page > 1 || !asksForFigure(query)) return [];
  try {
    const found = await figuresIn(stories.slice(0, FIGURE_STORIES), query, index);
    return found.filter(({ isWhole }) => isWhole);
  } catch (error) {
    // Stories answer without their texts.
    if (error instanceof IndexUnreadable) return [];
    throw error;
  }
}
