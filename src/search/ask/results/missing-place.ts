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
  /** Of one that the registry has. */
  id?: string | undefined;
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

/** Where a reader would rather not go: 不去济南, without travelling to Jinan. */
const AVOIDS = /\b(?:without|instead of|rather than|outside)\b|不(?:用|必|想|要)?[去到跑]|不出/i;

/** A place that was asked for in vain: no story has the very words, and none of those found is there. */
export async function missingPlaceIn(
  { query, stories, registry }: Answer,
  names: readonly NameEntry[],
  index: SearchIndex,
  locale: Locale,
): Promise<MissingPlace | undefined> {
  const isExact = ({ tier }: { tier: string }) => tier === 'exact';
  // An entry that bears the query's very name is what was asked for, the place itself maybe.
  if (stories.some(isExact) || registry.some(isExact) || AVOIDS.test(query.raw)) return undefined;
  const quoted = query.pieces.some((piece) => piece.quoted);
  const cities = quoted || !query.chinese ? [] : await index.lexicon.cities();
  const asked = placeInQuery(query, names, cities, locale);
  if (!asked) return undefined;
  const { id, name } = asked;
  const need = needIn(query, asked);
  // Of a place that has a page there is a record.
  if (need === '' && id !== undefined) return undefined;
  const pages = [...registry.flatMap(({ page }) => page ?? []), ...stories];
  return (await hasStoryIn(asked, pages, placesAbove(names), index)) ? undefined : { id, name, need };
}
