/** The search index over the network. */
import type { Locale } from '../i18n/locales.ts';
import { searchIndexUrl } from '../lib/urls.ts';
import { type IndexPart, partOf } from '../search/read/index-part.ts';
import { openSearchIndex, type SearchIndex } from '../search/read/index-reader.ts';
import { MANIFEST } from '../search/text/index-files.ts';

/** How long a file is waited for, in milliseconds; the next search asks for it again. */
const PATIENCE = 20_000;

/** Where the manifest is: the page fetches it while it fetches the program. */
export const manifestUrl = (page: Locale): string => searchIndexUrl() + MANIFEST[page].path;

export interface FetchedIndex {
  index: SearchIndex;
  /** What has been asked for and is not there yet. */
  waitingFor: () => IndexPart[];
}

/** @param page language of the page that searches */
export function fetchSearchIndex(page: Locale): FetchedIndex {
  const waiting = new Set<string>();
  const index = openSearchIndex(async (path, anew) => {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), PATIENCE);
    waiting.add(path);
    try {
      const cache = anew ? 'no-cache' : 'default';
      const response = await fetch(searchIndexUrl() + path, { signal: giveUp.signal, cache });
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      return new Uint8Array(await response.arrayBuffer());
    } finally {
      clearTimeout(timer);
      waiting.delete(path);
    }
  }, page);
  return { index, waitingFor: () => [...new Set([...waiting].map(partOf))] };
}
