/** An answer as the address wants it: filtered, sorted, and checked for the place that was asked for. */
import type { Locale } from '../../i18n/locales.ts';
import { byNewest } from '../../lib/dates.ts';
import type { FacetEntry, NameEntry } from '../text/index-files.ts';
import { fold } from '../text/fold.ts';
import { hasFilters, placesAbove, passesFilters } from './facet-filters.ts';
import type { PageHit } from './page-hits.ts';
import { type AskedPlace, isInPlace, placeInQuery } from './asked-place.ts';
import type { Answer } from './answer.ts';
import type { Query } from '../text/query.ts';
import { PAGE_SIZE } from './result-pages.ts';
import type { SearchAddress } from './search-address.ts';
import type { SearchIndex } from '../read/index-reader.ts';

export interface FilteredAnswer {
  answer: Answer;
  /** What the filters are made of: every story of the answer, shown or not; fetched when it is asked for. */
  entries: () => Promise<FacetEntry[]>;
  /** A place with those that it lies in, by id. */
  above: (id: string) => string[];
  /** A place that was asked for and has no hit. */
  missingPlace: string | undefined;
}

async function facetEntries(hits: readonly PageHit[], index: SearchIndex): Promise<Map<PageHit, FacetEntry>> {
  const dirs = [...new Set(hits.map(({ dir }) => dir))];
  const files = new Map(await Promise.all(dirs.map(async (dir) => [dir, await index.facets(dir)] as const)));
  return new Map(
    hits.flatMap((hit) => {
      const entry = files.get(hit.dir)?.[hit.id];
      return entry ? [[hit, entry] as const] : [];
    }),
  );
}

/** Newest first within each tier. */
function newestFirstInTier(hits: readonly PageHit[], entries: ReadonlyMap<PageHit, FacetEntry>): PageHit[] {
  const date = (hit: PageHit) => entries.get(hit)?.date ?? '';
  const sorted = [...hits].sort((a, b) => byNewest(date(a), date(b)));
  return [...sorted.filter(({ tier }) => tier === 'exact'), ...sorted.filter(({ tier }) => tier === 'related')];
}

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
    ({ place, title, other }) => names(title) || names(other?.title) || (place && above(place).includes(id)),
  );
  if (about) return true;
  return isInPlace(id, [...(await facetEntries(stories, index)).values()], above);
}

/** A place that was asked for in vain: no story has the very words, and none of those found is there. */
async function missingPlaceIn(
  { stories, registry }: Answer,
  query: Query,
  names: readonly NameEntry[],
  index: SearchIndex,
  locale: Locale,
): Promise<string | undefined> {
  const isExact = ({ tier }: { tier: string }) => tier === 'exact';
  // An entry that bears the query's very name is what was asked for, the place itself maybe.
  if (stories.some(isExact) || registry.some(isExact)) return undefined;
  const quoted = query.pieces.some((piece) => piece.quoted);
  const cities = quoted ? [] : (await index.lexicon.terms()).cities;
  const asked = placeInQuery(query, names, cities, locale);
  if (!asked || (await hasStoryIn(asked, stories, placesAbove(names), index))) return undefined;
  return asked.name;
}

/**
 * Filters and sorts an answer as the address asks for it.
 * @throws IndexUnreadable where it needs a file that cannot be had
 */
export async function filteredAnswer(
  answer: Answer,
  query: Query,
  address: SearchAddress,
  names: readonly NameEntry[],
  index: SearchIndex,
  locale: Locale,
): Promise<FilteredAnswer> {
  const above = placesAbove(names);
  const isFiltered = hasFilters(address);
  const isByDate = address.sort === 'date';
  const entries = isFiltered || isByDate ? await facetEntries(answer.stories, index) : undefined;
  const passes = (hit: PageHit) => {
    const entry = entries?.get(hit);
    return entry !== undefined && passesFilters(entry, address, above);
  };
  const stories = isFiltered ? answer.stories.filter(passes) : answer.stories;
  return {
    answer: {
      ...answer,
      stories: entries && isByDate ? newestFirstInTier(stories, entries) : stories,
      registry: isFiltered ? [] : answer.registry,
    },
    entries: async () => [...(entries ?? (await facetEntries(answer.stories, index))).values()],
    above,
    missingPlace: await missingPlaceIn(answer, query, names, index, locale),
  };
}
