/**
 * The words of some records and how often each is used: what the lists of words are made of, when the site is built or,
 * where a reader has every page of a language anyway, by the reader's own browser.
 */
import type { Locale } from '../../i18n/locales.ts';
import { WORD_LENGTHS } from './lexicon-files.ts';
import { asWord } from './named-words.ts';
import { type SearchRecord, wordsOfBlock } from './search-record.ts';

/** More words than this add nothing but weight: the rarest go. */
const MOST = 20_000;

/** Characters that join words and are part of none. */
const JOINTS = /[的了在和与是为及等把被对从到由于这该不也并将其以后前中上下年月日个]/;

/**
 * Runs of two to four characters that a general dictionary cuts into single ones, or into a word and what is added to it:
 * 血透室, 透析室. A single character before a word is mostly of another: 天然气医生.
 */
function* compounds(parts: readonly string[]): Generator<string> {
  for (const [at, first] of parts.entries()) {
    let word = first;
    for (const part of parts.slice(at + 1, at + 4)) {
      const isSingle = [...part].length === 1;
      word += part;
      if (!isSingle || [...word].length > 4 || !WANTED.zh.test(word) || JOINTS.test(word)) break;
      yield word;
    }
  }
}

const WANTED = { zh: /^\p{Script=Han}{2,}$/u, en: /^[a-z][a-z’'-]{2,}$/ };

/** What a word is read from. */
export type WordedRecord = Pick<SearchRecord, 'title' | 'summary' | 'blocks'>;

/**
 * Every word with its count, a title's twice, the commonest first, equal ones in the order of their characters: of Chinese
 * those of two characters or more, of English those of three letters or more.
 */
export function wordCounts(records: readonly WordedRecord[], locale: Locale): [string, number][] {
  const counts = new Map<string, number>();
  const made = new Map<string, number>();
  const add = (all: Map<string, number>, word: string) => all.set(word, (all.get(word) ?? 0) + 1);
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  for (const { title, summary, blocks } of records) {
    for (const text of [title, title, summary, ...blocks.map(wordsOfBlock)]) {
      const parts = [...segmenter.segment(text)].map(({ segment }) => segment);
      for (const part of parts) {
        const word = part.toLowerCase();
        if (WANTED[locale].test(word)) add(counts, word);
      }
      for (const word of locale === 'zh' ? compounds(parts) : []) add(made, word);
    }
  }
  for (const [word, count] of made) if (count > 1 && !counts.has(word)) counts.set(word, count);
  return ranked(counts);
}

const ranked = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST);

/** The vocabularies of several bundles as one. */
export function mergedCounts(lists: readonly (readonly [string, number][])[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const [word, count] of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + count);
  return ranked(counts);
}

/** Words of one length kept for typing errors: beyond the commonest, a word is more often the error than its remedy. */
const FOR_ERRORS = 2000;

/**
 * A vocabulary by the lengths of its words, those of the longest and beyond together.
 * @param named words that every search has anyway
 */
export function wordsByLength(
  vocabulary: readonly (readonly [string, number])[],
  named: readonly string[],
  locale: Locale,
): Map<number, string[]> {
  const known = new Set(named);
  const byLength = new Map<number, string[]>();
  for (const word of new Set(vocabulary.map(([own]) => asWord(own, locale)))) {
    const length = Math.min([...word].length, WORD_LENGTHS.to);
    if (length < WORD_LENGTHS.from || known.has(word)) continue;
    const same = byLength.get(length) ?? [];
    byLength.set(length, same);
    if (same.length < FOR_ERRORS) same.push(word);
  }
  return byLength;
}
