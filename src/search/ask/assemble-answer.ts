/** An answer, and what the parts of the planner share to make one. */
import type { Locale } from '../../i18n/locales.ts';
import type { SearchIndex } from '../read/index-reader.ts';
import type { BundleEntry, NameEntry } from '../text/index-files.ts';
import type { Query } from '../text/query.ts';
import type { PageHit, PageHits, SearchScope } from './match/full-text-search.ts';
import type { MissingWords } from './match/missing-words.ts';
import { needIn, placeInQuery } from './match/place-in-query.ts';
import {
  aboveExactStories,
  aboveRelatedStories,
  isBestOwnPage,
  isCalledByWhatLacks,
  isServiceList,
  MOST_REGISTRY_HITS,
  type RegistryHit,
  registryHits,
} from './match/registry-matches.ts';
import type { Operators } from './operators.ts';
import type { RewriteKind } from './rewrite/query-rewrites.ts';

/** What was done to a query beyond looking for its words. */
export interface QueryChange {
  kind: RewriteKind;
  /** What was looked for instead, or besides; empty for a question, whose words were. */
  queries: string[];
  /** The piece of the query that this stands for; absent where it is the whole. */
  asked?: string;
}

export interface Answer {
  /** The query that was answered: as it was typed, but in the archive's characters. */
  query: Query;
  /** The entries that stand above the stories. */
  registry: RegistryHit[];
  /** Every entry that answers as well as these. */
  allRegistry: RegistryHit[];
  stories: PageHit[];
  /** What was done to the query to find all this; undefined where it stands as it was typed. */
  change?: QueryChange | undefined;
  /** What the reader asked for beside words; absent where that is nothing. */
  operators?: Operators;
  /** Words of the query that none of all this has. */
  missing?: MissingWords | undefined;
  /** The place in which something is asked for; all that is told of it is a way on, and no answer. */
  place?: NameEntry | undefined;
  /** What the reader may have meant, where that is too uncertain to be answered. */
  meantInstead?: string[];
  /** The bundles that were asked. */
  searched: BundleEntry[];
}

/** How a query is to be answered. */
export interface SearchOptions {
  /** The language of the search page. */
  locale: Locale;
  /** By its own words alone. */
  literal?: boolean;
  /** In every bundle. */
  all?: boolean;
  /** Only in bundles that may hold stories of these years. */
  years?: [from: string, to: string];
}

/** What a search has to go by. */
export interface SearchContext extends Required<Omit<SearchOptions, 'years'>> {
  index: SearchIndex;
  names: readonly NameEntry[];
  scope: SearchScope;
}

/** The same search with what things are called in the language that is not the page's. */
export async function inBothLanguages(context: SearchContext): Promise<SearchContext> {
  const index = context.index.inBothLanguages();
  return { ...context, index, names: await index.names() };
}

/** Whether only the query's own words may answer it. */
export const isLiteral = ({ pieces }: Query, { literal }: SearchContext): boolean =>
  literal || pieces.length === 0 || pieces.some(({ quoted }) => quoted);

/**
 * Puts an answer together: stories, and above them the registry entries that belong there.
 * @param named entries that the query calls by name
 * @param change what was done to the query to find all this
 */
export function assembleAnswer(
  query: Query,
  pages: PageHits,
  named: readonly RegistryHit[],
  { scope, names, locale }: SearchContext,
  change?: QueryChange,
): Answer {
  const stories = pages.hits.filter(({ id }) => !scope.entryOf(id));
  const asked = placeInQuery(query, names, [], locale);
  const place = asked && needIn(query, asked) !== '' ? asked.id : undefined;
  const isPlace = ({ entry, tier, page }: RegistryHit) =>
    entry.collection === 'places' && entry.id === place && tier === 'related' && !page;
  // A page of the site's own that only comes near is worth a place where no story comes nearer.
  const found = registryHits(named, pages.hits, scope.entryOf).map((hit): RegistryHit =>
    isCalledByWhatLacks(hit, stories) ? { ...hit, isWanted: true } : hit,
  );
  const all = found.filter(
    (hit) =>
      !isPlace(hit) &&
      (hit.tier === 'exact' || hit.entry.collection !== 'pages' || stories.length === 0 || isBestOwnPage(hit)),
  );
  // Lists of services are told of beside the answer: they are no answer where something else is.
  const others = all.filter(({ entry }) => !isServiceList(entry));
  const registry = stories.length + others.length > 0 ? others : all;
  const literal = stories.some(({ tier }) => tier === 'exact');
  const shown = literal
    ? aboveExactStories(registry, query)
    : stories.length > 0
      ? aboveRelatedStories(registry)
      : registry;
  const exact = all.filter(({ tier }) => tier === 'exact');
  // What only comes near is not worth a list.
  const allRegistry = [...new Set([...exact, ...shown])];
  return {
    query,
    registry: shown.slice(0, MOST_REGISTRY_HITS),
    allRegistry,
    stories,
    change,
    place: found.find(isPlace)?.entry,
    searched: pages.searched,
  };
}
