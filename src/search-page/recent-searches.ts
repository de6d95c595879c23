/** What the reader searched for last, on this device alone: it is never sent, and gone when the reader says so. */
const KEY = 'recent-searches';
const MOST = 5;

/** The newest first; none where the browser keeps nothing, or keeps something else. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function keep(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing searches as well.
  }
}

export function rememberSearch(query: string): void {
  if (query !== '') keep([query, ...recentSearches().filter((one) => one !== query)].slice(0, MOST));
}

export const forgetSearches = (): void => keep([]);
