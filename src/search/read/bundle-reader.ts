/**
 * Finds runs of words in one bundle. It reads the files of postings that hold the words and nothing else, so that an
 * answer depends on the words alone and on nothing that was asked before.
 */
import { beginningOf, stemOf } from '../text/english.ts';
import type { PlacedNumber } from '../text/bigrams.ts';
import { BUNDLE, type BundleEntry, type BundleTable, pageId } from '../text/index-files.ts';
import type { ReadJson } from '../text/json-file.ts';
import type { WordMatch } from '../text/word-match.ts';
import { type OpenPostings, openPostings, type Postings } from '../text/postings.ts';

/** A page that answered. */
export interface RawHit {
  id: string;
  /** How much it says that this page has so many of what so many pages have. */
  score: number;
  /** Every position at which the run begins. */
  at: number[];
}

export interface OpenBundle {
  /**
   * Pages on which the tokens stand in a row, in the order of the bundle.
   * @param numbers tokens of numbers that stand beside some of them
   */
  search(tokens: readonly string[], match: WordMatch, numbers?: readonly PlacedNumber[]): Promise<RawHit[]>;
  /** Begins to fetch what a search will read; what fails is told by the search. */
  prefetch(tokens: readonly string[], match: WordMatch): void;
}

/** The place of the file that holds a key, by the first key of each file. */
export function fileWith<T extends string | number>(firsts: readonly T[], key: T): number {
  let [low, high] = [0, firsts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? key) <= key) low = middle;
    else high = middle;
  }
  return low;
}

/** Words from one on that begin so: none sorts behind them that does not. */
const LAST = '\uffff';

/** Words that a token stands for, in the order of their code units: the first and last that may be, and which are. */
interface Wanted {
  from: string;
  to: string;
  isWord(word: string): boolean;
}

/** Shorter words have no other forms worth the files in which they might stand: a, to, in. */
const SHORTEST_WITH_FORMS = 3;

function wanted(token: string, match: WordMatch): Wanted {
  if (match === 'exact' || (match === 'forms' && token.length < SHORTEST_WITH_FORMS))
    return { from: token, to: token, isWord: (word) => word === token };
  if (match === 'beginnings') return { from: token, to: token + LAST, isWord: (word) => word.startsWith(token) };
  const stem = stemOf(token);
  const from = beginningOf(stem);
  return { from, to: from + LAST, isWord: (word) => stemOf(word) === stem };
}

/** Pages of several words as of one. */
function merged(all: readonly Postings[]): Postings {
  const [first, ...more] = all;
  if (first && more.length === 0) return first;
  const pages = new Map<number, number[]>();
  for (const [page, places] of all.flatMap((postings) => [...postings]))
    pages.set(page, [...(pages.get(page) ?? []), ...places]);
  return new Map(
    [...pages].sort(([a], [b]) => a - b).map(([page, places]) => [page, places.sort((a, b) => a - b)] as const),
  );
}

/** A token of a run, and how far from its beginning it stands. */
type PlacedToken = readonly [place: number, token: string];

/** Whether the pairs on both sides of a pair of characters imply it: of 血液、液透、透析 the one in the middle. Blocks are two places apart. */
function isImplied(tokens: readonly string[], place: number): boolean {
  const before = [...(tokens[place - 1] ?? '')].pop();
  const [after] = tokens[place + 1] ?? '';
  return place % 2 === 1 && before !== undefined && after !== undefined && tokens[place] === before + after;
}

/** How soon more of the same says nothing more. */
const SATURATION = 1.2;

/**
 * Opens a bundle.
 * @param read fetches and keeps files of the index; throws IndexUnreadable
 */
export function openBundle(
  { dir, locale, records }: BundleEntry,
  { postings: firsts }: BundleTable,
  read: ReadJson,
): OpenBundle {
  const opened = new WeakMap<object, OpenPostings>();
  const openFile = async (at: number): Promise<OpenPostings> => {
    const file = await read(BUNDLE.postings(dir, at));
    const known = opened.get(file) ?? openPostings(file);
    opened.set(file, known);
    return known;
  };
  const filesFor = ({ from, to }: Wanted): number[] => {
    const first = fileWith(firsts, from);
    return Array.from({ length: fileWith(firsts, to) - first + 1 }, (_, more) => first + more);
  };
  const postingsOf = async (token: string, match: WordMatch): Promise<Postings> => {
    const want = wanted(token, match);
    const isWanted = (word: string) => word >= want.from && word <= want.to && want.isWord(word);
    const files = await Promise.all(filesFor(want).map(openFile));
    return merged(files.flatMap((file) => file.words.filter(isWanted).flatMap((word) => file.postingsOf(word) ?? [])));
  };
  const placed = (tokens: readonly string[], numbers: readonly PlacedNumber[]): PlacedToken[] => {
    const all = tokens.map((token, place) => [place, token] as const);
    return [...(locale === 'zh' ? all.filter(([place]) => !isImplied(tokens, place)) : all), ...numbers];
  };

  return {
    async search(tokens, match, numbers = []) {
      const run = placed(tokens, numbers);
      const found = await Promise.all(
        run.map(async ([place, token]) => ({ place, postings: await postingsOf(token, match) })),
      );
      const [rarest, ...others] = [...found].sort((a, b) => a.postings.size - b.postings.size);
      if (!rarest) return [];
      const pages: { page: number; at: number[] }[] = [];
      for (const [page, places] of rarest.postings) {
        const sets = others.map(({ place, postings }) => ({ place, places: new Set(postings.get(page)) }));
        const begins = places.map((own) => own - rarest.place);
        const at = begins.filter((begin) => sets.every((set) => set.places.has(begin + set.place)));
        if (at.length > 0) pages.push({ page, at });
      }
      const rarity = Math.log(1 + records / Math.max(1, pages.length));
      return pages.map(({ page, at }) => ({
        id: pageId(dir, page),
        score: (rarity * at.length) / (at.length + SATURATION),
        at,
      }));
    },
    prefetch(tokens, match) {
      for (const [, token] of placed(tokens, []))
        for (const at of filesFor(wanted(token, match))) openFile(at).catch(() => undefined);
    },
  };
}
