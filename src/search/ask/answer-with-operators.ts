/** Answers a query with operators: alternatives together, then without the pages that the reader does not want. */
import { type Locale, LOCALES } from '../../i18n/locales.ts';
import { phraseTokens } from '../text/chinese-tokens.ts';
import { wordTokens } from '../text/english-tokens.ts';
import { fold, hasHan } from '../text/fold.ts';
import { fieldTokens } from '../text/plain-words.ts';
import { UNQUOTED } from '../text/word-match.ts';
import { parseQuery, type Piece, type Query } from '../text/query.ts';
import type { Answer, SearchContext } from './assemble-answer.ts';
import { keyOf, type PageHit } from './match/full-text-search.ts';
import type { RegistryHit } from './match/registry-matches.ts';
import type { AskedField, Operators } from './operators.ts';

/** Every page that has a run of tokens, in the languages in which there is one. */
async function pagesWith(run: (locale: Locale) => string[], { index }: SearchContext): Promise<PageHit[]> {
  const locales = LOCALES.filter((locale) => run(locale).length > 0);
  const entries = (await Promise.all(locales.map((locale) => index.bundles(locale)))).flat();
  const found = await Promise.all(
    entries.map(async ({ locale, dir, ...entry }) => {
      const bundle = await index.open({ locale, dir, ...entry });
      const hits = await bundle.search(run(locale), UNQUOTED[locale]);
      return hits.map(({ id }): PageHit => ({ tier: 'related', locale, dir, id, at: undefined, needles: [] }));
    }),
  );
  return found.flat();
}

/** What is written in Chinese is a field of Chinese pages. */
const pagesOfField = ({ field, value }: AskedField, context: SearchContext): Promise<PageHit[]> =>
  pagesWith((locale) => (hasHan(value) === (locale === 'zh') ? fieldTokens(field, value, locale) : []), context);

const pagesWithPiece = ({ raw, folded }: Piece, context: SearchContext): Promise<PageHit[]> =>
  pagesWith((locale) => (locale === 'zh' ? phraseTokens(folded.text) : wordTokens(raw)), context);

/** Several answers as one: what is exact in any of them first, each page once. */
function together(answers: readonly Answer[]): Pick<Answer, 'registry' | 'allRegistry' | 'stories' | 'searched'> {
  const once = <T>(all: readonly T[], key: (one: T) => unknown): T[] =>
    [...new Map([...all].reverse().map((one) => [key(one), one] as const)).values()].reverse();
  const inTiers = <T extends { tier: string }>(all: readonly T[]): T[] => [
    ...all.filter(({ tier }) => tier === 'exact'),
    ...all.filter(({ tier }) => tier === 'related'),
  ];
  return {
    registry: once(inTiers(answers.flatMap(({ registry }) => registry)), ({ entry }) => entry),
    allRegistry: once(inTiers(answers.flatMap(({ allRegistry }) => allRegistry)), ({ entry }) => entry),
    stories: once(inTiers(answers.flatMap(({ stories }) => stories)), keyOf),
    searched: once(
      answers.flatMap(({ searched }) => searched),
      ({ dir }) => dir,
    ),
  };
}

const bearsName = ({ entry }: RegistryHit, { folded }: Piece): boolean =>
  [...entry.zh, ...entry.en].some((name) => fold(name).includes(folded.text));

/**
 * The answer to a query with operators.
 * @param answerText answers one of the alternatives
 * @throws IndexUnreadable where a part of the index that the query needs cannot be had
 */
export async function answerWithOperators(
  operators: Operators,
  context: SearchContext,
  answerText: (query: Query) => Promise<Answer>,
): Promise<Answer> {
  const { texts, without, fields } = operators;
  const query = parseQuery(texts.join(' '));
  const answers: Answer[] = [];
  for (const text of texts) answers.push(await answerText(parseQuery(text)));
  const ofFields = await Promise.all(fields.map((field) => pagesOfField(field, context)));
  const [listed = []] = texts.length === 0 ? ofFields : [];
  const alone: Answer = { query, registry: [], allRegistry: [], stories: listed, searched: [] };
  const all = together(texts.length === 0 ? [alone] : answers);
  const wanted = ofFields.map((pages) => new Set(pages.map(keyOf)));
  const unwanted = new Set(
    (await Promise.all(without.map((piece) => pagesWithPiece(piece, context)))).flat().map(keyOf),
  );
  const stays = (page: { dir: string; id: string }) =>
    !unwanted.has(keyOf(page)) && wanted.every((keys) => keys.has(keyOf(page)));
  const isUnwanted = (hit: RegistryHit) =>
    without.some((piece) => bearsName(hit, piece)) || (hit.page !== undefined && unwanted.has(keyOf(hit.page)));
  const [only] = answers.length === 1 ? answers : [];
  return {
    ...all,
    query: only?.query ?? query,
    change: only?.change,
    stories: all.stories.filter(stays),
    registry: fields.length > 0 ? [] : all.registry.filter((hit) => !isUnwanted(hit)),
    allRegistry: fields.length > 0 ? [] : all.allRegistry.filter((hit) => !isUnwanted(hit)),
    operators,
  };
}
