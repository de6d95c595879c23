/** Slips in the attributes of a component: where the parser stops, long after them, says nothing to an editor. */

/** What is wrong with the quotation marks of an attribute, and where, as offsets in its line. */
export interface TagSlip {
  of: 'none' | 'open' | 'inside';
  at: number;
  /** The value, without its marks where it has them. */
  value: string;
  /** What the tag is read as, of the same length, where it is known what was meant. */
  meant: string | undefined;
}

const OPENING = /^(\s*)<[A-Z][A-Za-z]*(?=\s)/;
/** What stands behind a value that is closed. */
const BEHIND = /^(?:\s+[A-Za-z]+\s*=|[A-Za-z]+=|\s*\/?>\s*$|\s*$)/;

/** Where a value ends that begins with a quotation mark: at the mark that an attribute or the tag's end follows. */
function closingMark(line: string, open: number): number {
  for (let at = line.indexOf('"', open + 1); at !== -1; at = line.indexOf('"', at + 1)) {
    if (BEHIND.test(line.slice(at + 1))) return at;
  }
  return -1;
}

/** Marks within a value as a Chinese text has them, in turn. */
function curled(value: string): string {
  let count = 0;
  return value.replaceAll('"', () => (count++ % 2 === 0 ? '“' : '”'));
}

/** The first slip in a line that opens a component; undefined where there is none. */
export function tagSlip(line: string): TagSlip | undefined {
  const opening = OPENING.exec(line);
  if (!opening) return undefined;
  const name = /\s+[A-Za-z]+\s*=\s*/y;
  name.lastIndex = opening[0].length;
  while (name.test(line)) {
    const at = name.lastIndex;
    if (line.charAt(at) !== '"') {
      const value = /^[^\s"'“”‘’＂{}<>/]+(?=[\s/>])/.exec(line.slice(at))?.[0];
      return value === undefined ? undefined : { of: 'none', at, value, meant: undefined };
    }
    const next = line.indexOf('"', at + 1);
    const end = closingMark(line, at);
    // The mark of the next attribute is none of this one's.
    if (next === -1 || /\s[A-Za-z]+=$/.test(line.slice(at + 1, next)))
      return { of: 'open', at, value: line.slice(at + 1), meant: undefined };
    if (end === -1) return undefined;
    const value = line.slice(at + 1, end);
    if (end !== next) {
      const meant = line.slice(0, at + 1) + curled(value) + line.slice(end);
      return { of: 'inside', at: next, value, meant };
    }
    name.lastIndex = end + 1;
  }
  return undefined;
}
