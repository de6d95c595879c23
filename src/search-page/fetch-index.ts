/** The search index over the network. */
import { searchIndexUrl } from '../lib/urls.ts';
import { openSearchIndex, type SearchIndex } from '../search/read/index-reader.ts';

export const fetchSearchIndex = (): SearchIndex =>
  openSearchIndex(async (path) => {
    const response = await fetch(searchIndexUrl() + path);
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return new Uint8Array(await response.arrayBuffer());
  });
