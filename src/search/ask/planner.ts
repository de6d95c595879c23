/**
 * The search itself: the query as it stands, and, where that finds nothing, the query in other words, one way after the
 * other. Pure but for the index that it is given, so that Node's tests and the browser run the same code.
 */
import { otherLocale } from '../../i18n/locales.ts';
import type { SearchIndex } from '../read/index-reader.ts';
import { type NameEntry, placeOf } from '../text/index-files.ts';
import type { Query } from '../text/query.ts';
import {
  type Answer,
  assembleAnswer,
  inBothLanguages,
  isLiteral,
  type SearchContext,
  type SearchOptions,
} from './assemble-answer.ts';
import { answerWithOperators } from './answer-with-operators.ts';
import { keyOf, fullTextHits, type PageHit, type PageHits } from './match/full-text-search.ts';
import { withMostOfQuestion } from './match/most-of-question.ts';
import { needIn, placeInQuery } from './match/place-in-query.ts';
import { pagesByPlainWords } from './match/plain-word-pages.ts';
import { prefetchFirstStep, prefetchFor } from './match/prefetch.ts';
import { readOperators } from './operators.ts';
import { literalPages } from './match/literal-pages.ts';
import { wordsForPinyin } from './rewrite/pinyin-input.ts';
import { nameRegistryHits } from './match/registry-matches.ts';
import { answerByRewriting, hitsOfRewrite } from './rewrite/answer-by-rewriting.ts';
import { inSimplifiedCharacters, synonymsOf } from './rewrite/query-rewrites.ts';

/** What the archive calls the same thing, below what has the reader's own word. */
async function withSynonyms(query: Query, answer: Answer, literal: PageHits, context: SearchContext): Promise<Answer> {
  // In the language of what was found: the other one would bring the same stories again.
  const language = literal.hits[0]?.locale ?? context.locale;
  const rewrite = await synonymsOf(query, context.index.lexicon, [language]);
  if (!rewrite) return answer;
  const rewritten = await hitsOfRewrite(rewrite, context);
  const known = new Set(literal.hits.map(keyOf));
  const added = rewritten.pages.hits.filter((hit) => !known.has(keyOf(hit)));
  if (added.every(({ id }) => context.scope.entryOf(id))) return answer;
  const pages = { hits: [...literal.hits, ...added], searched: literal.searched };
  const named = [...nameRegistryHits(query, context.names), ...rewritten.named];
  const { kind, queries } = rewrite;
  return assembleAnswer(query, pages, named, context, { kind, queries });
}

/** Stories to which the query leads by plain words, below what has its own. */
async function withPlainWords(
  query: Query,
  answer: Answer,
  literal: PageHits,
  context: SearchContext,
): Promise<Answer> {
  const language = literal.hits[0]?.locale ?? context.locale;
  const pages = await pagesByPlainWords(query, language, context.index, context.scope);
  const known = new Set(answer.stories.map(keyOf));
  const added = pages.hits.filter((hit) => !known.has(keyOf(hit)) && !context.scope.entryOf(hit.id));
  return { ...answer, stories: [...answer.stories, ...added] };
}

/** Stories that have no page in the language of what was found, by the query itself or by the other language's words. */
async function withUntranslated(
  query: Query,
  answer: Answer,
  { hits: [first] }: PageHits,
  own: SearchContext,
): Promise<Answer> {
  const other = otherLocale(first?.locale ?? own.locale);
  if (query.chinese || (await own.index.lexicon.terms()).untranslated[other] === 0) return answer;
  const context = await inBothLanguages(own);
  const { index, scope } = context;
  const literal = await fullTextHits(other, query, index, scope);
  const rewrite = isLiteral(query, context) ? undefined : await synonymsOf(query, index.lexicon, [other]);
  const rewritten = rewrite && (await hitsOfRewrite(rewrite, context)).pages;
  const stories = new Map([...(rewritten?.hits ?? []), ...literal.hits].map((hit) => [keyOf(hit), hit] as const));
  answer.stories.forEach((hit) => stories.delete(keyOf(hit)));
  const further = [...stories.values()].filter(({ id, locale }) => locale === other && !scope.entryOf(id));
  const heads = await Promise.all(further.map(({ dir, id }) => index.head(dir, id)));
  const all = [...answer.stories, ...further.filter((_, at) => heads[at]?.other === undefined)];
  const inTier = (tier: PageHit['tier']) => all.filter((hit) => hit.tier === tier);
  const bySynonym = rewritten?.hits.some((hit) => stories.get(keyOf(hit)) === hit && all.includes(hit)) === true;
  const change = answer.change ?? (bySynonym && rewrite ? { kind: rewrite.kind, queries: rewrite.queries } : undefined);
  return { ...answer, stories: [...inTier('exact'), ...inTier('related')], change };
}

/**
 * Chinese in Latin letters, on the Chinese page: a word of the archive in pinyin is that word before it is English.
 * Undefined where the letters spell no word, or Chinese text has them as they stand.
 */
async function answerByPinyin(query: Query, context: SearchContext): Promise<Answer | undefined> {
  if (query.chinese || context.locale !== 'zh') return undefined;
  const queries = await wordsForPinyin(query, context.index.lexicon, true);
  if (queries.length === 0) return undefined;
  const literal = await fullTextHits('zh', query, context.index, context.scope);
  if (literal.hits.length > 0) return undefined;
  const { pages, named } = await hitsOfRewrite({ kind: 'pinyin', queries }, context);
  const allNamed = [...nameRegistryHits(query, context.names), ...named];
  return pages.hits.length > 0
    ? assembleAnswer(query, pages, allNamed, context, { kind: 'pinyin', queries })
    : undefined;
}

/** Stories up to which a page of hits has room for what was not literally asked for. */
const ROOM = 10;

/** Answers a query that is written as the archive writes. */
async function answerNormalised(query: Query, context: SearchContext): Promise<Answer> {
  const onlyLiteral = isLiteral(query, context);
  // What cannot be fetched is told by the step that needs it.
  const prefetch = () => prefetchFor(query, context.locale, context.index, !onlyLiteral).catch(() => undefined);
  if (query.chinese) void prefetch();
  const byPinyin = onlyLiteral ? undefined : await answerByPinyin(query, context);
  if (byPinyin) return byPinyin;
  if (!query.chinese) void prefetch();
  const literal = await literalPages(query, context);
  const named = nameRegistryHits(query, context.names);
  const own = assembleAnswer(query, literal, named, context);
  if (own.stories.length === 0) return onlyLiteral ? own : answerByRewriting(query, own, context);
  const isApart = query.words.length > 2 && !onlyLiteral;
  const pages = isApart ? await withMostOfQuestion(query, literal, context, 3) : literal;
  const answer = pages === literal ? own : assembleAnswer(query, pages, named, context);
  if (answer.stories.length >= ROOM) return answer;
  if (onlyLiteral) return withUntranslated(query, answer, pages, context);
  const more = await withSynonyms(query, answer, pages, context);
  return withUntranslated(query, await withPlainWords(query, more, pages, context), pages, context);
}

/**
 * Of a year, or of a place and nothing else, the news is what is asked for: the newest first. Bundles, and the pages of
 * each, are in that order.
 */
function newestFirst(answer: Answer, { names, locale }: SearchContext): Answer {
  const { query, stories } = answer;
  const isYear = /^(?:19|20)\d\d年?$/.test(query.raw);
  const place = isYear ? undefined : placeInQuery(query, names, [], locale);
  if (!isYear && (place === undefined || needIn(query, place) !== '')) return answer;
  const bundle = (hit: PageHit) => answer.searched.findIndex(({ dir }) => dir === hit.dir);
  const sorted = [...stories].sort((a, b) => bundle(a) - bundle(b) || placeOf(a.id) - placeOf(b.id));
  return { ...answer, stories: [...sorted.filter(isExact), ...sorted.filter((hit) => !isExact(hit))] };
}

const isExact = ({ tier }: PageHit): boolean => tier === 'exact';

/** The index as far as it may hold stories of some years. */
const withinYears = (index: SearchIndex, [from, to]: [string, string]): SearchIndex => ({
  ...index,
  inBothLanguages: () => withinYears(index.inBothLanguages(), [from, to]),
  bundles: async (locale) =>
    (await index.bundles(locale)).filter(({ years }) => years === undefined || (years[0] <= to && years[1] >= from)),
});

/**
 * Answers a query.
 * @throws where a part of the index that the query needs cannot be had
 */
export async function answerQuery(
  query: Query,
  options: SearchOptions,
  wholeIndex: SearchIndex,
  names: readonly NameEntry[],
): Promise<Answer> {
  const { locale, literal = false, all = false, years } = options;
  const index = years ? withinYears(wholeIndex, years) : wholeIndex;
  const ids = new Map(names.flatMap((entry) => Object.values(entry.record).map((id) => [id, entry] as const)));
  const context: SearchContext = { locale, literal, all, index, names, scope: { all, entryOf: (id) => ids.get(id) } };
  const answerText = async (text: Query): Promise<Answer> => {
    // Beside the table of characters, where that is needed.
    prefetchFirstStep(text, locale, index);
    const simplified = literal ? undefined : await inSimplifiedCharacters(text, index.lexicon, names);
    const answer = newestFirst(await answerNormalised(simplified ?? text, context), context);
    if (!simplified) return answer;
    return {
      ...answer,
      query: simplified,
      change: answer.change ?? { kind: 'traditional', queries: [simplified.raw] },
    };
  };
  const operators = literal ? undefined : readOperators(query.raw);
  return operators ? answerWithOperators(operators, context, answerText) : answerText(query);
}
