/** The search index over the network. */
import { openSource, type Source } from '../search/read/source.ts';

const ROOT = '/search-index/';

export type Store = Source;

export const openStore = (): Store =>
  openSource(async (path) => {
    const response = await fetch(ROOT + path);
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return new Uint8Array(await response.arrayBuffer());
  });
