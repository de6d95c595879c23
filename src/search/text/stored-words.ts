/**
 * Words of pages as a small bundle stores them: by their places in one list. Most are names of the registry or words for a
 * term, which every search has; what stands in a row there stands in a row on many pages.
 */
import type { Locale } from '../../i18n/locales.ts';
import type { SynonymSet } from './lexicon-files.ts';

/** Places in a list of words; a negative number says how many more follow the one before it. */
export type WordRuns = number[];

/** The words of a language that every search has that reads its pages, in an order that builder and reader share. */
export const sharedWords = (
  locale: Locale,
  names: readonly Record<Locale, string[]>[],
  terms: readonly Pick<SynonymSet, Locale | 'also'>[],
): string[] => [
  ...new Set([
    ...names.flatMap((name) => name[locale]),
    ...terms.flatMap((term) => [...term[locale], ...term.also[locale]]),
  ]),
];

/** What stores words by their places; `words` are those that the shared ones lack. */
export function wordStore(shared: readonly string[]): {
  words: string[];
  store: (texts: readonly string[]) => WordRuns;
} {
  const places = new Map(shared.map((word, at) => [word, at]));
  const words: string[] = [];
  const placeOf = (word: string): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    words.push(word);
    places.set(word, places.size);
    return places.size - 1;
  };
  return {
    words,
    store: (texts) => {
      const runs: WordRuns = [];
      let next: number | undefined;
      for (const place of texts.map(placeOf)) {
        const last = runs[runs.length - 1] ?? 0;
        if (place !== next) runs.push(place);
        else if (last < 0) runs[runs.length - 1] = last - 1;
        else runs.push(-1);
        next = place + 1;
      }
      return runs;
    },
  };
}

/** @param all the shared words, then those that they lack */
export function storedWords(runs: WordRuns, all: readonly string[]): string[] {
  let last = 0;
  return runs.flatMap((place) => {
    const [from, to] = place < 0 ? [last + 1, last - place] : [place, place];
    last = to;
    return all.slice(from, to + 1);
  });
}
