/** Other characters for a text, by a table of words: the longest word of the table first. */

/** No word of OpenCC's is longer. */
const LONGEST = 12;

/**
 * Converts a text.
 * @param edges where words of the text begin and end, with 0 and its length: what begins or ends within a word is none
 *   of the table's words (康复训练 holds no 复训); without them any place is an edge
 */
export function convertByTable(text: string, table: ReadonlyMap<string, string>, edges?: ReadonlySet<number>): string {
  const isEdge = (at: number): boolean => edges === undefined || edges.has(at);
  let made = '';
  for (let at = 0; at < text.length;) {
    let length = isEdge(at) ? Math.min(LONGEST, text.length - at) : 1;
    while (length > 1 && !(table.has(text.slice(at, at + length)) && isEdge(at + length))) length -= 1;
    const word = text.slice(at, at + length);
    made += table.get(word) ?? word;
    at += length;
  }
  return made;
}
