/** Registry entries that answer a query, by their names and by their texts. */
import type { NameEntry } from '../text/index-files.ts';
import { nameHits } from './name-hits.ts';
import type { PageHit } from './page-hits.ts';
import type { Query } from '../text/query.ts';
import type { Tier } from './steps.ts';

/** A registry entry that answers, by its name, its text or both. */
export interface RegistryHit {
  tier: Tier;
  entry: NameEntry;
  /** Whether the query calls it by a name; else its text has the words. */
  named: boolean;
  page?: PageHit;
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
  return [...exact.filter(({ named }) => named), ...mentioned.slice(0, MOST_MENTIONED)];
}

/** Entries that only come near stand above stories that only come near, but few of them. */
const MOST_RELATED = 2;

/** How a hit is worth showing before another that comes as near: what helps, then who, then what it is about, then where. */
const RELATED_ORDER: NameEntry['collection'][] = ['programmes', 'campaigns', 'organisations', 'topics', 'places'];

/** Which registry hits stand above related stories: those that are exact, then the nearest. */
export function aboveRelatedStories(hits: readonly RegistryHit[]): RegistryHit[] {
  const exact = hits.filter(({ tier }) => tier === 'exact');
  const near = hits.filter(({ tier }) => tier !== 'exact');
  const place = ({ entry }: RegistryHit) => RELATED_ORDER.indexOf(entry.collection);
  const both = near.filter(({ named, page }) => named && page);
  const rest = near.filter((hit) => !both.includes(hit)).sort((a, b) => place(a) - place(b));
  return [...exact, ...[...both.sort((a, b) => place(a) - place(b)), ...rest].slice(0, MOST_RELATED)];
}

export const nameRegistryHits = (query: Query, names: readonly NameEntry[]): RegistryHit[] =>
  nameHits(query, names).map(({ entry, exact }) => ({ entry, tier: exact ? 'exact' : 'related', named: true }));

/** The registry entries that a query names: all that can be said where the index is out of reach. */
export const namesOnly = (query: Query, names: readonly NameEntry[]): RegistryHit[] =>
  nameRegistryHits(query, names).slice(0, MOST_REGISTRY_HITS);
