/** The part of CBOR (RFC 8949) that Pagefind's files are written in: integers, text, lists, and nothing (Node only). */

/** Kinds of items, by the upper three bits of their first byte. */
const KIND = { positive: 0, negative: 1, text: 3, list: 4 } as const;

/** Lower bits up to here are the number itself; then so many powers of two bytes follow. */
const LARGEST_HERE = 23;

/** A list without a length ends with this byte. */
const [UNTIL_END, END] = [31, 0xff];

/** @throws where there is anything else in it */
export function decodeCbor(bytes: Buffer): unknown {
  let at = 0;
  const numberOf = (low: number): number => {
    if (low <= LARGEST_HERE) return low;
    const length = 2 ** (low - LARGEST_HERE - 1);
    let value = 0;
    for (const byte of bytes.subarray(at, at + length)) value = value * 256 + byte;
    at += length;
    return value;
  };
  const list = (low: number): unknown[] => {
    const items: unknown[] = [];
    if (low === UNTIL_END) {
      while (bytes[at] !== END) items.push(item());
      at += 1;
    } else for (let left = numberOf(low); left > 0; left -= 1) items.push(item());
    return items;
  };
  const text = (low: number): string => {
    const length = numberOf(low);
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const item = (): unknown => {
    const head = bytes[at];
    if (head === undefined) throw new Error('CBOR: the file ends too early');
    at += 1;
    const [kind, low] = [head >> 5, head & 31];
    if (kind === KIND.positive) return numberOf(low);
    if (kind === KIND.negative) return -1 - numberOf(low);
    if (kind === KIND.text) return text(low);
    if (kind === KIND.list) return list(low);
    throw new Error(`CBOR: an item of kind ${kind} is not expected`);
  };
  return item();
}
