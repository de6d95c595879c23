/** A place that the reader asked for, and whether any hit is there. */
import type { Locale } from '../../i18n/locales.ts';
import type { FacetEntry, NameEntry } from '../text/index-files.ts';
import { fold } from '../text/fold.ts';
import { termsIn } from './rewrites.ts';
import type { Query } from '../text/query.ts';

/** A place in the query: of the registry, with its id, or only known by name. */
export interface AskedPlace {
  id?: string;
  /** In the reader's language. */
  name: string;
}

/**
 * The place that a query names, the longest where it names several.
 * @param cities names of places that the registry may not have
 */
export function placeInQuery(
  query: Query,
  names: readonly NameEntry[],
  cities: readonly string[],
  locale: Locale,
): AskedPlace | undefined {
  const terms = names
    .filter(({ collection }) => collection === 'places')
    .map((entry) => ({ entry, zh: entry.zh, en: entry.en, also: { zh: [], en: [] }, programmes: [] }));
  const [called] = termsIn(query, terms);
  if (called) {
    const { entry } = called.term;
    const asTyped = [...entry.zh, ...entry.en].find((name) => fold(name) === called.asked);
    return { id: entry.id, name: (query.chinese ? asTyped : undefined) ?? entry[locale][0] ?? entry.id };
  }
  const text = fold(query.raw);
  const city = query.chinese
    ? cities.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length)[0]
    : undefined;
  return city === undefined ? undefined : { name: city };
}

/** Whether one of the pages is in the place. */
export const isInPlace = (id: string, pages: readonly FacetEntry[], above: (id: string) => string[]): boolean =>
  pages.some((page) => page.places.some((place) => above(place).includes(id)));
