/** An answer as the address wants it: filtered, sorted, and checked for the place that was asked for. */
import type { Locale } from '../../../i18n/locales.ts';
import { byNewest } from '../../../lib/dates.ts';
import type { FacetEntry, NameEntry } from '../../text/index-files.ts';
import { facetEntries, hasFilters, passesFilters, placesAbove } from './facets.ts';
import type { PageHit } from '../match/full-text-search.ts';
import { type MissingPlace, missingPlaceIn } from './missing-place.ts';
import type { Answer } from '../assemble-answer.ts';
import type { SearchAddress } from './url-state.ts';
import type { SearchIndex } from '../../read/index-reader.ts';

export interface FilteredAnswer {
  answer: Answer;
  /** What the filters are made of: every story of the answer, shown or not; fetched when it is asked for. */
  entries: () => Promise<FacetEntry[]>;
  /** A place with those that it lies in, by id. */
  above: (id: string) => string[];
  /** A place that was asked for and has no hit. */
  missingPlace: MissingPlace | undefined;
}

/** Newest first within each tier. */
function newestFirstInTier(hits: readonly PageHit[], entries: ReadonlyMap<PageHit, FacetEntry>): PageHit[] {
  const date = (hit: PageHit) => entries.get(hit)?.date ?? '';
  const sorted = [...hits].sort((a, b) => byNewest(date(a), date(b)));
  return [...sorted.filter(({ tier }) => tier === 'exact'), ...sorted.filter(({ tier }) => tier === 'related')];
}

/**
 * Filters and sorts an answer as the address asks for it.
 * @throws IndexUnreadable where it needs a file that cannot be had
 */
export async function filteredAnswer(
  answer: Answer,
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
    missingPlace: await missingPlaceIn(answer, names, index, locale),
  };
}
