/** Runs the steps of a query over the bundles of one language, the newest first. */
import type { Locale } from '../../../i18n/locales.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import type { BundleEntry, NameEntry } from '../../text/index-files.ts';
import { fold, latinRuns } from '../../text/fold.ts';
import { needlesIn, type Needle } from '../../text/matching.ts';
import type { Query } from '../../text/query.ts';
import { wordsOfBlock } from '../../text/search-record.ts';
import { STEPS, type SearchStep, type StepHit, type Tier } from './phrase-and-word-steps.ts';

/** A page that answers a query. */
export interface PageHit {
  tier: Tier;
  /** Language of the text that was found. */
  locale: Locale;
  /** Folder of its bundle, and its id there. */
  dir: string;
  id: string;
  at: number | undefined;
  needles: Needle[];
  /** Words of the query that the page does not have, as they were typed. */
  lacking?: string[];
  /** Of the words that tell a question apart those that it has nothing of. */
  without?: string[];
  /** It answers a question better than any story. */
  isBest?: true;
}

/** How far a search goes. */
export interface SearchScope {
  /** Every bundle, whatever the newest ones hold. */
  all: boolean;
  /** The entry that a page's id stands for; undefined for a story. */
  entryOf: (id: string) => NameEntry | undefined;
}

export interface PageHits {
  hits: PageHit[];
  /** The bundles that were asked, newest first. */
  searched: BundleEntry[];
  /** Of a question: the words that tell it apart, and those of them that no page of these bundles has. */
  asked?: { words: string[]; absent: string[] };
}

/** So many stories fill a page of hits: older bundles are then left alone until they are asked for. */
const ENOUGH = 20;

export const keyOf = ({ dir, id }: { dir: string; id: string }): string => `${dir}/${id}`;

/** Whether a page's own text holds all that was looked for. */
async function confirmed(hit: StepHit, dir: string, needles: Needle[], index: SearchIndex): Promise<boolean> {
  const [{ title }, text] = await Promise.all([index.head(dir, hit.id), index.text(dir, hit.id)]);
  const blocks = [title, ...text.map(wordsOfBlock)];
  return needles.every((needle) => blocks.some((block) => needlesIn(block, [needle]) > 0));
}

/** Whether a bundle may have the letters of a query: most English words stand on no Chinese page. */
export const mayHold = ({ letters }: BundleEntry, { raw, chinese }: Query): boolean =>
  chinese ||
  letters === undefined ||
  raw.split(/[^\p{L}\p{M}]+/u).every((word) => latinRuns(fold(word)).every((run) => letters.includes(run)));

/** What one step adds to what stands already, in one bundle. */
async function runStep(
  step: SearchStep,
  query: Query,
  entry: BundleEntry,
  index: SearchIndex,
  known: ReadonlyMap<string, PageHit>,
): Promise<PageHit[]> {
  const { dir, locale } = entry;
  const needles = step.needles(query);
  if (step.last === true && known.size > 0) return [];
  const found = await step.find(query, await index.open(entry), index.lexicon);
  let hits = found.filter(({ id }) => !known.has(keyOf({ dir, id })));
  if (step.confirm) {
    const held = await Promise.all(hits.map((hit) => confirmed(hit, dir, needles, index)));
    hits = hits.filter((_, place) => held[place]);
  }
  return hits.map(({ id, at }) => ({ tier: step.tier, locale, dir, id, at, needles }));
}

/**
 * Which bundles are asked together: the newest alone, then the others, or all at once where all are wanted. What few pages
 * of the newest have, few of the others have: one after the other they would cost as much, and a wait each.
 */
export const bundleRounds = (entries: readonly BundleEntry[], { all }: SearchScope): BundleEntry[][] =>
  (all ? [[...entries]] : [entries.slice(0, 1), entries.slice(1)]).filter(({ length }) => length > 0);

/**
 * Every page of one language that answers, earlier steps first, each page once.
 * @throws where a part of the index that the query needs cannot be had
 */
export async function fullTextHits(
  locale: Locale,
  query: Query,
  index: SearchIndex,
  scope: SearchScope,
): Promise<PageHits> {
  const searched: BundleEntry[] = [];
  if (query.pieces.length === 0) return { hits: [], searched };
  const byStep = STEPS[locale].map(() => [] as PageHit[]);
  let stories = 0;
  for (const entries of bundleRounds(await index.bundles(locale), scope)) {
    if (stories >= ENOUGH) break;
    const known = new Map<string, PageHit>();
    const asked = entries.filter((entry) => mayHold(entry, query));
    for (const [at, step] of STEPS[locale].entries()) {
      const found = await Promise.all(asked.map((entry) => runStep(step, query, entry, index, known)));
      for (const hit of found.flat()) {
        known.set(keyOf(hit), hit);
        byStep[at]?.push(hit);
        if (!scope.entryOf(hit.id)) stories += 1;
      }
    }
    searched.push(...asked);
  }
  return { hits: byStep.flat(), searched };
}
