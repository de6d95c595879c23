/** While the stories of a first search are on their way: the entries that it calls by their very names. */
import { isServiceList, namesOnly, type RegistryHit } from '../search/ask/match/registry-matches.ts';
import { readOperators } from '../search/ask/operators.ts';
import { hasFilters } from '../search/ask/results/facets.ts';
import type { SearchAddress } from '../search/ask/results/url-state.ts';
import type { NameEntry } from '../search/text/index-files.ts';
import type { Query } from '../search/text/query.ts';

/** An answer that is there so soon, in milliseconds, needs nothing before it. */
export const SOON = 250;

/** What the whole answer is going to begin with, whatever else is found; empty where only the pages can tell. */
export function namesMeanwhile(query: Query, address: SearchAddress, names: readonly NameEntry[]): RegistryHit[] {
  const isPlain = address.scope === 'all' && address.page === 1 && !hasFilters(address) && !readOperators(query.raw);
  if (!isPlain) return [];
  return namesOnly(query, names).filter(({ tier, entry }) => tier === 'exact' && !isServiceList(entry));
}

/** Shows an answer in the place of another; the link that has the focus keeps it where it is still there. */
export async function keepingFocus<T>(root: HTMLElement, show: () => Promise<T>): Promise<T> {
  const { activeElement: focused } = document;
  const path = focused instanceof HTMLAnchorElement && focused.closest('[data-hit]') ? focused.pathname : undefined;
  const result = await show();
  if (path === undefined || focused?.isConnected === true || document.activeElement !== document.body) return result;
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-hit] a')];
  const same = links.find(({ pathname }) => pathname === path);
  (same ?? root.querySelector<HTMLElement>('[data-status]'))?.focus({ preventScroll: true });
  return result;
}
