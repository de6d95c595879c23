/** Finds runs of words in one bundle: an answer depends on the words alone, and on nothing that was asked before. */
import { beginningOf, stemOf } from '../text/english-tokens.ts';
import type { PlacedNumber } from '../text/chinese-tokens.ts';
import { type BundleEntry, pageId } from '../text/index-files.ts';
import { withoutMark } from '../text/plain-words.ts';
import type { WordMatch } from '../text/word-match.ts';
import type { Postings } from '../text/postings.ts';

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
  /** Begins to fetch what a search reads first; what fails is told by the search. */
  prefetch(tokens: readonly string[], match: WordMatch): void;
}

/** Words from one on that begin so: none sorts behind them that does not. */
const LAST = '\uffff';

/** Words that a token stands for, in the order of their code units: the first and last that may be, and which are. */
export interface WantedWords {
  from: string;
  to: string;
  isWord(word: string): boolean;
}

/** Where the postings of words come from: files of them, or the pages themselves. */
export interface PostingsSource {
  postingsOf(wanted: WantedWords): Promise<Postings[]>;
  /** Begins to fetch what they are read from. */
  prefetch(wanted: WantedWords): void;
}

/** Shorter words have no other forms worth the files in which they might stand: a, to, in. */
const SHORTEST_WITH_FORMS = 3;

function wanted(token: string, match: WordMatch): WantedWords {
  if (match === 'exact' || (match === 'forms' && withoutMark(token).length < SHORTEST_WITH_FORMS))
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

/** Tokens of a run that are read together. */
const AT_ONCE = 2;

/**
 * The tokens of a run in the order in which they are read, some at once: once no page has those that were read, none is
 * read further. Of Chinese a pair in the middle comes first, which the others imply where they are on one page: it is
 * likely to lie across two words, and rare. Where pages of some are known, those of fewer come first.
 * @param seen on how many pages of another bundle a token stands
 */
function inTurn(
  run: readonly PlacedToken[],
  implied: readonly PlacedToken[],
  seen: ReadonlyMap<string, number>,
): PlacedToken[][] {
  const probe = implied.slice(Math.floor(implied.length / 2)).slice(0, 1);
  const isKnown = run.some(([, token]) => seen.has(token));
  const pages = ([, token]: PlacedToken): number => seen.get(token) ?? 0;
  const order = [...probe, ...run].sort((a, b) => pages(a) - pages(b));
  const alone = probe.length > 0 || isKnown ? order.splice(0, 1) : [];
  const parts = Array.from({ length: Math.ceil(order.length / AT_ONCE) }, (_, at) =>
    order.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  return alone.length > 0 ? [alone, ...parts] : parts;
}

/** Where a run begins, by page, as far as the tokens that were read say. */
function beginnings(found: readonly { place: number; postings: Postings }[]): { page: number; at: number[] }[] {
  const [rarest, ...others] = [...found].sort((a, b) => a.postings.size - b.postings.size);
  if (!rarest) return [];
  const pages: { page: number; at: number[] }[] = [];
  for (const [page, places] of rarest.postings) {
    const sets = others.map(({ place, postings }) => ({ place, places: new Set(postings.get(page)) }));
    const begins = places.map((own) => own - rarest.place);
    const at = begins.filter((begin) => sets.every((set) => set.places.has(begin + set.place)));
    if (at.length > 0) pages.push({ page, at });
  }
  return pages;
}

/**
 * Opens a bundle whose postings come from a source.
 * @param seen on how many pages of the first bundle that was asked a token stands, which bundles of a language share
 */
export function openBundle(
  { dir, locale, records }: BundleEntry,
  source: PostingsSource,
  seen = new Map<string, number>(),
): OpenBundle {
  const postingsOf = async (token: string, match: WordMatch): Promise<Postings> => {
    const postings = merged(await source.postingsOf(wanted(token, match)));
    if (!seen.has(token)) seen.set(token, postings.size);
    return postings;
  };
  const placed = (tokens: readonly string[], numbers: readonly PlacedNumber[]): PlacedToken[][] => {
    const all = tokens.map((token, place) => [place, token] as const);
    const isNeeded = ([place]: PlacedToken) => locale !== 'zh' || !isImplied(tokens, place);
    return inTurn(
      [...all.filter(isNeeded), ...numbers],
      all.filter((one) => !isNeeded(one)),
      seen,
    );
  };

  return {
    async search(tokens, match, numbers = []) {
      const found: { place: number; postings: Postings }[] = [];
      let pages: { page: number; at: number[] }[] = [];
      for (const part of placed(tokens, numbers)) {
        const read = part.map(async ([place, token]) => ({ place, postings: await postingsOf(token, match) }));
        found.push(...(await Promise.all(read)));
        pages = beginnings(found);
        if (pages.length === 0) return [];
      }
      const rarity = Math.log(1 + records / Math.max(1, pages.length));
      return pages.map(({ page, at }) => ({
        id: pageId(dir, page),
        score: (rarity * at.length) / (at.length + SATURATION),
        at,
      }));
    },
    prefetch(tokens, match) {
      const [first = []] = placed(tokens, []);
      for (const [, token] of first) source.prefetch(wanted(token, match));
    },
  };
}
