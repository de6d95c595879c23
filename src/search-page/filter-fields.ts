/** The fields that narrow and sort a list of hits: filled from the hits, read when the reader changes one. */
import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locales.ts';
import type { FacetEntry, NameEntry } from '../search/text/index-files.ts';
import { facetCounts, type Facet, FACETS, hasFilters } from '../search/ask/facet-filters.ts';
import type { SearchWords } from '../search/ask/search-words.ts';
import type { SearchAddress } from '../search/ask/search-address.ts';

const COLLECTIONS = {
  organisation: 'organisations',
  programme: 'programmes',
  place: 'places',
  topic: 'topics',
} as const;

/** A field's values are names of the registry, or words of the interface, or say themselves. */
function nameOf(facet: Facet, value: string, names: readonly NameEntry[], words: SearchWords, locale: Locale): string {
  if (facet === 'kind') return words.kinds[value] ?? value;
  if (facet === 'voice') return words.voices[value] ?? value;
  if (facet === 'year') return value;
  return names.find(({ collection, id }) => collection === COLLECTIONS[facet] && id === value)?.[locale][0] ?? value;
}

/** What the fields are filled from. */
export interface FilterSource {
  place: SearchAddress;
  /** Stories before narrowing. */
  total: number;
  entries: () => Promise<readonly FacetEntry[]>;
  names: readonly NameEntry[];
  above: (id: string) => string[];
}

/**
 * Shows the fields, none where there is nothing to narrow. What fills them weighs as much as a search: it is fetched
 * when the reader opens them.
 * @throws where it cannot be had, and they are open
 */
export async function renderFilters(
  root: HTMLElement,
  listed: FilterSource,
  words: SearchWords,
  locale: Locale,
  isCurrent: () => boolean,
): Promise<void> {
  const fields = root.querySelector<HTMLDetailsElement>('[data-narrow]');
  if (!fields) return;
  const { place, total } = listed;
  fields.hidden = total < 2 && !hasFilters(place);
  if (hasFilters(place) || place.sort === 'date') fields.open = true;
  let filled = false;
  const put = async (): Promise<void> => {
    if (!fields.open || fields.hidden || filled) return;
    filled = true;
    const entries = await listed.entries();
    if (isCurrent()) fillFields(fields, entries, listed, words, locale);
  };
  // What could not be had is asked for again when the reader opens them again.
  fields.ontoggle = () => {
    put().catch(() => {
      filled = fields.open = false;
    });
  };
  await put();
}

/** The values of each field with their counts. */
function fillFields(
  fields: HTMLElement,
  entries: readonly FacetEntry[],
  { place, names, above }: FilterSource,
  words: SearchWords,
  locale: Locale,
): void {
  for (const facet of FACETS) {
    const select = fields.querySelector<HTMLSelectElement>(`[data-facet=${facet}]`);
    if (!select) continue;
    const chosen = place.facets[facet] ?? '';
    const counts = facetCounts(entries, facet, place, above);
    if (chosen !== '' && !counts.some(([value]) => value === chosen)) counts.push([chosen, 0]);
    const options = counts.map(([value, count]) => {
      const name = nameOf(facet, value, names, words, locale);
      return new Option(fill(words.counted, { name, count }), value, false, value === chosen);
    });
    select.replaceChildren(select.options[0] ?? new Option(''), ...options);
    select.value = chosen;
    const label = select.closest('label');
    if (label) label.hidden = options.length === 0;
  }
  const set = (selector: string, value: string): void => {
    const field = fields.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    if (field) field.value = value;
  };
  set('[data-date-from]', place.from ?? '');
  set('[data-date-to]', place.to ?? '');
  set('[data-sort]', place.sort);
}

/** The search that the fields ask for now. */
export function readFilters(root: HTMLElement, place: SearchAddress): SearchAddress {
  const value = (selector: string) =>
    root.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-narrow] ${selector}`)?.value ?? '';
  const facets = Object.fromEntries(
    FACETS.flatMap((facet) => {
      const chosen = value(`[data-facet=${facet}]`);
      return chosen === '' ? [] : [[facet, chosen]];
    }),
  );
  const [from, to] = [value('[data-date-from]'), value('[data-date-to]')];
  const { q, literal, all } = place;
  const sort = value('[data-sort]') === 'date' ? 'date' : 'relevance';
  return { q, literal, all, page: 1, sort, facets, ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}
