/** Words that tell a query apart and that none of its hits has: such hits are no answer, and the page says so by name. */
import type { Locale } from '../../../i18n/locales.ts';
import type { Query } from '../../text/query.ts';
import type { PageHit, PageHits } from './full-text-search.ts';
import { wordsApart } from './question-concepts.ts';
import type { RegistryHit } from './registry-matches.ts';

/** What an answer is without. */
export interface MissingWords {
  missing: string[];
  /** What most of its hits have of the query instead. */
  left: string[];
  /** No page has the missing words, as far as was searched. */
  nowhere: boolean;
}

/** Of a long question that lacks no more than this share of its words the answer may be the one that is looked for. */
const LEAST_SHARE_MISSING = 0.25;

/**
 * The words that tell a question apart.
 * @param words those that are named where a page lacks them
 * @param names the place and the hospital that it names, whose parts say nothing
 * @param hospital one that the archive does not know, missing as a whole
 */
export function wordsToMiss(
  query: Query,
  locale: Locale,
  words: readonly string[],
  names: readonly (string | undefined)[],
  hospital: string | undefined,
): string[] {
  const isPart = (word: string) => names.some((name) => name?.includes(word));
  const others = wordsApart(query, locale).filter((word) => words.includes(word) && !isPart(word));
  return hospital === undefined ? others : [hospital, ...others];
}

/** Undefined where some hit has all of the words that tell the query apart, or most of them. */
export function missingWords(
  { allRegistry, stories }: { allRegistry: readonly RegistryHit[]; stories: readonly PageHit[] },
  { asked }: Pick<PageHits, 'asked'>,
): MissingWords | undefined {
  const hits = [...allRegistry, ...stories];
  if (!asked || hits.length === 0 || hits.some(({ tier }) => tier === 'exact')) return undefined;
  const { words, absent } = asked;
  const lists = [
    ...allRegistry.map(({ page, lacking }) => page?.without ?? lacking ?? []),
    ...stories.map(({ without = [] }) => without),
  ];
  const missing = words.filter((word) => lists.every((without) => without.includes(word)));
  if (missing.length <= LEAST_SHARE_MISSING * words.length) return undefined;
  const isLeft = (word: string) => lists.filter((without) => !without.includes(word)).length > lists.length / 2;
  return {
    missing,
    left: words.filter(isLeft),
    nowhere: missing.every((word) => absent.includes(word)),
  };
}
