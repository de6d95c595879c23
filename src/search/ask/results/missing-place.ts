/** A place that the reader asked for, and that none of the hits is in: the page says so. */
import type { Locale } from '../../../i18n/locales.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import { fold } from '../../text/fold.ts';
import type { FacetEntry, NameEntry } from '../../text/index-files.ts';
import type { Answer } from '../assemble-answer.ts';
import type { PageHit } from '../match/full-text-search.ts';
import { type AskedPlace, needIn, placeInQuery } from '../match/place-in-query.ts';
import { facetEntries, placesAbove } from './facets.ts';
import { PAGE_SIZE } from './pagination.ts';

/** A place that was asked for in vain, and what was asked for there, in the reader's words. */
export interface MissingPlace {
  name: string;
  /** Empty where nothing but the place was asked for. */
  need: string;
}

/** Whether one of the pages is in the place. */
export const isInPlace = (id: string, pages: readonly FacetEntry[], above: (id: string) => string[]): boolean =>
  pages.some((page) => page.places.some((place) => above(place).includes(id)));

/** Whether one of the stories is in a place: the heads of the first page mostly say so, and are fetched to be shown anyway. */
async function hasStoryIn(
  { id, name }: AskedPlace,
  stories: readonly PageHit[],
  above: (id: string) => string[],
  index: SearchIndex,
): Promise<boolean> {
  if (id === undefined) return false;
  const heads = await Promise.all(stories.slice(0, PAGE_SIZE).map((hit) => index.head(hit.dir, hit.id)));
  const names = (title = '') => fold(title).includes(fold(name));
  const about = heads.some(
    ({ places, title, other }) =>
      names(title) || names(other?.title) || places.some((place) => above(place).includes(id)),
  );
  if (about || stories.length <= PAGE_SIZE) return about;
  return isInPlace(id, [...(await facetEntries(stories, index)).values()], above);
}

/** A place that was asked for in vain: no story has the very words, and none of those found is there. */
export async function missingPlaceIn(
  { query, stories, registry }: Answer,
  names: readonly NameEntry[],
  index: SearchIndex,
  locale: Locale,
): Promise<MissingPlace | undefined> {
  const isExact = ({ tier }: { tier: string }) => tier === 'exact';
  // An entry that bears the query's very name is what was asked for, the place itself maybe.
  if (stories.some(isExact) || registry.some(isExact)) return undefined;
  const quoted = query.pieces.some((piece) => piece.quoted);
  const cities = quoted || !query.chinese ? [] : await index.lexicon.cities();
  const asked = placeInQuery(query, names, cities, locale);
  if (!asked || (await hasStoryIn(asked, stories, placesAbove(names), index))) return undefined;
  return { name: asked.name, need: needIn(query, asked) };
}
