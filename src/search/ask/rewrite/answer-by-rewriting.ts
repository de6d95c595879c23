/** Answers a query that finds no story as it stands: in other words, one way after the other. */
import { fold } from '../../text/fold.ts';
import type { NameEntry } from '../../text/index-files.ts';
import { parseQuery, type Query } from '../../text/query.ts';
import {
  type Answer,
  assembleAnswer,
  inBothLanguages,
  type QueryChange,
  type SearchContext,
} from '../assemble-answer.ts';
import { literalPages, mayBeElsewhere } from '../match/literal-pages.ts';
import { keyOf, type PageHit, type PageHits } from '../match/full-text-search.ts';
import { hospitalIn, isNameOfItsKind } from '../match/looks-like-a-name.ts';
import { missingWords } from '../match/missing-words.ts';
import { withMostOfQuestion } from '../match/most-of-question.ts';
import { wordsForPinyin } from './pinyin-input.ts';
import { pagesByPlainWords } from '../match/plain-word-pages.ts';
import { pagesForQuestion } from '../match/question-ranking.ts';
import { nameRegistryHits, type RegistryHit, registryHits } from '../match/registry-matches.ts';
import { abbreviationOf, type Rewrite, sameDateOrNumber, synonymRewrite } from './query-rewrites.ts';
import { mendedQuestion } from './mended-question.ts';
import { corrections } from './spelling-corrections.ts';

const NO_PAGES: PageHits = { hits: [], searched: [] };

/** The query in other words: pages and names of each way to put it, below what stands already. */
export async function hitsOfRewrite(
  rewrite: Rewrite,
  own: SearchContext,
): Promise<{ pages: PageHits; named: RegistryHit[] }> {
  // On the English page what is put in Chinese may be a Chinese name.
  const isForeign = own.locale === 'en' && rewrite.queries.some((text) => parseQuery(text).chinese);
  const context = isForeign ? await inBothLanguages(own) : own;
  const tier = 'related';
  const pages: PageHits = { hits: [], searched: [] };
  const named: RegistryHit[] = [];
  const known = new Set<string>();
  for (const text of rewrite.queries) {
    const query = parseQuery(text);
    // The other language says the same of the same stories.
    const other = query.chinese !== parseQuery(rewrite.queries[0] ?? '').chinese;
    if (other && pages.hits.length > 0) continue;
    const { hits, searched } = await literalPages(query, context);
    // Words apart are too little to go by once the query itself was guessed, where it could be meant otherwise.
    const isGuess = rewrite.queries.length > 1 || (rewrite.kind === 'terms' && !query.chinese);
    const counted = isGuess && !rewrite.sure ? hits.filter((hit) => hit.tier === 'exact') : hits;
    for (const hit of counted.filter((one) => !known.has(keyOf(one)))) {
      known.add(keyOf(hit));
      pages.hits.push({ ...hit, tier });
    }
    pages.searched.push(...searched.filter((entry) => !pages.searched.includes(entry)));
    const called = nameRegistryHits(query, context.names).filter((hit) => hit.tier === 'exact');
    named.push(...called.map((hit): RegistryHit => ({ ...hit, tier })));
  }
  const programmes = context.names.filter(
    ({ collection, id }) => collection === 'programmes' && rewrite.programmes?.includes(id),
  );
  named.push(...programmes.map((entry): RegistryHit => ({ tier: 'related', entry, named: true })));
  return { pages, named };
}

/**
 * Whether Chinese words may lead to what English ones on the English page do not: where some story has no English page.
 * All else says the same in both languages, and costs a reader the pages of the other.
 */
const mayNeedOther = async ({ chinese }: Query, { locale, index }: SearchContext): Promise<boolean> =>
  locale === 'en' && !chinese && (await index.lexicon.terms()).untranslated.zh > 0;

/** What the archive writes otherwise or calls the same thing, and the pages to which plain words and a date lead. */
async function bySynonymsAndPlainWords(
  query: Query,
  context: SearchContext,
): Promise<{ pages: PageHits; named: RegistryHit[]; change: QueryChange }> {
  const { index, locale, scope } = context;
  const alone = !(await mayBeElsewhere(query, context));
  const rewrite =
    sameDateOrNumber(query, locale, alone) ??
    (await synonymRewrite(
      query,
      (await mayNeedOther(query, context)) ? index.inBothLanguages().lexicon : index.lexicon,
      locale,
    ));
  const { pages, named } = rewrite ? await hitsOfRewrite(rewrite, context) : { pages: NO_PAGES, named: [] };
  const plain = await pagesByPlainWords(query, query.chinese ? 'zh' : locale, index, scope);
  const known = new Set(pages.hits.map(keyOf));
  const hits = [...pages.hits, ...plain.hits.filter((hit) => !known.has(keyOf(hit)))];
  const searched = [...pages.searched, ...plain.searched.filter((entry) => !pages.searched.includes(entry))];
  const isStory = ({ id }: PageHit) => !scope.entryOf(id);
  // It has every word of the query, and no story has.
  if (!hits.some(isStory)) for (const hit of plain.hits) hit.isBest = true;
  const change: QueryChange =
    rewrite && (rewrite.kind === 'date' || pages.hits.length + named.length > 0)
      ? { kind: rewrite.kind, queries: rewrite.queries }
      : { kind: 'plain', queries: [] };
  return { pages: { hits, searched }, named, change };
}

const correctionsOf = (query: Query, { index, names }: SearchContext): Promise<string[]> =>
  corrections(query, query.chinese ? 'zh' : 'en', index, names);

/** A word of two characters is one of many that sound the same: what it may have been meant for is offered, not answered. */
const isShort = ({ raw, chinese }: Query): boolean => chinese && [...fold(raw)].length === 2;

type RewriteMethod = (query: Query, context: SearchContext) => Promise<Rewrite | undefined>;

/** The further ways to put a query otherwise, in the order in which they are tried. */
const REWRITE_METHODS: RewriteMethod[] = [
  async (query, { index }) => {
    const queries = await wordsForPinyin(query, index.lexicon, false);
    return queries.length > 0 ? { kind: 'pinyin', queries } : undefined;
  },
  (query, { names }) => Promise.resolve(abbreviationOf(query, names)),
  async (query, context) => {
    const queries = isShort(query) ? [] : await correctionsOf(query, context);
    return queries.length > 0 ? { kind: 'typo', queries } : undefined;
  },
];

/**
 * Whether an entry is another institution than the hospital that a query names: it lacks a part of that name. One that the
 * archive does not know is never answered by another's.
 */
const isAnothers = (
  { collection }: Pick<NameEntry, 'collection'>,
  lacking: readonly string[] = [],
  hospital: string | undefined,
): boolean =>
  collection === 'organisations' && hospital !== undefined && lacking.some((word) => hospital.includes(word));

/** The pages with most of a query's words, and the entries that were found on the way. */
async function answerAsQuestion(
  query: Query,
  answer: Answer,
  found: readonly RegistryHit[],
  change: QueryChange | undefined,
  context: SearchContext,
): Promise<Answer> {
  const { index, scope, names } = context;
  const hospital = hospitalIn(query);
  const kept = found.filter(({ entry, lacking }) => !isAnothers(entry, lacking, hospital));
  const pages = await pagesForQuestion(query, query.chinese ? 'zh' : 'en', index, scope, names);
  pages.hits = pages.hits.filter(({ id, lacking }) => {
    const entry = scope.entryOf(id);
    return !entry || !isAnothers(entry, lacking, hospital);
  });
  if (pages.hits.length + kept.length === 0) return answer;
  // Beside an entry that has the words, others that only come near are noise; of a name that is not known, another's.
  if (kept.some(({ tier }) => tier === 'exact') || isNameOfItsKind(query))
    pages.hits = pages.hits.filter(({ id }) => !scope.entryOf(id));
  const asQuestion: QueryChange = { kind: 'question', queries: [] };
  const isTypo = change?.kind === 'typo';
  const whole = assembleAnswer(query, pages, kept, context, pages.hits.length > 0 && !isTypo ? asQuestion : change);
  return { ...whole, missing: missingWords(whole, pages) };
}

/**
 * The first way to put the query that finds stories, or an entry by its very name; last of all, the pages with most of
 * the query's words. Entries that were found on the way stay.
 */
export async function answerByRewriting(query: Query, answer: Answer, context: SearchContext): Promise<Answer> {
  // What the last step reads is read beside what the others do.
  if (query.chinese) context.index.lexicon.cities().catch(() => undefined);
  const kept: RegistryHit[] = [...answer.allRegistry];
  // What an entry has to the letter is not wrongly typed.
  const methods = kept.some(({ tier }) => tier === 'exact') ? [] : REWRITE_METHODS;
  const isStory = ({ id }: PageHit) => !context.scope.entryOf(id);
  const meant = await bySynonymsAndPlainWords(query, context);
  if (meant.pages.hits.some(isStory)) {
    const isPlain = meant.change.kind === 'plain';
    const pages = isPlain ? await withMostOfQuestion(query, meant.pages, context, 2) : meant.pages;
    return assembleAnswer(query, pages, [...kept, ...meant.named], context, meant.change);
  }
  kept.push(...registryHits(meant.named, meant.pages.hits, context.scope.entryOf));
  let change: QueryChange | undefined = meant.pages.hits.length + meant.named.length > 0 ? meant.change : undefined;
  const mending = methods.length > 0 ? mendedQuestion(query, context.index, context.names) : undefined;
  mending?.catch(() => undefined);
  for (const method of methods) {
    const rewrite = await method(query, context);
    if (!rewrite) continue;
    const { pages, named } = await hitsOfRewrite(rewrite, context);
    if (pages.hits.length + named.length === 0) continue;
    const { kind, queries } = rewrite;
    const stories = pages.hits.some(isStory);
    const all = [...kept, ...named];
    if (stories || kind !== 'terms') return assembleAnswer(query, pages, all, context, { kind, queries });
    kept.push(...registryHits(named, pages.hits, context.scope.entryOf));
    change ??= { kind, queries };
  }
  const mended = await mending;
  if (mended) {
    const { asked, remedy } = mended;
    return answerAsQuestion(mended.query, answer, kept, { kind: 'typo', asked, queries: [remedy] }, context);
  }
  const meantInstead = methods.length > 0 && isShort(query) ? await correctionsOf(query, context) : [];
  return { ...(await answerAsQuestion(query, answer, kept, change, context)), meantInstead };
}
