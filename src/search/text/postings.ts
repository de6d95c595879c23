/**
 * Postings as they stand in the index: for each word the pages that have it and where, as text that HTTP compresses
 * well. A page and its places are `page,place,place`, each number less the one before it, in base 36.
 */

/** Where a word stands: places by page, both in order. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Words in the order of their code units, and the postings of each. */
export interface PostingsFile {
  words: string;
  postings: string;
}

const BASE = 36;
const BETWEEN = { words: ' ', postings: '|', pages: ' ', places: ',' };

const differences = (numbers: readonly number[]): string[] =>
  numbers.map((number, at) => (number - (numbers[at - 1] ?? 0)).toString(BASE));

function written(postings: Postings): string {
  const pages = differences([...postings.keys()]);
  const places = [...postings.values()];
  return pages.map((page, at) => [page, ...differences(places[at] ?? [])].join(BETWEEN.places)).join(BETWEEN.pages);
}

/** A file of some words, which are in order. */
export const postingsFile = (words: readonly (readonly [word: string, postings: Postings])[]): PostingsFile => ({
  words: words.map(([word]) => word).join(BETWEEN.words),
  postings: words.map(([, postings]) => written(postings)).join(BETWEEN.postings),
});

function sums(differences: readonly string[]): number[] {
  let sum = 0;
  return differences.map((difference) => (sum += parseInt(difference, BASE)));
}

function read(text: string): Postings {
  const rows = text.split(BETWEEN.pages).map((row) => row.split(BETWEEN.places));
  const pages = sums(rows.map(([page = '']) => page));
  return new Map(rows.map(([, ...places], at) => [pages[at] ?? 0, sums(places)]));
}

/** A file that was read: its words in order, and the postings of each, unpacked when they are asked for. */
export interface OpenPostings {
  words: readonly string[];
  postingsOf(word: string): Postings | undefined;
}

export function openPostings({ words, postings }: PostingsFile): OpenPostings {
  const all = words.split(BETWEEN.words);
  const packed = postings.split(BETWEEN.postings);
  const places = new Map(all.map((word, at) => [word, packed[at] ?? '']));
  return {
    words: all,
    postingsOf(word) {
      const text = places.get(word);
      return text === undefined ? undefined : read(text);
    },
  };
}
