/**
 * The search itself: the query as it stands, and, where that finds nothing, the query in other words, one way after the
 * other. Pure but for the index that it is given, so that Node's tests and the browser run the same code.
 */
import { otherLocale } from '../../i18n/locales.ts';
import type { SearchIndex } from '../read/index-reader.ts';
import type { NameEntry } from '../text/index-files.ts';
import type { Query } from '../text/query.ts';
import {
  type Answer,
  assembleAnswer,
  isLiteral,
  literalPages,
  type SearchContext,
  type SearchOptions,
} from './answer.ts';
import { keyOf, literalHits, type PageHit, type PageHits } from './page-hits.ts';
import { wordsForPinyin } from './pinyin.ts';
import { nameRegistryHits } from './registry-hits.ts';
import { answerByRewriting, hitsOfRewrite } from './rewritten-answer.ts';
import { synonymsOf } from './rewrites.ts';

/** What the archive calls the same thing, below what has the reader's own word. */
async function withSynonyms(query: Query, found: Answer, pages: PageHits, context: SearchContext): Promise<Answer> {
  // In the language of what was found: the other one would bring the same stories again.
  const rewrite = await synonymsOf(query, context.index.lexicon, [pages.hits[0]?.locale ?? context.locale]);
  if (!rewrite) return found;
  const more = await hitsOfRewrite(rewrite, context);
  const known = new Set(pages.hits.map(keyOf));
  const added = more.pages.hits.filter((hit) => !known.has(keyOf(hit)));
  if (added.every(({ id }) => context.scope.entryOf(id))) return found;
  const hits = [...pages.hits, ...added];
  const { searched } = pages;
  const { kind, queries } = rewrite;
  return assembleAnswer(
    query,
    { hits, searched },
    [...nameRegistryHits(query, context.names), ...more.named],
    context,
    {
      kind,
      queries,
    },
  );
}

/** Stories that have no page in the language of what was found, by the query itself or by the other language's words. */
async function withUntranslated(
  query: Query,
  found: Answer,
  { hits: [first] }: PageHits,
  context: SearchContext,
): Promise<Answer> {
  const { index, scope } = context;
  const other = otherLocale(first?.locale ?? context.locale);
  if (query.chinese || (await index.lexicon.terms()).untranslated[other] === 0) return found;
  const own = await literalHits(other, query, index, scope);
  const rewrite = isLiteral(query, context) ? undefined : await synonymsOf(query, index.lexicon, [other]);
  const put = rewrite && (await hitsOfRewrite(rewrite, context)).pages;
  const stories = new Map([...(put?.hits ?? []), ...own.hits].map((hit) => [keyOf(hit), hit] as const));
  found.stories.forEach((hit) => stories.delete(keyOf(hit)));
  const further = [...stories.values()].filter(({ id, locale }) => locale === other && !scope.entryOf(id));
  const heads = await Promise.all(further.map(({ dir, id }) => index.head(dir, id)));
  const all = [...found.stories, ...further.filter((_, at) => heads[at]?.other === undefined)];
  const inTier = (tier: PageHit['tier']) => all.filter((hit) => hit.tier === tier);
  const byTerm = put?.hits.some((hit) => stories.get(keyOf(hit)) === hit && all.includes(hit)) === true;
  const change = found.change ?? (byTerm && rewrite ? { kind: rewrite.kind, queries: rewrite.queries } : undefined);
  return { ...found, stories: [...inTier('exact'), ...inTier('related')], change };
}

/**
 * Chinese in Latin letters, on the Chinese page: a word of the archive in pinyin is that word before it is English.
 * Undefined where the letters spell no word, or Chinese text has them as they stand.
 */
async function inPinyin(query: Query, context: SearchContext): Promise<Answer | undefined> {
  if (query.chinese || context.locale !== 'zh') return undefined;
  const queries = await wordsForPinyin(query, context.index.lexicon, true);
  if (queries.length === 0) return undefined;
  const { hits } = await literalHits('zh', query, context.index, context.scope);
  if (hits.length > 0) return undefined;
  const { pages, named } = await hitsOfRewrite({ kind: 'pinyin', queries }, context);
  const own = [...nameRegistryHits(query, context.names), ...named];
  return pages.hits.length > 0 ? assembleAnswer(query, pages, own, context, { kind: 'pinyin', queries }) : undefined;
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
  index: SearchIndex,
  names: readonly NameEntry[],
): Promise<Answer> {
  const { locale, literal = false, all = false } = asked;
  const ids = new Map(names.flatMap((entry) => Object.values(entry.record).map((id) => [id, entry] as const)));
  const context: SearchContext = { locale, literal, all, index, names, scope: { all, entryOf: (id) => ids.get(id) } };
  const asItStands = isLiteral(query, context);
  const read = asItStands ? undefined : await inPinyin(query, context);
  if (read) return read;
  const pages = await literalPages(query, context);
  const found = assembleAnswer(query, pages, nameRegistryHits(query, names), context);
  if (found.stories.length === 0) return asItStands ? found : answerByRewriting(query, found, context);
  if (found.stories.length >= ROOM) return found;
  const more = asItStands ? found : await withSynonyms(query, found, pages, context);
  return withUntranslated(query, more, pages, context);
}
