/** Registry entries that answer a query: by an official name or an alias in either language, and by their texts. */
import { fold } from '../../text/fold.ts';
import type { NameEntry } from '../../text/index-files.ts';
import type { Query } from '../../text/query.ts';
import { wordTokens } from '../../text/english-tokens.ts';
import type { PageHit } from './full-text-search.ts';
import { wordsApart } from './question-concepts.ts';
import { isMissed } from './stop-words.ts';
import type { Tier } from './phrase-and-word-steps.ts';

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

function latinRank(name: string, asked: string): number {
  const own = spaced(wordTokens(name));
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

/** @param words those of the query, with spaces between */
function bestName(
  entry: NameEntry,
  query: Query,
  words: string,
): (NameHit & { alias: boolean; length: number }) | undefined {
  const asked = query.pieces.map(({ folded }) => folded.text).join('');
  const names = [...entry.zh, ...entry.en];
  const official = new Set([entry.zh[0], entry.en[0]]);
  let best: (NameHit & { alias: boolean; length: number }) | undefined;
  for (const name of names) {
    const rank = query.chinese || !/[a-z]/i.test(name) ? chineseRank(name, asked) : latinRank(name, words);
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
const ORDER: NameEntry['collection'][] = ['programmes', 'organisations', 'campaigns', 'topics', 'places', 'pages'];

/**
 * The entries that a query names, best first. Equal ones: official names before aliases, longer names before shorter
 * where the query holds them, shorter before longer where they hold the query.
 */
export function nameHits(query: Query, entries: readonly NameEntry[]): NameHit[] {
  const words = spaced(wordTokens(query.raw));
  const answers = entries.flatMap((entry) => bestName(entry, query, words) ?? []);
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

/** A registry entry that answers, by its name, its text or both. */
export interface RegistryHit {
  tier: Tier;
  entry: NameEntry;
  /** Whether the query calls it by a name; else its text has the words. */
  named: boolean;
  page?: PageHit;
  /** It is an institution, of which the query asks what its own page says: its telephone, where it is. */
  isAskedOf?: true;
  /** Of one that is called by a part of the query: words of the rest that are in none of its names. */
  lacking?: string[];
  /** The name by which it is called. */
  called?: string;
  /** It is a page of the site's own, called by what no story has that was found: of it the question asks. */
  isWanted?: true;
}

/** More than this many registry entries help nobody. */
export const MOST_REGISTRY_HITS = 5;

/** Name hits and text hits of the registry as one list, best first. */
export function registryHits(
  named: readonly RegistryHit[],
  pages: readonly PageHit[],
  entryOf: (id: string) => NameEntry | undefined,
): RegistryHit[] {
  const hits = new Map<NameEntry, RegistryHit>();
  for (const hit of named) if (!hits.has(hit.entry)) hits.set(hit.entry, hit);
  for (const page of pages) {
    const entry = entryOf(page.id);
    if (!entry) continue;
    const known = hits.get(entry);
    if (!known) hits.set(entry, { tier: page.tier, entry, named: false, page });
    // An entry that is called by part of its name only may yet have the very words in its text.
    else hits.set(entry, { ...known, tier: page.tier === 'exact' ? 'exact' : known.tier, page: known.page ?? page });
  }
  const all = [...hits.values()];
  return [...all.filter(({ tier }) => tier === 'exact'), ...all.filter(({ tier }) => tier === 'related')];
}

/** Entries whose text alone has the words, at most so many where a story has them too. */
const MOST_MENTIONED = 2;

/** Whether an entry is the list of services for a need or for an audience. */
export const isServiceList = ({ collection, id }: NameEntry): boolean =>
  collection === 'pages' && id.startsWith('services/');

/** Whether a page of the site's own answers a question better than any story, or the question is its name and nothing else. */
export const isBestOwnPage = ({ entry, page, lacking, isWanted }: RegistryHit): boolean =>
  entry.collection === 'pages' &&
  !isServiceList(entry) &&
  (page?.isBest === true || isWanted === true || lacking?.length === 0);

/**
 * Whether some hits all lack the name by which a page of the site's own is called: “download the data” asks for
 * downloads, whatever stories have of data.
 */
export function isCalledByWhatLacks({ entry, called = '' }: RegistryHit, stories: readonly PageHit[]): boolean {
  const words = /\p{Script=Han}/u.test(called) ? [fold(called)] : wordTokens(called);
  const lack = ({ lacking = [] }: PageHit) => words.every((word) => lacking.includes(word));
  return entry.collection === 'pages' && words.length > 0 && stories.length > 0 && stories.every(lack);
}

const isOffer = ({ collection }: NameEntry): boolean => collection === 'programmes' || collection === 'campaigns';

/**
 * Which registry hits may stand above stories that have the very words: those that are named, and a few offers. What
 * only comes near would push the stories down; what only mentions the words (a date, a place) would drown them, unless
 * they are quoted: then every page that has them is asked for.
 */
export function aboveExactStories(hits: readonly RegistryHit[], query: Query): RegistryHit[] {
  const exact = hits.filter(({ tier }) => tier === 'exact');
  if (query.pieces.some(({ quoted }) => quoted)) return exact;
  const mentioned = exact.filter(({ named, entry }) => !named && isOffer(entry));
  // A story may have the words in a row by chance, and what is offered have all of them apart.
  const hasAll = ({ tier, entry, page }: RegistryHit) =>
    tier !== 'exact' && page !== undefined && (page.lacking ?? []).length === 0 && isOffer(entry);
  const whole = query.words.length > 1 ? hits.filter(hasAll) : [];
  return [...exact.filter(({ named }) => named), ...[...mentioned, ...whole].slice(0, MOST_MENTIONED)];
}

/** Entries that only come near stand above stories that only come near, but few of them. */
const MOST_RELATED = 2;

/** How a hit is worth showing before another that comes as near: what helps, then who, then what it is about, then where. */
const RELATED_ORDER: NameEntry['collection'][] = [
  'programmes',
  'campaigns',
  'organisations',
  'topics',
  'places',
  'pages',
];

/** Which registry hits stand above related stories: those that are exact, then the nearest. */
export function aboveRelatedStories(hits: readonly RegistryHit[]): RegistryHit[] {
  const exact = hits.filter(({ tier }) => tier === 'exact');
  const near = hits.filter(({ tier }) => tier !== 'exact');
  const place = (hit: RegistryHit) => {
    const { entry, named, page, isAskedOf } = hit;
    if (isAskedOf || isBestOwnPage(hit)) return -1;
    return 2 * RELATED_ORDER.indexOf(entry.collection) + (named && page ? 0 : 1);
  };
  const nearest = near.sort((a, b) => place(a) - place(b)).slice(0, MOST_RELATED);
  // An institution that the query calls by name is not pushed out by what only has some of its words.
  const called = near.find((hit) => hit.named && hit.entry.collection === 'organisations' && !nearest.includes(hit));
  return [...exact, ...nearest, ...(called ? [called] : [])];
}

/** Words of a query that are in none of an entry's names. */
function lackingIn({ zh, en }: NameEntry, query: Query): string[] {
  const names = query.chinese ? [...zh, ...en].map(fold) : [...zh, ...en].map((name) => `${spaced(wordTokens(name))} `);
  const words = wordsApart(query, query.chinese ? 'zh' : 'en').filter(isMissed);
  if (!query.chinese) return words.filter((word) => !names.some((name) => name.includes(` ${word} `)));
  const missing = words.filter((word) => !names.some((name) => name.includes(word)));
  return missing.filter((word) => !missing.some((other) => other !== word && other.includes(word)));
}

/** What the page of an institution says, or says that it does not know. */
const ASKS_OF_INSTITUTION =
  /电话|地址|在哪|怎么[走去]|几点|上班|联系方式|\b(?:(?:tele)?phone|address|opening hours|where is)\b/i;

export const nameRegistryHits = (query: Query, names: readonly NameEntry[]): RegistryHit[] =>
  nameHits(query, names)
    // That a question has the name of a need in it makes no list of services its answer.
    .filter(({ entry, exact }) => exact || !isServiceList(entry))
    .map(({ entry, exact, name }) => ({
      entry,
      tier: exact ? 'exact' : 'related',
      named: true,
      ...(entry.collection === 'organisations' && ASKS_OF_INSTITUTION.test(query.raw) ? { isAskedOf: true } : {}),
      ...(exact ? {} : { lacking: lackingIn(entry, query), called: name }),
    }));

/** The registry entries that a query names: all that can be said where the index is out of reach. */
export const namesOnly = (query: Query, names: readonly NameEntry[]): RegistryHit[] =>
  nameRegistryHits(query, names).slice(0, MOST_REGISTRY_HITS);
