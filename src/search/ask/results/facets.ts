/**
 * Facets: what a page is about, where, when and who speaks. Which hits a choice of them lets pass, and how many each value
 * would leave.
 */
import type { FacetEntry, NameEntry } from '../../text/index-files.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import type { PageHit } from '../match/full-text-search.ts';

export const FACETS = ['kind', 'organisation', 'programme', 'place', 'topic', 'year', 'voice'] as const;

export type Facet = (typeof FACETS)[number];

export interface SearchFilters {
  /** The values of each facet, any of which will do; what is absent narrows nothing. */
  facets: Partial<Record<Facet, string[]>>;
  /** ISO dates, whole or partial, both included. */
  from?: string;
  to?: string;
}

/** Every place with those that it lies in, by id. */
export function placesAbove(names: readonly NameEntry[]): (id: string) => string[] {
  const parents = new Map(
    names.flatMap(({ collection, id, parent }) =>
      collection === 'places' && parent !== undefined ? [[id, parent]] : [],
    ),
  );
  return (id) => {
    const found = [id];
    for (let next = parents.get(id); next !== undefined && !found.includes(next); next = parents.get(next))
      found.push(next);
    return found;
  };
}

/** The values that a page has of a facet; a story of a district is one of its city too. */
function facetValues(entry: FacetEntry, facet: Facet, above: (id: string) => string[]): string[] {
  if (facet === 'organisation') return entry.organisations;
  if (facet === 'programme') return entry.programmes;
  if (facet === 'place') return [...new Set(entry.places.flatMap(above))];
  if (facet === 'topic') return entry.topics;
  const value = entry[facet];
  return value === undefined ? [] : [value];
}

/** Whether a date that may be partial can lie in a span: 2025 is in 2025-07 to 2026. */
const inSpan = (date: string, { from, to }: SearchFilters): boolean =>
  (from === undefined || `${date}-99`.slice(0, 10) >= from || date.startsWith(from)) &&
  (to === undefined || date <= `${to}-99`.slice(0, 10));

/** Whether a page stays in the list. */
export function passesFilters(entry: FacetEntry, narrowing: SearchFilters, above: (id: string) => string[]): boolean {
  const { facets, from, to } = narrowing;
  if ((from !== undefined || to !== undefined) && (entry.date === undefined || !inSpan(entry.date, narrowing)))
    return false;
  return FACETS.every((facet) => {
    const wanted = facets[facet];
    return wanted === undefined || facetValues(entry, facet, above).some((value) => wanted.includes(value));
  });
}

/** The years that filters leave; absent where they leave all. */
export function spanOf({ facets: { year = [] }, from, to }: SearchFilters): { years?: [from: string, to: string] } {
  const years = [...year].sort();
  const first = [years[0] ?? '', (from ?? '').slice(0, 4)].sort().pop() ?? '';
  const last = [years.pop() ?? '9999', (to ?? '9999').slice(0, 4)].sort()[0] ?? '9999';
  return first === '' && last === '9999' ? {} : { years: [first, last] };
}

export const hasFilters = ({ facets, from, to }: SearchFilters): boolean =>
  Object.keys(facets).length > 0 || from !== undefined || to !== undefined;

/** How many pages each value of a facet would leave, with the other facets as they are. */
export function facetCounts(
  entries: readonly FacetEntry[],
  facet: Facet,
  narrowing: SearchFilters,
  above: (id: string) => string[],
): Map<string, number> {
  const { [facet]: _own, ...others } = narrowing.facets;
  const counts = new Map<string, number>();
  for (const entry of entries.filter((one) => passesFilters(one, { ...narrowing, facets: others }, above))) {
    for (const value of facetValues(entry, facet, above)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** What is known of the pages of some hits, by the facets. */
export async function facetEntries(hits: readonly PageHit[], index: SearchIndex): Promise<Map<PageHit, FacetEntry>> {
  const dirs = [...new Set(hits.map(({ dir }) => dir))];
  const files = new Map(await Promise.all(dirs.map(async (dir) => [dir, await index.facets(dir)] as const)));
  return new Map(
    hits.flatMap((hit) => {
      const entry = files.get(hit.dir)?.[hit.id];
      return entry ? [[hit, entry] as const] : [];
    }),
  );
}
