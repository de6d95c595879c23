/** A search as the page's address names it: everything that changes what is shown stands there. */
import type { Locale } from '../../../i18n/locales.ts';
import { searchUrl } from '../../../lib/urls.ts';
import { readable } from '../../text/query.ts';
import { type Facet, FACETS, type SearchFilters } from './facets.ts';
import { isScope, type Scope } from './scopes.ts';

export interface SearchAddress extends SearchFilters {
  q: string;
  page: number;
  scope: Scope;
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
  scope: 'all',
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
    const values = [...new Set(asked.getAll(facet))].filter((value) => value !== '');
    if (values.length > 0) facets[facet] = values;
  }
  const scope = asked.get('in') ?? '';
  const [from, to] = [dateIn(asked, 'from'), dateIn(asked, 'to')];
  const page = Number.parseInt(asked.get('page') ?? '', 10);
  return {
    q: readable(asked.get('q') ?? ''),
    page: page > 1 ? page : 1,
    scope: isScope(scope) ? scope : 'all',
    sort: asked.get('sort') === 'date' ? 'date' : 'relevance',
    literal: asked.has('literal'),
    all: asked.has('all'),
    facets,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** The address of a search. */
export function addressUrl(locale: Locale, address: SearchAddress): string {
  const { q, page, scope, sort, literal, all, facets, from, to } = address;
  if (q === '') return searchUrl(locale);
  const more = new URLSearchParams();
  if (scope !== 'all') more.set('in', scope);
  for (const facet of FACETS) for (const value of facets[facet] ?? []) more.append(facet, value);
  if (from !== undefined) more.set('from', from);
  if (to !== undefined) more.set('to', to);
  if (sort === 'date') more.set('sort', sort);
  if (literal) more.set('literal', '1');
  if (all) more.set('all', '1');
  if (page > 1) more.set('page', String(page));
  // Browsers of early 2020 do not count parameters.
  const further = more.toString();
  return searchUrl(locale, q) + (further === '' ? '' : `&${further}`);
}

/** Whether one query is the other still being typed: then it takes its place in the history. */
export const isStillTyping = (before: string, after: string): boolean =>
  before !== '' && (after.startsWith(before) || before.startsWith(after));

/** The same search of another query: how it is narrowed and sorted stays, as long as there is a query. */
export function withQuery({ scope, sort, facets, from, to }: SearchAddress, typed: string): SearchAddress {
  const address = addressFor(typed);
  return address.q === '' ? address : withSpan({ ...address, scope, sort, facets }, from, to);
}

/** The same search with one value of a facet more, or less where it is chosen; from its first page. */
export function withToggled(address: SearchAddress, facet: Facet, value: string): SearchAddress {
  const { [facet]: chosen = [], ...others } = address.facets;
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...address, page: 1, facets: values.length === 0 ? others : { ...others, [facet]: values } };
}

/** The same search of another span of dates, from its first page. */
export function withSpan(address: SearchAddress, from?: string, to?: string): SearchAddress {
  const { from: _from, to: _to, ...rest } = address;
  return { ...rest, page: 1, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The same search without filters, in every scope, from its first page. */
export const withoutFilters = (address: SearchAddress): SearchAddress =>
  withSpan({ ...address, scope: 'all', facets: {} });
