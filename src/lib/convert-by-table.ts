/** Other characters for a text, by a table of words: the longest word of the table first. */

/** No word of OpenCC's is longer. */
const LONGEST = 12;

/**
 * Converts a text.
 * @param edges where words of the text begin and end, with 0 and its length: the table's words are whole ones of the
 *   text, or parts of one (康复训练 holds no 复训, 一周年 holds 周年); without them any place is an edge
 */
export function convertByTable(text: string, table: ReadonlyMap<string, string>, edges?: ReadonlySet<number>): string {
  const isEdge = (at: number): boolean => edges === undefined || edges.has(at);
  const isWord = (from: number, to: number): boolean => {
    if (isEdge(from) && isEdge(to)) return true;
    for (let at = from + 1; at < to; at += 1) if (isEdge(at)) return false;
    return true;
  };
  let made = '';
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST, text.length - at);
    while (length > 1 && !(table.has(text.slice(at, at + length)) && isWord(at, at + length))) length -= 1;
    const word = text.slice(at, at + length);
    made += table.get(word) ?? word;
    at += length;
  }
  return made;
}
