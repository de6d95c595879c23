/** The registry by name: which entries a query calls, by an official name or an alias in either language. */
import { overlapping } from '../text/bigrams.ts';
import { fold } from '../text/fold.ts';
import type { NameEntry } from '../text/index-files.ts';
import type { Query } from '../text/query.ts';
import { wordTokens } from '../text/english.ts';

/** How a name answers, best first: it is the query, begins with it, holds it; or the query holds it. */
const RANKS = ['same', 'begins', 'holds', 'words', 'within'] as const;

export interface NameHit {
  entry: NameEntry;
  /** The query's words stand in the name; else only the name in the query, or its words apart. */
  exact: boolean;
  rank: number;
  /** The name that answered. */
  name: string;
}

/** Names in Latin letters answer by whole words, the last of which may be unfinished: “share” is not in “shareholder”. */
const spaced = (words: readonly string[]): string => ` ${words.join(' ')}`;

function latinRank(name: string, query: Query): number {
  const own = spaced(wordTokens(name));
  const asked = spaced(wordTokens(query.raw));
  if (asked.trim() === '' || own.trim() === '') return -1;
  if (own === asked) return 0;
  if (own.startsWith(asked)) return 1;
  if (own.includes(asked)) return 2;
  return own.length > 3 && `${asked} `.includes(`${own} `) ? 4 : -1;
}

function chineseRank(name: string, asked: string): number {
  const own = fold(name);
  if (asked === '' || own === '') return -1;
  if (own === asked) return 0;
  if (own.startsWith(asked)) return 1;
  if (own.includes(asked)) return 2;
  return [...own].length > 1 && asked.includes(own) ? 4 : -1;
}

/** Every word of the query in one of the entry's names. */
const wordsHold = (names: readonly string[], { words }: Query): boolean =>
  words.length > 1 && words.every(({ folded }) => names.some((name) => fold(name).includes(folded.text)));

function bestName(entry: NameEntry, query: Query): (NameHit & { alias: boolean; length: number }) | undefined {
  const asked = query.pieces.map(({ folded }) => folded.text).join('');
  const names = [...entry.zh, ...entry.en];
  const official = new Set([entry.zh[0], entry.en[0]]);
  let best: (NameHit & { alias: boolean; length: number }) | undefined;
  for (const name of names) {
    const rank = query.chinese || !/[a-z]/i.test(name) ? chineseRank(name, asked) : latinRank(name, query);
    const alias = !official.has(name);
    const closer = best === undefined || rank < best.rank || (rank === best.rank && best.alias && !alias);
    if (rank >= 0 && closer) best = { entry, exact: rank < 3, rank, name, alias, length: [...name].length };
  }
  if ((best === undefined || best.rank > 3) && wordsHold(names, query)) {
    return { entry, exact: false, rank: RANKS.indexOf('words'), name: names[0] ?? '', alias: false, length: 0 };
  }
  return best;
}

/** A person looks up what helps them first, then who, then where. */
const ORDER: NameEntry['collection'][] = ['programmes', 'organisations', 'campaigns', 'topics', 'places'];

/**
 * The entries that a query names, best first. Equal ones: official names before aliases, longer names before shorter
 * where the query holds them, shorter before longer where they hold the query.
 */
export function nameHits(query: Query, entries: readonly NameEntry[]): NameHit[] {
  const answers = entries.flatMap((entry) => bestName(entry, query) ?? []);
  const sorted = answers.sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(a.alias) - Number(b.alias) ||
      (a.rank === RANKS.indexOf('within') ? b.length - a.length : a.length - b.length) ||
      ORDER.indexOf(a.entry.collection) - ORDER.indexOf(b.entry.collection) ||
      (a.entry.id < b.entry.id ? -1 : 1),
  );
  return sorted.map(({ entry, exact, rank, name }) => ({ entry, exact, rank, name }));
}

/** Names that share most of their pairs of characters with a query that nothing answers: what it may have meant. */
export function similarNames({ raw }: Query, entries: readonly NameEntry[], most = 3): NameEntry[] {
  const pairs = (text: string) => new Set(overlapping([...fold(text)]));
  const asked = pairs(raw);
  const likeness = (entry: NameEntry) =>
    Math.max(
      0,
      ...[...entry.zh, ...entry.en].map((name) => {
        const own = pairs(name);
        const shared = [...own].filter((pair) => asked.has(pair)).length;
        return (2 * shared) / Math.max(1, own.size + asked.size);
      }),
    );
  return entries
    .map((entry) => ({ entry, alike: likeness(entry) }))
    .filter(({ alike }) => alike >= 0.3)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ entry }) => entry);
}
