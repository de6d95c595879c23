/**
 * The search itself: the query as it stands, and, where that finds nothing, the query in other words, one way after the
 * other. Pure but for the index that it is given, so that Node's tests and the browser run the same code.
 */
import { LOCALES, type Locale, otherLocale } from '../../i18n/locales.ts';
import type { BundleEntry, NameEntry } from '../text/index-files.ts';
import { type Index, keyOf, type PageHit, type PageHits, literalHits, type SearchScope } from './page-hits.ts';
import { wordsForPinyin } from './pinyin.ts';
import { parseQuery, type Query } from '../text/query.ts';
import { pagesForQuestion } from './question.ts';
import {
  aboveRelatedStories,
  aboveExactStories,
  nameRegistryHits,
  MOST_REGISTRY_HITS,
  type RegistryHit,
  registryHits,
} from './registry-hits.ts';
import {
  synonymRewrite,
  type Rewrite,
  type RewriteKind,
  synonymsOf,
  abbreviationOf,
  simplifiedCharacters,
} from './rewrites.ts';
import { corrections } from './typos.ts';

/** What was done to a query beyond looking for its words. */
export interface QueryChange {
  kind: RewriteKind;
  /** What was looked for instead, or besides; empty for a question, whose words were. */
  queries: string[];
}

export interface Answer {
  registry: RegistryHit[];
  stories: PageHit[];
  done?: QueryChange;
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
}

/**
 * The language whose text is asked first, and the one that is asked where the first has no answer. Chinese characters
 * are looked for in Chinese text whatever page they are typed on; an English sentence stands in no Chinese text.
 */
const languagesFor = (query: Query, locale: Locale): Locale[] =>
  query.chinese
    ? ['zh']
    : locale === 'en' && query.words.length > 2
      ? ['en']
      : LOCALES.toSorted((a) => (a === locale ? -1 : 1));

/** What a search has to go by. */
interface SearchContext extends Required<SearchOptions> {
  index: Index;
  names: readonly NameEntry[];
  reach: SearchScope;
}

/** Whether only the query's own words may answer it. */
const isLiteral = ({ pieces }: Query, { literal }: SearchContext): boolean =>
  literal || pieces.length === 0 || pieces.some(({ quoted }) => quoted);

async function literalPages(query: Query, { locale, index, reach }: SearchContext): Promise<PageHits> {
  let pages: PageHits = { hits: [], searched: [] };
  for (const language of languagesFor(query, locale)) {
    const { hits, searched } = await literalHits(language, query, index, reach);
    pages = { hits, searched: [...pages.searched, ...searched] };
    if (hits.length > 0) break;
  }
  return pages;
}

/** Puts an answer together. */
function answerOf(
  query: Query,
  pages: PageHits,
  named: readonly RegistryHit[],
  { reach }: SearchContext,
  done?: QueryChange,
): Answer {
  const stories = pages.hits.filter(({ id }) => !reach.entryOf(id));
  const registry = registryHits(named, pages.hits, reach.entryOf);
  const literal = stories.some(({ tier }) => tier === 'exact');
  const shown = literal
    ? aboveExactStories(registry, query)
    : stories.length > 0 && done
      ? aboveRelatedStories(registry)
      : registry;
  const own = { registry: shown.slice(0, MOST_REGISTRY_HITS), stories, searched: pages.searched };
  return done ? { ...own, done } : own;
}

/** The query in other words: pages and names of each way to put it, below what stands already. */
async function hitsOfRewrite(
  rewrite: Rewrite,
  frame: SearchContext,
): Promise<{ pages: PageHits; named: RegistryHit[] }> {
  const tier = rewrite.kind === 'traditional' ? undefined : ('related' as const);
  const pages: PageHits = { hits: [], searched: [] };
  const named: RegistryHit[] = [];
  const known = new Set<string>();
  for (const text of rewrite.queries) {
    const query = parseQuery(text);
    // The other language says the same of the same stories.
    const other = query.chinese !== parseQuery(rewrite.queries[0] ?? '').chinese;
    if (other && pages.hits.length > 0) continue;
    const { hits, searched } = await literalPages(query, frame);
    // Words apart are too little to go by once the query itself was guessed, where it could be meant otherwise.
    const counted = rewrite.queries.length > 1 ? hits.filter((hit) => hit.tier === 'exact') : hits;
    for (const hit of counted.filter((one) => !known.has(keyOf(one)))) {
      known.add(keyOf(hit));
      pages.hits.push(tier ? { ...hit, tier } : hit);
    }
    pages.searched.push(...searched.filter((entry) => !pages.searched.includes(entry)));
    const called = nameRegistryHits(query, frame.names).filter((hit) => hit.tier === 'exact');
    named.push(...called.map((hit) => (tier ? { ...hit, tier } : hit)));
  }
  const programmes = frame.names.filter(
    ({ collection, id }) => collection === 'programmes' && rewrite.programmes?.includes(id),
  );
  named.push(...programmes.map((entry): RegistryHit => ({ tier: 'related', entry, named: true })));
  return { pages, named };
}

type RewriteMethod = (query: Query, frame: SearchContext) => Promise<Rewrite | undefined>;

/** The ways to put a query otherwise, in the order in which they are tried. */
const REWRITE_METHODS: RewriteMethod[] = [
  (query, { index, names }) => simplifiedCharacters(query, index.lexicon, names),
  (query, { index, locale }) => synonymRewrite(query, index.lexicon, locale),
  async (query, { index }) => {
    const queries = await wordsForPinyin(query, index.lexicon, false);
    return queries.length > 0 ? { kind: 'pinyin', queries } : undefined;
  },
  (query, { names }) => Promise.resolve(abbreviationOf(query, names)),
  async (query, { index }) => {
    const queries = await corrections(query, query.chinese ? 'zh' : 'en', index);
    return queries.length > 0 ? { kind: 'typo', queries } : undefined;
  },
];

/**
 * The first way to put the query that finds stories, or an entry by its very name; last of all, the pages with most of
 * the query's words. Entries that were found on the way stay.
 */
async function answerByRewriting(query: Query, found: Answer, frame: SearchContext): Promise<Answer> {
  const kept: RegistryHit[] = [...found.registry];
  // What an entry has to the letter is not wrongly typed.
  const ways = found.registry.some(({ tier }) => tier === 'exact') ? REWRITE_METHODS.slice(0, 2) : REWRITE_METHODS;
  let done: QueryChange | undefined;
  for (const way of ways) {
    const rewrite = await way(query, frame);
    if (!rewrite) continue;
    const { pages, named } = await hitsOfRewrite(rewrite, frame);
    if (pages.hits.length + named.length === 0) continue;
    const { kind, queries } = rewrite;
    const stories = pages.hits.some(({ id }) => !frame.reach.entryOf(id));
    const all = [...kept, ...named];
    if (stories || kind !== 'terms') return answerOf(query, pages, all, frame, { kind, queries });
    kept.push(...registryHits(named, pages.hits, frame.reach.entryOf));
    done ??= { kind, queries };
  }
  const pages = await pagesForQuestion(query, query.chinese ? 'zh' : 'en', frame.index, frame.reach);
  if (pages.hits.length + kept.length === 0) return found;
  // Beside an entry that has the words, others that only come near are noise.
  if (kept.some(({ tier }) => tier === 'exact')) pages.hits = pages.hits.filter(({ id }) => !frame.reach.entryOf(id));
  return answerOf(query, pages, kept, frame, pages.hits.length > 0 ? { kind: 'question', queries: [] } : done);
}

/** What the archive calls the same thing, below what has the reader's own word. */
async function withSynonyms(query: Query, found: Answer, pages: PageHits, frame: SearchContext): Promise<Answer> {
  // In the language of what was found: the other one would bring the same stories again.
  const rewrite = await synonymsOf(query, frame.index.lexicon, [pages.hits[0]?.locale ?? frame.locale]);
  if (!rewrite) return found;
  const more = await hitsOfRewrite(rewrite, frame);
  const known = new Set(pages.hits.map(keyOf));
  const added = more.pages.hits.filter((hit) => !known.has(keyOf(hit)));
  if (added.every(({ id }) => frame.reach.entryOf(id))) return found;
  const hits = [...pages.hits, ...added];
  const { searched } = pages;
  const { kind, queries } = rewrite;
  return answerOf(query, { hits, searched }, [...nameRegistryHits(query, frame.names), ...more.named], frame, {
    kind,
    queries,
  });
}

/** Stories that have no page in the language of what was found, by the query itself or by the other language's words. */
async function withUntranslated(
  query: Query,
  found: Answer,
  { hits: [first] }: PageHits,
  frame: SearchContext,
): Promise<Answer> {
  const { index, reach } = frame;
  const other = otherLocale(first?.locale ?? frame.locale);
  if (query.chinese || (await index.lexicon.terms()).untranslated[other] === 0) return found;
  const own = await literalHits(other, query, index, reach);
  const rewrite = isLiteral(query, frame) ? undefined : await synonymsOf(query, index.lexicon, [other]);
  const put = rewrite && (await hitsOfRewrite(rewrite, frame)).pages;
  const stories = new Map([...(put?.hits ?? []), ...own.hits].map((hit) => [keyOf(hit), hit] as const));
  found.stories.forEach((hit) => stories.delete(keyOf(hit)));
  const further = [...stories.values()].filter(({ id, locale }) => locale === other && !reach.entryOf(id));
  const heads = await Promise.all(further.map(({ dir, id }) => index.head(dir, id)));
  const all = [...found.stories, ...further.filter((_, at) => heads[at]?.other === undefined)];
  const inTier = (tier: PageHit['tier']) => all.filter((hit) => hit.tier === tier);
  const byTerm = put?.hits.some((hit) => stories.get(keyOf(hit)) === hit && all.includes(hit)) === true;
  const done = found.done ?? (byTerm ? { kind: rewrite?.kind ?? 'terms', queries: rewrite?.queries ?? [] } : undefined);
  return { ...found, stories: [...inTier('exact'), ...inTier('related')], ...(done ? { done } : {}) };
}

/**
 * Chinese in Latin letters, on the Chinese page: a word of the archive in pinyin is that word before it is English.
 * Undefined where the letters spell no word, or Chinese text has them as they stand.
 */
async function inPinyin(query: Query, frame: SearchContext): Promise<Answer | undefined> {
  if (query.chinese || frame.locale !== 'zh') return undefined;
  const queries = await wordsForPinyin(query, frame.index.lexicon, true);
  if (queries.length === 0) return undefined;
  const { hits } = await literalHits('zh', query, frame.index, frame.reach);
  if (hits.length > 0) return undefined;
  const { pages, named } = await hitsOfRewrite({ kind: 'pinyin', queries }, frame);
  const own = [...nameRegistryHits(query, frame.names), ...named];
  return pages.hits.length > 0 ? answerOf(query, pages, own, frame, { kind: 'pinyin', queries }) : undefined;
}

/** Stories up to which a page of hits has room for what was not literally asked for. */
const ROOM = 10;

/**
 * Answers a query.
 * @throws where a part of the index that the query needs cannot be had
 */
export async function answer(
  query: Query,
  asked: SearchOptions,
  index: Index,
  names: readonly NameEntry[],
): Promise<Answer> {
  const { locale, literal = false, all = false } = asked;
  const ids = new Map(names.flatMap((entry) => Object.values(entry.record).map((id) => [id, entry] as const)));
  const frame: SearchContext = { locale, literal, all, index, names, reach: { all, entryOf: (id) => ids.get(id) } };
  const asItStands = isLiteral(query, frame);
  const read = asItStands ? undefined : await inPinyin(query, frame);
  if (read) return read;
  const pages = await literalPages(query, frame);
  const found = answerOf(query, pages, nameRegistryHits(query, names), frame);
  if (found.stories.length === 0) return asItStands ? found : answerByRewriting(query, found, frame);
  if (found.stories.length >= ROOM) return found;
  const more = asItStands ? found : await withSynonyms(query, found, pages, frame);
  return withUntranslated(query, more, pages, frame);
}
