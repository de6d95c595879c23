/** The search index over the network. */
import { openSearchIndex, type SearchIndex } from '../search/read/index-reader.ts';

const ROOT = '/search-index/';

export type Store = SearchIndex;

export const fetchSearchIndex = (): Store =>
  openSearchIndex(async (path) => {
    const response = await fetch(ROOT + path);
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return new Uint8Array(await response.arrayBuffer());
  });
