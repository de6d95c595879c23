/** A whole question: which pages have most of its words, the rare ones counting most. */
import type { Locale } from '../../i18n/locales.ts';
import { numberTokensAsked, overlapping, phraseTokens } from '../text/bigrams.ts';
import type { OpenBundle, RawHit } from '../read/pagefind-engine.ts';
import { fold, foldWithOffsets } from '../text/fold.ts';
import type { Needle } from '../text/matching.ts';
import type { SearchIndex } from '../read/index-reader.ts';
import type { PageHit, PageHits, SearchScope } from './page-hits.ts';
import type { Query } from '../text/query.ts';
import { termsIn } from './rewrites.ts';
import { STOP_WORDS } from './stop-words.ts';
import { isTitle } from '../text/token-stream.ts';
import { wordTokens } from '../text/english.ts';

/** One thing that the question speaks of, in one or more ways to put it. */
interface Notion {
  ways: string[];
  /** How much it counts beside the others. */
  weight: number;
  /** The two words that it puts beside each other: they are one thing together, or nothing. */
  together?: readonly [string, string];
}

/** A page with less than this of the best one's score is none. */
const LEAST_SHARE_OF_BEST = 0.5;
/** Of all that was asked, so much must be in a page. */
const LEAST_SHARE_OF_QUESTION = 0.2;
const MOST_PAGES = 10;
/** What the archive calls a thing counts nearly as much as the reader's own word. */
const SYNONYM_WEIGHT = 0.9;
/** A single character says little. */
const SINGLE_CHARACTER_WEIGHT = 0.35;
const TITLE_FACTOR = 1.6;
const UNKNOWN_WORD_FACTOR = 0.4;

const tokensOf = (text: string, locale: Locale): string[] =>
  locale === 'zh' ? phraseTokens(fold(text)) : wordTokens(text);

/** The words of a question that carry meaning; without a segmenter, its pairs of characters. */
function contentWords(query: Query, locale: Locale): string[] {
  const stop = STOP_WORDS[locale];
  const stretches = query.words.map(({ raw }) => raw);
  if (locale === 'en')
    return stretches.flatMap((raw) => wordTokens(raw)).filter((word) => !stop.has(word) && !/\d/.test(word));
  const cut = (text: string): string[] => {
    if (!('Segmenter' in Intl)) return overlapping([...text]);
    const parts = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
    // Not every dictionary knows that 这样的话 are three words.
    return parts.flatMap((part) => (stop.has(part) ? [] : [part]));
  };
  return stretches.flatMap((raw) => cut(fold(raw))).filter((word) => !stop.has(word) && !/\d/.test(word));
}

/** Words that stand beside each other in the question, as one. */
const adjacentWords = (words: readonly string[], text: string, glue: string): Notion[] =>
  words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    const both = `${before}${glue}${word}`;
    return text.includes(both) ? [{ ways: [both], weight: 1, together: [before, word] as const }] : [];
  });

async function notionsOf(query: Query, locale: Locale, index: SearchIndex): Promise<Notion[]> {
  const words = [...new Set(contentWords(query, locale))];
  const text = locale === 'zh' ? fold(query.raw) : query.raw.toLowerCase();
  const together = adjacentWords(words, text, locale === 'zh' ? '' : ' ');
  const { terms } = await index.lexicon.terms();
  const called = termsIn(query, terms).map(({ asked, words: own, term }) => [
    asked,
    ...own.filter((word) => term[locale].includes(word)),
  ]);
  const length = (word: string) => (locale === 'zh' && [...word].length === 1 ? SINGLE_CHARACTER_WEIGHT : 1);
  return [
    ...words.map((word) => ({ ways: [word], weight: length(word) })),
    ...together,
    ...called.flatMap((ways) => (ways.length > 0 ? [{ ways, weight: SYNONYM_WEIGHT }] : [])),
  ];
}

interface ScoredPage {
  score: number;
  at: number | undefined;
  ways: Set<string>;
  /** Notions of more than one character. */
  strong: number;
}

/** Hits of a notion: of its ways as they stand, or, where a longer word stands nowhere, of its pairs. */
async function hitsOf(
  way: string,
  whole: boolean,
  locale: Locale,
  bundle: OpenBundle,
): Promise<{ way: string; hits: RawHit[] }[]> {
  const tokens = tokensOf(way, locale);
  if (tokens.length === 0) return [];
  const hits = await bundle.search(tokens, 'phrase');
  if (hits.length > 0 || whole || locale === 'en' || tokens.length < 2) return [{ way, hits }];
  return Promise.all(
    overlapping([...way]).map(async (pair) => ({
      way: pair,
      hits: await bundle.search(tokensOf(pair, locale), 'phrase'),
    })),
  );
}

const needleOf = (way: string, locale: Locale): Needle =>
  locale === 'zh'
    ? { kind: 'text', folded: foldWithOffsets(way), literal: false }
    : { kind: 'words', words: wordTokens(way) };

/** The numbers of a question stand whole on a page that answers it. */
async function withNumbers(query: Query, locale: Locale, bundle: OpenBundle): Promise<Set<string> | undefined> {
  const asked =
    locale === 'zh'
      ? query.words.flatMap(({ folded }) => numberTokensAsked(folded))
      : query.words.flatMap(({ raw }) => wordTokens(raw)).filter((word) => /\d/.test(word));
  if (asked.length === 0) return undefined;
  const lists = await Promise.all(asked.map((token) => bundle.search([token], 'phrase')));
  const [first = [], ...rest] = lists.map((hits) => hits.map(({ id }) => id));
  return new Set(first.filter((id) => rest.every((ids) => ids.includes(id))));
}

async function scoresInBundle(
  notions: readonly Notion[],
  query: Query,
  locale: Locale,
  bundle: OpenBundle,
  count: number,
) {
  const pages = new Map<string, ScoredPage>();
  const numbers = await withNumbers(query, locale, bundle);
  let possible = 0;
  const absent = new Set<string>();
  for (const { ways, weight, together } of notions) {
    // Where one of two words stands nowhere, both beside each other do not: no file need be read for them.
    const asked = together?.some((word) => absent.has(word)) ? [] : ways;
    const found = (await Promise.all(asked.map((way) => hitsOf(way, together !== undefined, locale, bundle)))).flat();
    const best = new Map<string, { score: number; hit: RawHit; way: string }>();
    const rarest = Math.max(...found.map(({ hits }) => hits.length), 0);
    if (found.every(({ way, hits }) => hits.length === 0 || !ways.includes(way)))
      ways.forEach((way) => absent.add(way));
    // A word that stands nowhere may be the reader's own for something that does.
    possible += weight * (rarest === 0 ? UNKNOWN_WORD_FACTOR : 1) * Math.log(1 + count / Math.max(1, rarest));
    for (const { way, hits } of found) {
      const broken = found.length > ways.length ? 0.5 : 1;
      for (const hit of hits) {
        const first = hit.at[0];
        const title = first !== undefined && isTitle(first) ? TITLE_FACTOR : 1;
        const score = weight * broken * title * Math.log(1 + count / hits.length);
        if (score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, { score, hit, way });
      }
    }
    for (const [id, { score, hit, way }] of best) {
      if (numbers && !numbers.has(id)) continue;
      const page = pages.get(id) ?? { score: 0, at: undefined, ways: new Set<string>(), strong: 0 };
      pages.set(id, page);
      page.score += score;
      page.ways.add(way);
      if (locale === 'en' || [...way].length > 1) page.strong += 1;
      page.at ??= hit.at[0];
    }
  }
  return { pages, possible };
}

/**
 * Pages that have the most of a question's words, best first; none where none has enough of them.
 * @throws where a part of the index that the question needs cannot be had
 */
export async function pagesForQuestion(
  query: Query,
  locale: Locale,
  index: SearchIndex,
  scope: SearchScope,
): Promise<PageHits> {
  const notions = await notionsOf(query, locale, index);
  const searched = [];
  const all: { hit: PageHit; score: number }[] = [];
  for (const entry of notions.length > 0 ? await index.bundles(locale) : []) {
    const { pages, possible } = await scoresInBundle(notions, query, locale, await index.open(entry), entry.records);
    searched.push(entry);
    for (const [id, { score, at, ways, strong }] of pages) {
      if (strong === 0 || score < LEAST_SHARE_OF_QUESTION * possible) continue;
      const needles = [...ways].map((way) => needleOf(way, locale));
      all.push({ hit: { tier: 'related', locale, dir: entry.dir, id, at, needles }, score });
    }
    if (all.length >= MOST_PAGES && !scope.all) break;
  }
  const best = (stories: boolean) => {
    const own = all
      .filter(({ hit }) => (scope.entryOf(hit.id) === undefined) === stories)
      .sort((a, b) => b.score - a.score);
    const top = own[0]?.score ?? 0;
    return own.filter(({ score }) => score >= LEAST_SHARE_OF_BEST * top).slice(0, MOST_PAGES);
  };
  return { hits: [...best(true), ...best(false)].map(({ hit }) => hit), searched };
}
