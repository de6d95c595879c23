/** The words of some records and how often each is used (Node only): what the dictionaries are made of. */
import type { Locale } from '../../i18n/locales.ts';
import { type SearchRecord, wordsOfBlock } from '../text/search-record.ts';

/** More words than this add nothing but weight: the rarest go. */
const MOST = 20_000;

/** Words of a text in their order: of Chinese those of two characters or more, of English those of three letters or more. */
function* wordsIn(text: string, segmenter: Intl.Segmenter, wanted: RegExp): Generator<string> {
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const word = segment.toLowerCase();
    if (isWordLike === true && wanted.test(word)) yield word;
  }
}

/** Characters that join words and are part of none. */
const JOINTS = /[的了在和与是为及等把被对从到由于这该不也并将其以后前中上下年月日个]/;

/**
 * Runs of two to four characters that a general dictionary cuts into single ones, or into a word and what is added to it:
 * 血透室, 透析室. A single character before a word is mostly of another: 天然气医生.
 */
function* compounds(text: string, segmenter: Intl.Segmenter): Generator<string> {
  const parts = [...segmenter.segment(text)].map(({ segment }) => segment);
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

/** Every word with its count, a title's twice, the commonest first, equal ones in the order of their characters. */
export function wordCounts(records: readonly SearchRecord[], locale: Locale): [string, number][] {
  const counts = new Map<string, number>();
  const made = new Map<string, number>();
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  for (const { title, summary, blocks } of records) {
    for (const text of [title, title, summary, ...blocks.map(wordsOfBlock)]) {
      for (const word of wordsIn(text, segmenter, WANTED[locale])) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const word of locale === 'zh' ? compounds(text, segmenter) : []) made.set(word, (made.get(word) ?? 0) + 1);
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
