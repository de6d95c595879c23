/** Renders what an answer is narrowed by: scopes, what is chosen, and the values of each facet as links. */
import { fill } from '../i18n/fill.ts';
import type { Answer } from '../search/ask/assemble-answer.ts';
import { FACETS, hasFilters } from '../search/ask/results/facets.ts';
import {
  chosenLinks,
  facetLinks,
  type FilterLink,
  type FilterSource,
  spanLinks,
} from '../search/ask/results/filter-links.ts';
import type { Wording } from '../search/ask/results/interface-words.ts';
import { isOfRegistry, type Scope, scopeCounts, SCOPES } from '../search/ask/results/scopes.ts';
import { addressUrl, type SearchAddress, withoutFilters, withSpan } from '../search/ask/results/url-state.ts';
import { IndexUnreadable } from '../search/read/index-unreadable.ts';
import type { FacetEntry } from '../search/text/index-files.ts';
import { setContent } from './set-content.ts';

/** What is shown, and what fills it. */
export interface FilterContents extends Pick<FilterSource, 'address' | 'names' | 'above'> {
  /** What the filters let pass, in every scope. */
  answer: Answer;
  /** Hits of the scope before the filters. */
  total: number;
  /** Every one of these; fetched when it is asked for. */
  facets: () => Promise<FacetEntry[]>;
}

/** Values that are shown at once; the others wait folded. */
const MOST_VALUES = 8;

function linkElement({ key, text, href, isOn }: FilterLink): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  link.dataset['key'] = key;
  if (isOn) link.setAttribute('aria-current', 'true');
  return link;
}

function renderLinks(list: Element | null, links: readonly HTMLAnchorElement[]): void {
  const items = links.map((link) => {
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  setContent(list, ...items);
}

/** A link that stands on the page: where it leads now, and whether that is where the reader is. */
function setLink(link: HTMLAnchorElement | null, href: string, isOn: boolean): void {
  if (!link) return;
  link.href = href;
  if (isOn) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

/** How many hits each scope has; one that has none is left out, unless the reader is there. */
function renderScopes(root: HTMLElement, { address, answer }: FilterContents, { locale }: Wording): void {
  const nav = root.querySelector<HTMLElement>('[data-scopes]');
  if (!nav) return;
  const counts = scopeCounts(answer);
  const most: Record<Scope, number> = { ...counts, figures: counts.stories };
  nav.hidden = counts.all === 0 && address.scope === 'all';
  for (const scope of SCOPES) {
    const link = nav.querySelector<HTMLAnchorElement>(`[data-scope=${scope}]`);
    const isOn = scope === address.scope;
    setLink(link, addressUrl(locale, { ...address, page: 1, scope }), isOn);
    if (link) link.hidden = most[scope] === 0 && !isOn && scope !== 'all';
    setContent(link?.querySelector('[data-count]'), scope === 'figures' ? '' : String(counts[scope]));
  }
}

function renderChosen(root: HTMLElement, { address, names }: FilterContents, wording: Wording): void {
  const list = root.querySelector<HTMLElement>('[data-chosen]');
  const links = chosenLinks(address, names, wording).map((one) => {
    const link = linkElement({ ...one, isOn: false });
    link.setAttribute('aria-label', fill(wording.words.without, { name: one.text }));
    return link;
  });
  const href = addressUrl(wording.locale, withoutFilters(address));
  const all = linkElement({ key: 'none', text: wording.words.unfilter, href, isOn: false });
  renderLinks(list, [...links, all]);
  if (list) list.hidden = links.length === 0;
}

/** The values of each facet with their counts. */
function fillValues(fields: HTMLElement, source: FilterSource, wording: Wording): void {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  const show = (name: string, links: FilterLink[]): void => {
    const group = fields.querySelector<HTMLElement>(`[data-facet=${name}]`);
    const more = group?.querySelector('details');
    if (!group || !more) return;
    const isFirst = ({ isOn }: FilterLink, at: number) => isOn || at < MOST_VALUES;
    renderLinks(group.querySelector(':scope > ul'), links.filter(isFirst).map(linkElement));
    const others = links.filter((link, at) => !isFirst(link, at));
    renderLinks(more.querySelector('ul'), others.map(linkElement));
    more.hidden = others.length === 0;
    group.hidden = links.length === 0;
  };
  for (const facet of FACETS) {
    // What kind an entry is of, and who speaks in it, is no kind of story and no voice.
    const isForeign = isOfRegistry(source.address.scope) && facet !== 'place' && facet !== 'organisation';
    show(facet, isForeign ? [] : facetLinks(facet, source, wording));
  }
  show('span', isOfRegistry(source.address.scope) ? [] : spanLinks(source, today.join('-'), wording));
}

/**
 * Shows what an answer can be narrowed by, nothing where there is nothing to narrow. What the values are made of weighs as
 * much as a search: it is fetched when the reader opens them.
 * @throws IndexUnreadable where it cannot be had, and they are open
 */
export async function renderFilters(
  root: HTMLElement,
  contents: FilterContents,
  wording: Wording,
  isCurrent: () => boolean,
): Promise<void> {
  renderScopes(root, contents, wording);
  renderChosen(root, contents, wording);
  const fields = root.querySelector<HTMLDetailsElement>('[data-narrow]');
  if (!fields) return;
  const { address, total, facets, names, above } = contents;
  fields.hidden = total < 2 && !hasFilters(address);
  for (const sort of ['relevance', 'date'] as const) {
    const href = addressUrl(wording.locale, { ...address, page: 1, sort });
    setLink(fields.querySelector(`[data-sort=${sort}]`), href, sort === address.sort);
  }
  for (const [selector, date] of [
    ['[data-date-from]', address.from],
    ['[data-date-to]', address.to],
  ] as const) {
    const field = fields.querySelector<HTMLInputElement>(selector);
    if (field && field !== document.activeElement) field.value = date ?? '';
  }
  let isFilled = false;
  const fillOnce = async (): Promise<void> => {
    if (!fields.open || fields.hidden || isFilled) return;
    isFilled = true;
    const source = { address, entries: await facets(), names, above };
    if (isCurrent()) fillValues(fields, source, wording);
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

/** The search of the dates that the fields hold now. */
export function withDatesTyped(root: HTMLElement, address: SearchAddress): SearchAddress {
  const date = (selector: string) => {
    const value = root.querySelector<HTMLInputElement>(selector)?.value ?? '';
    return value === '' ? undefined : value;
  };
  return withSpan(address, date('[data-date-from]'), date('[data-date-to]'));
}
