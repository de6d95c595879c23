/** A search as its address names it: everything that changes what is shown stands there. */
import type { Locale } from '../../i18n/locales.ts';
import { searchUrl } from '../../lib/urls.ts';
import { FACETS, type SearchFilters } from './facet-filters.ts';

/** Stories on a page. */
export const PAGE_SIZE = 20;

export interface SearchAddress extends SearchFilters {
  q: string;
  page: number;
  sort: 'relevance' | 'date';
  /** By its own words alone. */
  literal: boolean;
  /** In every year. */
  all: boolean;
}

/** A query without anything else. */
export const addressFor = (q: string): SearchAddress => ({
  q,
  page: 1,
  sort: 'relevance',
  literal: false,
  all: false,
  facets: {},
});

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** The search that an address asks for; what it has no meaning for is left out. */
export function readAddress(address: string): SearchAddress {
  const asked = new URLSearchParams(address);
  const date = (name: 'from' | 'to') => {
    const value = asked.get(name) ?? '';
    return DATE.test(value) ? { [name]: value } : {};
  };
  return {
    q: (asked.get('q') ?? '').trim(),
    page: Math.max(1, Number.parseInt(asked.get('page') ?? '1', 10) || 1),
    sort: asked.get('sort') === 'date' ? 'date' : 'relevance',
    literal: asked.has('literal'),
    all: asked.has('all'),
    facets: Object.fromEntries(FACETS.flatMap((facet) => (asked.get(facet) ? [[facet, asked.get(facet)]] : []))),
    ...date('from'),
    ...date('to'),
  };
}

/** The address of a search. */
export function addressUrl(locale: Locale, { q, page, sort, literal, all, facets, from, to }: SearchAddress): string {
  if (q === '') return searchUrl(locale);
  const more = new URLSearchParams();
  for (const facet of FACETS) if (facets[facet] !== undefined) more.set(facet, facets[facet]);
  if (from !== undefined) more.set('from', from);
  if (to !== undefined) more.set('to', to);
  if (sort === 'date') more.set('sort', sort);
  if (literal) more.set('literal', '1');
  if (all) more.set('all', '1');
  if (page > 1) more.set('page', String(page));
  return searchUrl(locale, q) + (more.size > 0 ? `&${more.toString()}` : '');
}
