/** The fields that filter and sort a list of hits: filled from the hits, read when the reader changes one. */
import { FACETS, filterOptions, type FilterSource, hasFilters } from '../search/ask/results/facets.ts';
import type { Wording } from '../search/ask/results/interface-words.ts';
import { type SearchAddress, withFilters } from '../search/ask/results/url-state.ts';
import { IndexUnreadable } from '../search/read/index-unreadable.ts';
import type { FacetEntry, NameEntry } from '../search/text/index-files.ts';
import { setContent } from './set-content.ts';

/** What the fields show, and what fills them. */
export interface FilterContents {
  address: SearchAddress;
  /** Stories of the answer before the filters. */
  total: number;
  /** Every story of the answer; fetched when it is asked for. */
  entries: () => Promise<readonly FacetEntry[]>;
  names: readonly NameEntry[];
  above: (id: string) => string[];
}

/**
 * Shows the fields, none where there is nothing to filter. What fills them weighs as much as a search: it is fetched
 * when the reader opens them.
 * @throws IndexUnreadable where it cannot be had, and they are open
 */
export async function renderFilters(
  root: HTMLElement,
  contents: FilterContents,
  wording: Wording,
  isCurrent: () => boolean,
): Promise<void> {
  const fields = root.querySelector<HTMLDetailsElement>('[data-narrow]');
  if (!fields) return;
  const { address, total } = contents;
  fields.hidden = total < 2 && !hasFilters(address);
  if (hasFilters(address) || address.sort === 'date') fields.open = true;
  let isFilled = false;
  const fillOnce = async (): Promise<void> => {
    if (!fields.open || fields.hidden || isFilled) return;
    isFilled = true;
    const { names, above } = contents;
    const source = { entries: await contents.entries(), filters: address, names, above };
    if (isCurrent()) fillFields(fields, source, address, wording);
  };
  fields.ontoggle = () => {
    fillOnce().catch((error: unknown) => {
      if (!(error instanceof IndexUnreadable)) console.error(error);
      // What could not be had is asked for again when the reader opens them again.
      isFilled = false;
      fields.open = false;
    });
  };
  await fillOnce();
}

const fieldIn = (fields: Element, selector: string): HTMLInputElement | HTMLSelectElement | null =>
  fields.querySelector<HTMLInputElement | HTMLSelectElement>(selector);

/** The values of each field with their counts. */
function fillFields(fields: HTMLElement, source: FilterSource, address: SearchAddress, wording: Wording): void {
  for (const facet of FACETS) {
    const select = fields.querySelector<HTMLSelectElement>(`[data-facet=${facet}]`);
    if (!select) continue;
    const chosen = address.facets[facet] ?? '';
    const options = filterOptions(facet, source, wording).map(
      ({ value, label }) => new Option(label, value, false, value === chosen),
    );
    setContent(select, select.options[0] ?? new Option(''), ...options);
    select.value = chosen;
    const label = select.closest('label');
    if (label) label.hidden = options.length === 0;
  }
  const set = (selector: string, value: string): void => {
    const field = fieldIn(fields, selector);
    if (field) field.value = value;
  };
  set('[data-date-from]', address.from ?? '');
  set('[data-date-to]', address.to ?? '');
  set('[data-sort]', address.sort);
}

/** The search that the fields ask for now. */
export function readFilters(root: HTMLElement, address: SearchAddress): SearchAddress {
  const value = (selector: string) => fieldIn(root, `[data-narrow] ${selector}`)?.value ?? '';
  return withFilters(address, {
    facets: Object.fromEntries(FACETS.map((facet) => [facet, value(`[data-facet=${facet}]`)])),
    from: value('[data-date-from]'),
    to: value('[data-date-to]'),
    sort: value('[data-sort]'),
  });
}
