/**
 * Runs of the archive's own text that are one character away from a query. The places of the query's pairs of characters
 * say on which pages the rest of it stands in order; the text of the best few of them says what stands there.
 */
import type { Locale } from '../../../i18n/locales.ts';
import { phraseTokens } from '../../text/chinese-tokens.ts';
import type { OpenBundle } from '../../read/bundle-reader.ts';
import { fold } from '../../text/fold.ts';
import type { SearchIndex } from '../../read/index-reader.ts';

/** Whether two words differ by one character: wrong, missing, too many, or two that changed places. */
export function isOneEditApart(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const same = (x: readonly string[], y: readonly string[]) => x.join('\0') === y.join('\0');
  if (short.length < long.length) return same(short.slice(at), long.slice(at + 1));
  if (same(short.slice(at + 1), long.slice(at + 1))) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && same(short.slice(at + 2), long.slice(at + 2));
}

/** The numerals of a text: an error may be in its words, never in its numbers. 第五 is not 第四. */
export const numeralsOf = (text: string): string => text.replace(/[^\d〇一二三四五六七八九十百千万亿]/g, '');

/** Pages whose text is read. */
const MOST_PAGES = 6;
/** Shorter texts are too often another word, longer ones are questions. */
const LENGTHS = { from: 3, to: 14 };

/** For each pair of the query, where it stands on a page. */
type PairPositions = (ReadonlySet<number> | undefined)[];

async function positionsByPage(pairs: readonly string[], bundle: OpenBundle): Promise<Map<string, PairPositions>> {
  const pages = new Map<string, PairPositions>();
  for (const [at, pair] of pairs.entries()) {
    for (const hit of await bundle.search([pair], 'exact')) {
      const places = pages.get(hit.id) ?? [];
      places[at] = new Set(hit.at);
      pages.set(hit.id, places);
    }
  }
  return pages;
}

/**
 * How many pairs of a text of so many stand in order on a page, where one character may be wrong, missing or too many, or
 * two in the middle may have changed places; 0 where more is wrong.
 */
function pairsInOrder(places: PairPositions, count: number): number {
  const begun = new Map<number, number>();
  const ended = new Map<number, number>();
  for (const place of places[0] ?? []) {
    let length = 1;
    while (places[length]?.has(place + length)) length += 1;
    begun.set(place, length);
  }
  for (const place of places[count - 1] ?? []) {
    let length = 1;
    while (places[count - 1 - length]?.has(place - length)) length += 1;
    ended.set(place - count + 1, length);
  }
  const both = [...begun].flatMap(([start, length]) =>
    [-1, 0, 1].flatMap((shift) => (ended.has(start + shift) ? [length + (ended.get(start + shift) ?? 0)] : [])),
  );
  const apart = Math.max(0, ...both);
  const one = Math.max(0, ...begun.values(), ...ended.values());
  return Math.max(apart >= count - 3 ? apart : 0, one >= Math.max(1, count - (one < ENDS ? 2 : 3)) ? one : 0);
}

/** Pairs at each end that say whether the rest is worth asking for. */
const ENDS = 4;

/** Whether so much of a text stands in a row, from its beginning or up to its end, that one error may explain the rest. */
async function worthwhile(pairs: readonly string[], bundle: OpenBundle): Promise<boolean> {
  const stands = async (run: readonly string[]) => (await bundle.search(run, 'exact')).length > 0;
  // One pair more at a time: each may need a file of the index.
  const longest = async (cut: (length: number) => readonly string[]) => {
    let length = 0;
    while (length < Math.min(ENDS, pairs.length) && (await stands(cut(length + 1)))) length += 1;
    return length;
  };
  const begun = await longest((length) => pairs.slice(0, length));
  if (begun === ENDS) return true;
  const ended = await longest((length) => pairs.slice(-length));
  return ended === ENDS || begun + ended >= pairs.length - 3;
}

/** Where the words of a text begin and end, in characters of its folded form; everywhere where words are not known. */
function wordEdges(text: string): (at: number) => boolean {
  if (!('Segmenter' in Intl)) return () => true;
  const edges = new Set([0]);
  let at = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    at += [...fold(segment)].length;
    edges.add(at);
  }
  return (place) => edges.has(place);
}

/** The runs of a text that are one character away and whole words: a piece of one is no remedy. */
function runsIn(text: string, asked: readonly string[]): Set<string> {
  const runs = new Set<string>();
  const characters = [...fold(text)];
  const isEdge = wordEdges(text);
  const numerals = numeralsOf(asked.join(''));
  // Of three characters none may be another: too many words would do.
  const lengths = asked.length > 3 ? [-1, 0, 1] : [1];
  for (const start of characters.keys()) {
    for (const more of lengths) {
      const run = characters.slice(start, start + asked.length + more);
      // One error leaves the first character or the last one as it is.
      const edge = run[0] === asked[0] || run[run.length - 1] === asked[asked.length - 1];
      const isWhole = run.length === asked.length + more && isEdge(start) && isEdge(start + run.length);
      if (edge && isWhole && isOneEditApart(asked, run)) runs.add(run.join(''));
    }
  }
  return new Set([...runs].filter((run) => numeralsOf(run) === numerals));
}

/** The nearest runs in the newest bundle, those of more pages before others; empty where there are none. */
export async function similarRuns(text: string, locale: Locale, index: SearchIndex): Promise<string[]> {
  const asked = [...text];
  if (locale !== 'zh' || asked.length < LENGTHS.from || asked.length > LENGTHS.to) return [];
  const pairs = phraseTokens(text);
  const counts = new Map<string, number>();
  const [newest] = await index.bundles(locale);
  const bundle = newest && (await index.open(newest));
  if (!bundle || !(await worthwhile(pairs, bundle))) return [];
  const pages = [...(await positionsByPage(pairs, bundle))]
    .map(([id, places]) => ({ id, fits: pairsInOrder(places, pairs.length) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .slice(0, MOST_PAGES);
  const texts = await Promise.all(
    pages.map(({ id }) => Promise.all([index.head(newest.dir, id), index.text(newest.dir, id)])),
  );
  for (const [{ title }, blocks] of texts) {
    const runs = new Set([title, ...blocks.map((block) => block.text)].flatMap((own) => [...runsIn(own, asked)]));
    for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  // What has every character of the query comes first: it is the most alike.
  const whole = (run: string) => Number([...run].length > asked.length);
  return [...counts].sort(([a, x], [b, y]) => whole(b) - whole(a) || y - x).map(([run]) => run);
}
