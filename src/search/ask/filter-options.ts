/** The values that a list of hits can be filtered by, with their names and how many hits each would leave. */
import { fill } from '../../i18n/fill.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { FacetEntry, NameEntry } from '../text/index-files.ts';
import { type Facet, facetCounts, type SearchFilters } from './facet-filters.ts';
import type { Wording } from './remarks.ts';
import type { SearchWords } from './search-words.ts';

/** The collection of the registry that a facet's values are ids of; other values are words, or say themselves. */
const COLLECTIONS: Partial<Record<Facet, NameEntry['collection']>> = {
  organisation: 'organisations',
  programme: 'programmes',
  place: 'places',
  topic: 'topics',
};

function nameOf(facet: Facet, value: string, names: readonly NameEntry[], words: SearchWords, locale: Locale): string {
  if (facet === 'kind') return words.kinds[value] ?? value;
  if (facet === 'voice') return words.voices[value] ?? value;
  const entry = names.find(({ collection, id }) => collection === COLLECTIONS[facet] && id === value);
  return entry?.[locale][0] ?? value;
}

export interface FilterOption {
  value: string;
  /** Its name and count. */
  label: string;
}

/** What the options are made of. */
export interface FilterSource {
  /** Every story of the answer, whether the filters let it pass or not. */
  entries: readonly FacetEntry[];
  filters: SearchFilters;
  names: readonly NameEntry[];
  /** A place with those that it lies in, by id. */
  above: (id: string) => string[];
}

/** The options of a facet; what is chosen is one of them, whatever it leaves. */
export function filterOptions(
  facet: Facet,
  { entries, filters, names, above }: FilterSource,
  { words, locale }: Wording,
): FilterOption[] {
  const counts = facetCounts(entries, facet, filters, above);
  const chosen = filters.facets[facet];
  if (chosen !== undefined && !counts.some(([value]) => value === chosen)) counts.push([chosen, 0]);
  return counts.map(([value, count]) => ({
    value,
    label: fill(words.counted, { name: nameOf(facet, value, names, words, locale), count }),
  }));
}
