/** What a file of the search index is to a reader who waits for it. */

/** Names and places of everything; where words stand; titles, dates and texts of pages; dictionaries. */
export const INDEX_PARTS = ['names', 'index', 'texts', 'words'] as const;

export type IndexPart = (typeof INDEX_PARTS)[number];

/** @param path of the file below the index, or a message that begins with it */
export function partOf(path: string): IndexPart {
  if (path.startsWith('lexicon.')) return 'words';
  if (/\/(?:postings|firsts|table|pages)/.test(path)) return 'index';
  return path.includes('/') ? 'texts' : 'names';
}
