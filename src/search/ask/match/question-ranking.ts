/** A whole question: which pages have most of what it speaks of, the rare things counting most. */
import type { Locale } from '../../../i18n/locales.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import type { OpenBundle } from '../../read/bundle-reader.ts';
import { wordTokens } from '../../text/english-tokens.ts';
import { foldWithOffsets } from '../../text/fold.ts';
import type { BundleEntry, NameEntry } from '../../text/index-files.ts';
import type { Needle } from '../../text/matching.ts';
import type { Query } from '../../text/query.ts';
import { isAmongFirstBeside, isTitle } from '../../text/record-tokens.ts';
import { bundleRounds, type PageHit, type PageHits, type SearchScope } from './full-text-search.ts';
import { isNameOfItsKind, unknownHospitalIn } from './looks-like-a-name.ts';
import { hitsOf, type PhrasingHits } from './phrasing-hits.ts';
import { needIn, placeInQuery } from './place-in-query.ts';
import { wordsToMiss } from './missing-words.ts';
import { type Concept, conceptsOf } from './question-concepts.ts';
import { pagesWithNumbers } from './question-numbers.ts';
import { isMissed } from './stop-words.ts';

/**
 * A page with less than this of the best one's score is none: it has what is common of the question, not what is rare.
 * Measured: at 0 two more natural queries have a wrong page first; up to .95 they stay as they are, but a question that
 * several stories answer would show one.
 */
const LEAST_SHARE_OF_BEST = 0.5;

/**
 * Of all that could be scored so much must be on a page, else the archive has no answer. Questions have many words of
 * their own, so that this is low. Measured: at .5 the natural queries lose seven pages that are right.
 */
const LEAST_SHARE_OF_QUESTION = 0.2;

/** More pages, of stories and of the registry each, than a reader of a question looks through. */
const MOST_PAGES = 10;

/** What stands in a title is what the page is about; no natural query needs it, two pages that are else alike do. */
const TITLE_FACTOR = 1.6;

/**
 * A word that stands nowhere may be the reader's own for something that does: it asks less of a page than a word of the
 * archive. Measured: at 1 one more natural query has a wrong page first.
 */
const UNKNOWN_WORD_FACTOR = 0.4;

/**
 * What is asked for in a place is an answer elsewhere too, but a lesser one; what is in the place alone, and has nothing
 * of what is asked for there, is none.
 */
const ELSEWHERE_FACTOR = 0.5;

/**
 * Plain words of a page's questions and of its first topic say more than those of what it speaks of as well. Measured:
 * without it four more natural queries have a wrong page first.
 */
const FIRST_PLAIN_FACTOR = 1.2;
const OTHER_PLAIN_FACTOR = 0.8;

const plainFactor = ([place = 0]: readonly number[]): number =>
  isAmongFirstBeside(place) ? FIRST_PLAIN_FACTOR : OTHER_PLAIN_FACTOR;

/** How much it says that a page has a thing that so many of all have. */
const rarity = (all: number, having: number): number => Math.log(1 + all / Math.max(1, having));

/** The best of what a concept's phrasings give a page. */
interface ConceptMatch {
  score: number;
  at: number | undefined;
  phrasing: string;
  isPlain?: true | undefined;
}

function bestMatches(found: readonly PhrasingHits[], concept: Concept, all: number): Map<string, ConceptMatch> {
  const best = new Map<string, ConceptMatch>();
  for (const { phrasing, hits, factor, isPlain } of found) {
    for (const { id, at } of hits) {
      const place = isPlain ? undefined : at[0];
      const inTitle = place !== undefined && isTitle(place);
      const standing = isPlain ? plainFactor(at) : inTitle ? TITLE_FACTOR : 1;
      const score = concept.weight * factor * standing * rarity(all, hits.length);
      if (score > (best.get(id)?.score ?? 0)) best.set(id, { score, at: place, phrasing, isPlain });
    }
  }
  return best;
}

interface ScoredPage {
  score: number;
  /** Where the first concept stands. */
  at: number | undefined;
  phrasings: Set<string>;
  /** Words of the question that it has. */
  covered: Set<string>;
  /** Whether it has more than single characters. */
  hasWord: boolean;
  /** Whether it has the place that is asked for, and anything else. */
  hasPlace: boolean;
  hasNeed: boolean;
}

/**
 * The pages of a bundle with their scores.
 * @param all how many pages it holds
 * @param place what the query calls the place that it asks for
 * @returns also what a page would score that had everything, and which words of the question stand on any page
 */
async function scoresInBundle(
  concepts: readonly Concept[],
  query: Query,
  locale: Locale,
  bundle: OpenBundle,
  all: number,
  place: string | undefined,
): Promise<{ pages: Map<string, ScoredPage>; possible: number; there: Set<string> }> {
  const pages = new Map<string, ScoredPage>();
  const numbers = await pagesWithNumbers(query, locale, bundle);
  const absent = new Set<string>();
  const there = new Set<string>();
  let possible = 0;
  // Where no page has the numbers, none answers.
  for (const concept of numbers?.size === 0 ? [] : concepts) {
    const { phrasings, weight, adjacent } = concept;
    // Where one of two words stands nowhere, both beside each other do not: no file need be read for them. Two single
    // characters may be one word that the segmenter does not know, and a plain one.
    const isOne = locale === 'zh' && adjacent?.every((word) => [...word].length === 1) === true;
    const asked = !isOne && adjacent?.some((word) => absent.has(word)) === true ? [] : phrasings;
    const hits = asked.map((phrasing) => hitsOf(phrasing, adjacent !== undefined, locale, bundle));
    const found = (await Promise.all(hits)).flat();
    const isThere = found.some((one) => one.hits.length > 0 && phrasings.includes(one.phrasing));
    if (isThere) concept.covers.forEach((word) => there.add(word));
    else phrasings.forEach((phrasing) => absent.add(phrasing));
    const mostHits = Math.max(0, ...found.map((one) => one.hits.length));
    possible += weight * (mostHits === 0 ? UNKNOWN_WORD_FACTOR : 1) * rarity(all, mostHits);
    for (const [id, { score, at, phrasing, isPlain }] of bestMatches(found, concept, all)) {
      if (numbers && !numbers.has(id)) continue;
      const page = pages.get(id) ?? {
        score: 0,
        at: undefined,
        phrasings: new Set<string>(),
        covered: new Set<string>(),
        hasWord: false,
        hasPlace: false,
        hasNeed: false,
      };
      pages.set(id, page);
      page.score += score;
      // A single character is marked in no word that it is part of.
      if (!isPlain && (locale === 'en' || [...phrasing].length > 1)) page.phrasings.add(phrasing);
      if (phrasings.includes(phrasing)) concept.covers.forEach((word) => page.covered.add(word));
      const isWord = locale === 'en' || [...phrasing].length > 1;
      const isPlace = place !== undefined && place.includes(phrasing.toLowerCase());
      page.hasWord ||= isWord;
      page.hasPlace ||= isPlace;
      page.hasNeed ||= isWord && !isPlace;
      page.at ??= at;
    }
  }
  return { pages, possible, there };
}

const needleOf = (phrasing: string, locale: Locale): Needle =>
  locale === 'zh'
    ? { kind: 'text', folded: foldWithOffsets(phrasing), literal: false }
    : { kind: 'words', words: wordTokens(phrasing) };

/** The best of some pages, those that come near the very best. */
function nearBest(pages: readonly { hit: PageHit; score: number }[]): PageHit[] {
  const sorted = [...pages].sort((a, b) => b.score - a.score);
  const least = LEAST_SHARE_OF_BEST * (sorted[0]?.score ?? 0);
  return sorted
    .filter(({ score }) => score >= least)
    .slice(0, MOST_PAGES)
    .map(({ hit }) => hit);
}

/**
 * Pages that have the most of a question's words, best first, stories before entries of the registry; none where none
 * has enough of them. Where a place is asked for, those that are there stand first.
 * @param names the registry
 * @throws IndexUnreadable where a part of the index that the question needs cannot be had
 */
export async function pagesForQuestion(
  query: Query,
  locale: Locale,
  index: SearchIndex,
  scope: SearchScope,
  names: readonly NameEntry[] = [],
): Promise<PageHits> {
  const concepts = await conceptsOf(query, locale, index.lexicon);
  // Of a name all stands together, or it is another's.
  const isName = isNameOfItsKind(query);
  const words = isName ? [query.raw] : [...new Set(concepts.flatMap(({ covers }) => covers))].filter(isMissed);
  // Its parts say nothing of a hospital that the archive does not know.
  const hospital = unknownHospitalIn(query, names);
  const place = placeInQuery(query, names, query.chinese ? await index.lexicon.cities() : [], locale);
  const hasNeed = place !== undefined && needIn(query, place) !== '';
  const apart = isName ? words : wordsToMiss(query, locale, words, [place?.asked, hospital], hospital);
  const searched: BundleEntry[] = [];
  const there = new Set<string>();
  const all: { hit: PageHit; score: number }[] = [];
  const scoresIn = async (entry: BundleEntry) => ({
    dir: entry.dir,
    ...(await scoresInBundle(concepts, query, locale, await index.open(entry), entry.records, place?.asked)),
  });
  for (const round of bundleRounds(concepts.length > 0 ? await index.bundles(locale) : [], scope)) {
    searched.push(...round);
    const found = await Promise.all(round.map(scoresIn));
    found.forEach((bundle) => bundle.there.forEach((word) => there.add(word)));
    const pages = found.flatMap(({ dir, possible, pages: own }) =>
      [...own].map(([id, page]) => ({ id, dir, possible, ...page })),
    );
    for (const { id, dir, possible, score: whole, at, phrasings, covered, ...has } of pages) {
      if (!has.hasWord || whole < LEAST_SHARE_OF_QUESTION * possible || (hasNeed && !has.hasNeed)) continue;
      const score = whole * (hasNeed && !has.hasPlace ? ELSEWHERE_FACTOR : 1);
      const needles = [...phrasings].map((phrasing) => needleOf(phrasing, locale));
      const missing = [
        ...(hospital === undefined || words.includes(hospital) ? [] : [hospital]),
        ...words.filter((word) => !covered.has(word)),
      ];
      // Of a word and its part the word is named.
      const lacking = missing.filter((word) => !missing.some((other) => other !== word && other.includes(word)));
      const hasPart = (word: string) =>
        !isName && word !== hospital && locale === 'zh' && [...phrasings].some((one) => word.includes(one));
      const without = apart.filter((word) => !covered.has(word) && !hasPart(word));
      all.push({ hit: { tier: 'related', locale, dir, id, at, needles, lacking, without }, score });
    }
    if (all.length >= MOST_PAGES && !scope.all) break;
  }
  const isStory = ({ hit }: { hit: PageHit }) => scope.entryOf(hit.id) === undefined;
  const bestStory = Math.max(0, ...all.filter(isStory).map(({ score }) => score));
  for (const { hit, score } of all) if (score > bestStory) hit.isBest = true;
  // What the site says of itself and what the registry has are no measure of each other.
  const isOwn = ({ hit }: { hit: PageHit }) => scope.entryOf(hit.id)?.collection === 'pages';
  const entries = all.filter((page) => !isStory(page) && !isOwn(page));
  const own = nearBest(all.filter(isOwn));
  const named = nearBest(entries);
  const others = own[0]?.isBest ? [...own, ...named] : [...named, ...own];
  const asked = { words: apart, absent: apart.filter((word) => !there.has(word)) };
  return { hits: [...nearBest(all.filter(isStory)), ...others], searched, asked };
}
