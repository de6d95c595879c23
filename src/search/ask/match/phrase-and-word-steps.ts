/**
 * The steps of a search, in order: what each asks of the index, which of its answers count, and how those of several
 * words are joined. A step knows nothing of the others; the planner runs them and keeps an earlier step's hits above a
 * later one's. A further step (traditional characters, pinyin, typing errors, longest phrases) is one more entry in the
 * list of its language.
 */
import type { Locale } from '../../../i18n/locales.ts';
import type { OpenBundle, RawHit } from '../../read/bundle-reader.ts';
import { phraseTokens, runWithNumbers, type TokenRun } from '../../text/chinese-tokens.ts';
import { type Needle, textNeedle } from '../../text/matching.ts';
import type { Piece, Query } from '../../text/query.ts';
import type { Lexicon } from '../../read/lexicon-reader.ts';
import { pagesWithPartialWords } from './halved-words-in-quotes.ts';
import { isTitle } from '../../text/record-tokens.ts';
import type { WordMatch } from '../../text/word-match.ts';
import { exactTokens, wordTokens } from '../../text/english-tokens.ts';

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
  /** Only the page's own text can confirm its hits. */
  confirm?: true;
}

/** How finely scores are told apart: between hits that are nearly as good, the newer one is the better news. */
const GRADES = 4;

/** Titles first, then by score in a few grades; equal ones stay in the index's order, newest first. */
function ranked(hits: readonly RawHit[]): StepHit[] {
  const best = Math.max(...hits.map(({ score }) => score));
  const below = ({ at: [first] }: RawHit) => Number(first === undefined || !isTitle(first));
  return hits
    .map((hit) => ({ hit, below: below(hit), grade: Math.round((GRADES * hit.score) / best) }))
    .sort((a, b) => a.below - b.below || b.grade - a.grade)
    .map(({ hit: { id, at } }) => ({ id, at: at[0] }));
}

/** Pages that every list of hits holds, as the first list has them, with the scores of all. */
function inEveryList([first = [], ...rest]: RawHit[][]): RawHit[] {
  const others = rest.map((hits) => new Map(hits.map(({ id, score }) => [id, score])));
  return first
    .filter(({ id }) => others.every((scores) => scores.has(id)))
    .map((hit) => ({ ...hit, score: others.reduce((sum, scores) => sum + (scores.get(hit.id) ?? 0), hit.score) }));
}

/** Pages that have all of some runs; once one stands nowhere, the others are not looked for. */
async function withAll<Run>(runs: readonly Run[], find: (run: Run) => Promise<RawHit[]>): Promise<RawHit[]> {
  const lists: RawHit[][] = [];
  for (const run of runs) {
    const hits = await find(run);
    if (hits.length === 0) return [];
    lists.push(hits);
  }
  return inEveryList(lists);
}

/** What stands for a piece: quoted numbers may be parts of others. */
const chineseRun = ({ folded, quoted }: Piece): TokenRun =>
  quoted ? { tokens: phraseTokens(folded.text), numbers: [] } : runWithNumbers(folded);

/** The pages on which each piece stands in a row, whole numbers whole. */
async function chinesePhrases(pieces: readonly Piece[], bundle: OpenBundle): Promise<StepHit[]> {
  const runs = pieces.map(chineseRun);
  return ranked(await withAll(runs, ({ tokens, numbers }) => bundle.search(tokens, 'exact', numbers)));
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
};

const chineseWords: SearchStep = {
  name: 'words',
  tier: 'related',
  needles: (query) => separateWords(query).map(textNeedle),
  find: (query, bundle) => chinesePhrases(separateWords(query), bundle),
};

const wordNeedles = (pieces: readonly Piece[]): Needle[] =>
  pieces.map((piece) => (piece.quoted ? textNeedle(piece) : { kind: 'words', words: wordTokens(piece.raw) }));

/** Pages that have all of some runs. */
async function pagesWith(runs: readonly (readonly [string[], WordMatch])[], bundle: OpenBundle): Promise<StepHit[]> {
  return ranked(await withAll(runs, ([run, match]) => bundle.search(run, match)));
}

/** What is quoted is meant to the letter, other words in any of their forms. */
const englishRuns = (pieces: readonly Piece[]): (readonly [string[], WordMatch])[] =>
  pieces
    .map(({ raw, quoted }) => (quoted ? ([exactTokens(raw), 'exact'] as const) : ([wordTokens(raw), 'forms'] as const)))
    .filter(([run]) => run.length > 0);

const englishPhrase: SearchStep = {
  name: 'phrase',
  tier: 'exact',
  needles: ({ pieces }) => wordNeedles(pieces),
  find: ({ pieces }, bundle) => pagesWith(englishRuns(pieces), bundle),
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
        quoted ? pagesWithPartialWords(run, bundle, lexicon) : (await bundle.search(run, 'forms')).map(({ id }) => id),
      ),
    );
    return first.filter((id) => others.every((ids) => ids.includes(id))).map((id) => ({ id, at: undefined }));
  },
  confirm: true,
};

const englishWords: SearchStep = {
  name: 'words',
  tier: 'related',
  needles: (query) =>
    [...new Set(separateWords(query).flatMap(({ raw }) => wordTokens(raw)))].map((word) => ({
      kind: 'words',
      words: [word],
    })),
  find: (query, bundle) => pagesWith(englishRuns(separateWords(query)), bundle),
};

/** Words of a query that may each be the beginning of another: not in quotation marks, not too short, no numbers. */
const begun = (query: Query): string[] => {
  const words = query.words.flatMap(({ raw }) => wordTokens(raw));
  const whole = (word: string) => word.length < 3 || /\d/.test(word);
  return query.pieces.some(({ quoted }) => quoted) || words.some(whole) ? [] : words;
};

/** Words may be unfinished. */
const englishBeginnings: SearchStep = {
  name: 'beginnings',
  tier: 'related',
  needles: (query) => begun(query).map((word) => ({ kind: 'words', words: [word], unfinished: true })),
  find: (query, bundle) =>
    pagesWith(
      begun(query).map((word) => [[word], 'beginnings'] as const),
      bundle,
    ),
};

/** In the order in which they run. */
export const STEPS: Record<Locale, readonly SearchStep[]> = {
  zh: [chinesePhrase, chineseWords],
  en: [englishPhrase, englishPartialWords, englishWords, englishBeginnings],
};
