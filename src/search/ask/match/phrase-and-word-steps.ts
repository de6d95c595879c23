/**
 * The steps of a search, in order: what each asks of the index and which of its answers count. A step knows nothing of
 * the others; the planner runs them and keeps an earlier step's hits above a later one's. A further step (traditional
 * characters, pinyin, typing errors, longest phrases) is one more entry in the list of its language.
 */
import type { Locale } from '../../../i18n/locales.ts';
import { numberTokensAsked, phraseTokens } from '../../text/bigrams.ts';
import type { OpenBundle, RawHit } from '../../read/pagefind-engine.ts';
import { type Needle, textNeedle } from '../../text/matching.ts';
import type { Piece, Query } from '../../text/query.ts';
import type { Lexicon } from '../../read/lexicon-reader.ts';
import { pagesWithPartialWords } from './partial-word-matching.ts';
import { isTitle } from '../../text/token-stream.ts';
import { wordTokens } from '../../text/english.ts';

export type Tier = 'exact' | 'related';

/** A page that a step found in one bundle. */
export interface StepHit {
  id: string;
  /** Where its first words stand, as a position in the page's stream. */
  at: number | undefined;
}

export interface SearchStep {
  name: string;
  tier: Tier;
  /** What its hits are marked with. */
  needles(query: Query): Needle[];
  /** Hits of one bundle, best first; none where the step has nothing to ask. */
  find(query: Query, bundle: OpenBundle, lexicon: Lexicon): Promise<StepHit[]>;
  /** Only where nothing was found before it. */
  last?: true;
  /** Index hits that only the page's own text can confirm. */
  confirm?(query: Query): boolean;
}

/** How finely scores are told apart: between hits that are nearly as good, the newer one is the better news. */
const GRADES = 4;

/** Titles first, then by Pagefind's score in a few grades; equal ones stay in the index's order, newest first. */
function ranked(hits: readonly RawHit[], scores: ReadonlyMap<string, number>): StepHit[] {
  const score = ({ id, score: own }: RawHit) => scores.get(id) ?? own;
  const best = Math.max(...hits.map(score));
  const below = ({ at: [first] }: RawHit) => Number(first === undefined || !isTitle(first));
  return hits
    .map((hit) => ({ hit, below: below(hit), grade: Math.round((GRADES * score(hit)) / best) }))
    .sort((a, b) => a.below - b.below || b.grade - a.grade)
    .map(({ hit: { id, at } }) => ({ id, at: at[0] }));
}

/** Pages that every list of hits holds, as the first list has them. */
function inEveryList([first = [], ...rest]: RawHit[][]): RawHit[] {
  const others = rest.map((hits) => new Set(hits.map(({ id }) => id)));
  return first.filter(({ id }) => others.every((ids) => ids.has(id)));
}

/** Pairs by which a longer run is asked for first: where they stand nowhere, the files for the rest are not needed. */
const BEGINNING = 4;

async function phraseHits(tokens: string[], bundle: OpenBundle): Promise<RawHit[]> {
  const unfinishedWords =
    tokens.length <= BEGINNING || (await bundle.search(tokens.slice(0, BEGINNING), 'phrase')).length > 0;
  return unfinishedWords ? bundle.search(tokens, 'phrase') : [];
}

/** The pages on which each piece stands in a row, whole numbers whole. */
async function chinesePhrases(pieces: readonly Piece[], bundle: OpenBundle): Promise<StepHit[]> {
  if (pieces.length === 0) return [];
  const runs = pieces.map(({ folded }) => phraseTokens(folded.text));
  const numbers = pieces.flatMap(({ folded, quoted }) => (quoted ? [] : numberTokensAsked(folded)));
  const asked = [...runs, ...[...new Set(numbers)].map((token) => [token])];
  const hits = inEveryList(await Promise.all(asked.map((tokens) => phraseHits(tokens, bundle))));
  if (hits.length < 2) return ranked(hits, new Map());
  const scored = await bundle.search([...new Set(runs.flat())], 'words');
  return ranked(hits, new Map(scored.map(({ id, score }) => [id, score])));
}

/** Two or more pieces, of which the unquoted ones are single words. */
function separateWords(query: Query): Piece[] {
  const pieces = [...query.pieces.filter(({ quoted }) => quoted), ...query.words];
  return pieces.length > query.pieces.length ? pieces : [];
}

const chinesePhrase: SearchStep = {
  name: 'phrase',
  tier: 'exact',
  needles: ({ pieces }) => pieces.map(textNeedle),
  find: ({ pieces }, bundle) => chinesePhrases(pieces, bundle),
  // A number at an edge and more beside it may stand on the page in two places.
  confirm: ({ pieces }) =>
    pieces.some(
      ({ folded, quoted }) => !quoted && folded.numbers.some(({ start, end }) => folded.text.length > end - start + 1),
    ),
};

const chineseWords: SearchStep = {
  name: 'words',
  tier: 'related',
  needles: (query) => separateWords(query).map(textNeedle),
  find: (query, bundle) => chinesePhrases(separateWords(query), bundle),
};

const runsOf = (pieces: readonly Piece[]): string[][] =>
  pieces.map(({ raw }) => wordTokens(raw)).filter((run) => run.length > 0);

const wordNeedles = (pieces: readonly Piece[]): Needle[] =>
  pieces.map((piece) => (piece.quoted ? textNeedle(piece) : { kind: 'words', words: wordTokens(piece.raw) }));

async function englishRuns(runs: string[][], bundle: OpenBundle, mode: 'phrase' | 'words'): Promise<StepHit[]> {
  if (runs.length === 0) return [];
  const hits = inEveryList(await Promise.all(runs.map((run) => bundle.search(run, mode))));
  if (hits.length < 2) return ranked(hits, new Map());
  const scored = await bundle.search(runs.flat(), 'words');
  return ranked(hits, new Map(scored.map(({ id, score }) => [id, score])));
}

const englishPhrase: SearchStep = {
  name: 'phrase',
  tier: 'exact',
  needles: ({ pieces }) => wordNeedles(pieces),
  find: ({ pieces }, bundle) => englishRuns(runsOf(pieces), bundle, 'phrase'),
  // The index has stems; what is quoted is meant to the letter.
  confirm: ({ pieces }) => pieces.some(({ quoted }) => quoted),
};

/** Quoted text is exact whatever it cuts: “rehabilitation cen” stands in “rehabilitation centre”. */
const englishPartialWords: SearchStep = {
  name: 'partial words',
  tier: 'exact',
  last: true,
  needles: ({ pieces }) => wordNeedles(pieces),
  async find({ pieces }, bundle, lexicon) {
    if (!pieces.some(({ quoted }) => quoted)) return [];
    const runs = pieces.flatMap(({ raw, quoted }) =>
      wordTokens(raw).length > 0 ? [{ run: wordTokens(raw), quoted }] : [],
    );
    const [first = [], ...others] = await Promise.all(
      runs.map(async ({ run, quoted }) =>
        quoted ? pagesWithPartialWords(run, bundle, lexicon) : (await bundle.search(run, 'phrase')).map(({ id }) => id),
      ),
    );
    return first.filter((id) => others.every((ids) => ids.includes(id))).map((id) => ({ id, at: undefined }));
  },
  confirm: () => true,
};

const englishWords: SearchStep = {
  name: 'words',
  tier: 'related',
  needles: (query) =>
    [...new Set(separateWords(query).flatMap(({ raw }) => wordTokens(raw)))].map((word) => ({
      kind: 'words',
      words: [word],
    })),
  find: (query, bundle) => englishRuns(runsOf(separateWords(query)), bundle, 'phrase'),
};

/** Words of a query that may each be the beginning of another: not in quotation marks, not too short, no numbers. */
const begun = (query: Query): string[] => {
  const words = query.words.flatMap(({ raw }) => wordTokens(raw));
  const whole = (word: string) => word.length < 3 || /\d/.test(word);
  return query.pieces.some(({ quoted }) => quoted) || words.some(whole) ? [] : words;
};

/** Words may be unfinished: Pagefind answers with those that go on from them. */
const englishBeginnings: SearchStep = {
  name: 'beginnings',
  tier: 'related',
  needles: (query) => begun(query).map((word) => ({ kind: 'words', words: [word], unfinished: true })),
  find: (query, bundle) =>
    englishRuns(
      begun(query).map((word) => [word]),
      bundle,
      'words',
    ),
  // For a word that it does not know, Pagefind answers with the longest one that the word begins with.
  confirm: () => true,
};

/** In the order in which they run. */
export const STEPS: Record<Locale, readonly SearchStep[]> = {
  zh: [chinesePhrase, chineseWords],
  en: [englishPhrase, englishPartialWords, englishWords, englishBeginnings],
};
