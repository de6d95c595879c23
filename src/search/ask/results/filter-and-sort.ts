/** An answer as the address wants it: filtered, sorted, in its scope, and checked for the place that was asked for. */
import type { Locale } from '../../../i18n/locales.ts';
import { byNewest } from '../../../lib/dates.ts';
import type { FacetEntry, NameEntry } from '../../text/index-files.ts';
import { facetEntries, hasFilters, passesFilters, placesAbove } from './facets.ts';
import type { PageHit } from '../match/full-text-search.ts';
import type { RegistryHit } from '../match/registry-matches.ts';
import { type MissingPlace, missingPlaceIn } from './missing-place.ts';
import type { Answer } from '../assemble-answer.ts';
import { inScope, isOfRegistry } from './scopes.ts';
import type { SearchAddress } from './url-state.ts';
import type { SearchIndex } from '../../read/index-reader.ts';

export interface FilteredAnswer {
  /** What the filters let pass, in every scope. */
  answer: Answer;
  /** The same as far as the scope goes. */
  shown: Answer;
  /** What the filters are made of: every hit of the scope, shown or not; fetched when it is asked for. */
  facets: () => Promise<FacetEntry[]>;
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

/** What is known of the pages of registry entries, by the facets. */
async function entryFacets(
  hits: readonly RegistryHit[],
  index: SearchIndex,
  locale: Locale,
): Promise<Map<RegistryHit, FacetEntry>> {
  const dir = await index.registryDir(locale);
  const file = dir === undefined || hits.length === 0 ? {} : await index.facets(dir);
  return new Map(
    hits.flatMap((hit) => {
      const facets = file[hit.entry.record[locale] ?? ''];
      return facets ? [[hit, facets] as const] : [];
    }),
  );
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
  const ofStories = isFiltered || isByDate ? await facetEntries(answer.stories, index) : undefined;
  const ofEntries = isFiltered ? await entryFacets(answer.allRegistry, index, locale) : undefined;
  const passes = (facets: FacetEntry | undefined) => facets !== undefined && passesFilters(facets, address, above);
  const stories = isFiltered ? answer.stories.filter((hit) => passes(ofStories?.get(hit))) : answer.stories;
  const passing = (hits: RegistryHit[]) => (isFiltered ? hits.filter((hit) => passes(ofEntries?.get(hit))) : hits);
  const filtered: Answer = {
    ...answer,
    stories: ofStories && isByDate ? newestFirstInTier(stories, ofStories) : stories,
    registry: passing(answer.registry),
    allRegistry: passing(answer.allRegistry),
  };
  return {
    answer: filtered,
    shown: inScope(filtered, address.scope),
    facets: async () => {
      if (!isOfRegistry(address.scope)) return [...(ofStories ?? (await facetEntries(answer.stories, index))).values()];
      return [...(await entryFacets(inScope(answer, address.scope).allRegistry, index, locale)).values()];
    },
    above,
    missingPlace: await missingPlaceIn(answer, names, index, locale),
  };
}
