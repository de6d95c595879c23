/** Beside the few pages that have all words of a query, maybe by chance: those that have the most of what it speaks of. */
import type { Query } from '../../text/query.ts';
import type { SearchContext } from '../assemble-answer.ts';
import { keyOf, type PageHits } from './full-text-search.ts';
import { contentWords } from './question-concepts.ts';
import { pagesForQuestion } from './question-ranking.ts';

/** So many stories with all words are an answer. */
const ENOUGH = 3;

/**
 * Pages with most of a query below those with all of it, where these are few and the query has as many words as that.
 * @param least words that a query must have
 */
export async function withMostOfQuestion(
  query: Query,
  pages: PageHits,
  { index, scope, names }: SearchContext,
  least: number,
): Promise<PageHits> {
  const language = query.chinese ? 'zh' : 'en';
  const stories = pages.hits.filter(({ id }) => !scope.entryOf(id));
  const isOther = stories.some(({ locale }) => locale !== language);
  const isLong = contentWords(query, language).length >= least && query.pieces.every(({ quoted }) => !quoted);
  if (!isLong || isOther || stories.length === 0 || stories.length >= ENOUGH) return pages;
  const known = new Set(pages.hits.map(keyOf));
  const { hits } = await pagesForQuestion(query, language, index, scope, names);
  return { ...pages, hits: [...pages.hits, ...hits.filter((hit) => !known.has(keyOf(hit)))] };
}
