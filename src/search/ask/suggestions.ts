/** What the reader may be about to type: names of the registry, and what people call what the archive has. */
import { fold, hasHan } from '../text/fold.ts';
import type { NameEntry } from '../text/index-files.ts';
import type { SynonymSet } from '../text/lexicon-files.ts';
import { parseQuery } from '../text/query.ts';
import { type NameHit, nameHits } from './match/registry-matches.ts';
import { readOperators } from './operators.ts';

export interface Suggestion {
  text: string;
  /** Of a name: the collection of the registry that it stands in. */
  collection?: NameEntry['collection'];
}

/** More would have to be read before one of them is chosen. */
const MOST = 5;

/** Up to this rank a name begins with what was typed; beyond it holds it. */
const BEGINS = 1;

/** The words for needs and terms that begin with what was typed, in its script; the shortest first. */
function wordsBeginning(typed: string, terms: readonly SynonymSet[]): Suggestion[] {
  const start = fold(typed);
  const words = terms.flatMap(({ zh, en, also }) => [...zh, ...en, ...also.zh, ...also.en]);
  return words
    .filter((word) => hasHan(word) === hasHan(typed) && fold(word).startsWith(start))
    .sort((a, b) => a.length - b.length)
    .map((text) => ({ text }));
}

/**
 * Suggestions for what was typed so far, the likeliest first: names that begin with it, words that do, names that hold it.
 * Empty where the reader asks exactly, or has typed all of it.
 */
export function suggestionsFor(typed: string, names: readonly NameEntry[], terms: readonly SynonymSet[]): Suggestion[] {
  const query = parseQuery(typed);
  if (query.pieces.length === 0 || query.pieces.some(({ quoted }) => quoted) || readOperators(query.raw)) return [];
  const language = query.chinese ? 'zh' : 'en';
  const named = nameHits(query, names).filter(({ exact }) => exact);
  const nameOf = ({ entry }: NameHit): Suggestion => ({
    text: entry[language][0] ?? entry.zh[0] ?? '',
    collection: entry.collection,
  });
  const inOrder = [
    ...named.filter(({ rank }) => rank <= BEGINS).map(nameOf),
    ...wordsBeginning(query.raw, terms),
    ...named.filter(({ rank }) => rank > BEGINS).map(nameOf),
  ];
  const different = new Map([...inOrder].reverse().map((one) => [fold(one.text), one] as const));
  different.delete(fold(query.raw));
  different.delete('');
  return [...different.values()].reverse().slice(0, MOST);
}
