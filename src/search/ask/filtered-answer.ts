/** An answer as the address wants it: narrowed, sorted, and checked for the place that was asked for. */
import type { Locale } from '../../i18n/locales.ts';
import { byNewest } from '../../lib/dates.ts';
import type { FacetEntry, NameEntry } from '../text/index-files.ts';
import { fold } from '../text/fold.ts';
import { hasFilters, placesAbove, passesFilters } from './facet-filters.ts';
import type { PageHit } from './page-hits.ts';
import { type AskedPlace, isInPlace, placeInQuery } from './asked-place.ts';
import type { Answer } from './answer.ts';
import type { Query } from '../text/query.ts';
import { PAGE_SIZE, type SearchAddress } from './search-address.ts';
import type { SearchIndex } from '../read/index-reader.ts';

export interface FilteredAnswer {
  answer: Answer;
  /** What the fields are filled from: every story of the answer, narrowed or not; fetched when it is asked for. */
  entries: () => Promise<FacetEntry[]>;
  above: (id: string) => string[];
  /** A place that was asked for and has no hit. */
  missing: string | undefined;
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

/**
 * Narrows and sorts an answer.
 * @throws where what the address asks for needs a file that cannot be had
 */
export async function filteredAnswer(
  found: Answer,
  query: Query,
  place: SearchAddress,
  names: readonly NameEntry[],
  index: SearchIndex,
  locale: Locale,
): Promise<FilteredAnswer> {
  const above = placesAbove(names);
  const near = !found.stories.some(({ tier }) => tier === 'exact');
  const cities = near && !query.pieces.some(({ quoted }) => quoted) ? (await index.lexicon.terms()).cities : [];
  const asked = near ? placeInQuery(query, names, cities, locale) : undefined;
  const narrowed = hasFilters(place);
  const needed = narrowed || place.sort === 'date';
  const entries = needed ? await facetEntries(found.stories, index) : new Map<PageHit, FacetEntry>();
  const stories = narrowed
    ? found.stories.filter((hit) => {
        const entry = entries.get(hit);
        return entry !== undefined && passesFilters(entry, place, above);
      })
    : found.stories;
  const sorted = place.sort === 'date' ? newestFirstInTier(stories, entries) : stories;
  // A query that is nothing but the place, and an entry that bears its name, ask for the place itself.
  const itself = found.registry.some(({ tier }) => tier === 'exact');
  const there = asked === undefined || itself || (await hasStoryIn(asked, found.stories, above, index));
  return {
    answer: { ...found, stories: sorted, registry: narrowed ? [] : found.registry },
    entries: async () => [...(needed ? entries : await facetEntries(found.stories, index)).values()],
    above,
    missing: there ? undefined : asked.name,
  };
}
