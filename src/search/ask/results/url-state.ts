/** A search as the page's address names it: everything that changes what is shown stands there. */
import type { Locale } from '../../../i18n/locales.ts';
import { searchUrl } from '../../../lib/urls.ts';
import { readable } from '../../text/query.ts';
import { type Facet, FACETS, type SearchFilters } from './facets.ts';

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
export const addressFor = (typed: string): SearchAddress => ({
  q: readable(typed),
  page: 1,
  sort: 'relevance',
  literal: false,
  all: false,
  facets: {},
});

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const dateIn = (asked: URLSearchParams, name: string): string | undefined => {
  const value = asked.get(name) ?? '';
  return DATE.test(value) ? value : undefined;
};

/** The search that an address asks for, by its query string; what has no meaning is left out. */
export function readAddress(search: string): SearchAddress {
  const asked = new URLSearchParams(search);
  const facets: SearchAddress['facets'] = {};
  for (const facet of FACETS) {
    const value = asked.get(facet) ?? '';
    if (value !== '') facets[facet] = value;
  }
  const [from, to] = [dateIn(asked, 'from'), dateIn(asked, 'to')];
  const page = Number.parseInt(asked.get('page') ?? '', 10);
  return {
    q: readable(asked.get('q') ?? ''),
    page: page > 1 ? page : 1,
    sort: asked.get('sort') === 'date' ? 'date' : 'relevance',
    literal: asked.has('literal'),
    all: asked.has('all'),
    facets,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
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

/** Whether one query is the other still being typed: then it takes its place in the history. */
export const isStillTyping = (before: string, after: string): boolean =>
  before !== '' && (after.startsWith(before) || before.startsWith(after));

/** What the fields of the page hold: an empty text where nothing is chosen. */
export interface FilterFields {
  facets: Partial<Record<Facet, string>>;
  from: string;
  to: string;
  sort: string;
}

/** The same search with other filters, from its first page. */
export function withFilters({ q, literal, all }: SearchAddress, fields: FilterFields): SearchAddress {
  const facets: SearchAddress['facets'] = {};
  for (const facet of FACETS) {
    const chosen = fields.facets[facet] ?? '';
    if (chosen !== '') facets[facet] = chosen;
  }
  const { from, to } = fields;
  return {
    q,
    literal,
    all,
    page: 1,
    sort: fields.sort === 'date' ? 'date' : 'relevance',
    facets,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}
