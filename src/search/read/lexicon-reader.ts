/** The dictionaries of a search as it reads them. */
import type { Locale } from '../../i18n/locales.ts';
import type { Manifest, NameEntry } from '../text/index-files.ts';
import type { ReadJson } from '../text/json-file.ts';
import {
  type CalledFile,
  LEXICON,
  type PinyinFile,
  type Terms,
  WORD_LENGTHS,
  type WordsFile,
} from '../text/lexicon-files.ts';
import { namedWords } from '../text/named-words.ts';
import { soundsIn } from '../text/sounds.ts';
import { termsIn } from '../text/stored-terms.ts';
import type { WordedRecord } from '../text/word-counts.ts';
import { wordsInPages } from './words-in-pages.ts';

export interface Lexicon {
  terms(): Promise<Terms>;
  /** Traditional characters, each followed by the simplified one. */
  traditional(): Promise<string>;
  /** Words whose pinyin begins with the letter; empty where there are none. */
  pinyin(letter: string): Promise<PinyinFile>;
  /** Each character with its syllable. */
  sounds(): Promise<Map<string, string>>;
  /** Cities that a reader may name though the archive has no story of them. */
  cities(): Promise<string[]>;
  /** Names and words of the archive of so many characters that fit, names first, then the commonest. */
  words(locale: Locale, length: number, fits: (word: string) => boolean): Promise<string[]>;
}

/** The terms of a manifest with their words in the other language. */
const withWords = ({ terms, ...more }: Terms, locale: Locale, called: CalledFile): Terms => ({
  ...more,
  terms: terms.map((term, at) => {
    const { words, also } = called.terms;
    return { ...term, [locale]: words[at] ?? [], also: { ...term.also, [locale]: also[at] ?? [] } };
  }),
});

/**
 * The dictionaries, read by a function that fetches and keeps files of the index.
 * @param other language that the manifest does not have, and what is called what in it; undefined without it
 * @param names of the registry
 * @param pagesOf a language's pages, where all of them are at hand anyway and their words can be told: then no list is read
 */
export function openLexicon(
  manifest: () => Promise<Manifest>,
  other: { locale: Locale; called: () => Promise<CalledFile> } | undefined,
  names: () => Promise<readonly NameEntry[]>,
  read: ReadJson,
  pagesOf: (locale: Locale) => Promise<WordedRecord[] | undefined>,
): Lexicon {
  const entry = async () => (await manifest()).lexicon;
  const terms = async (): Promise<Terms> => {
    const { terms: table, names: named } = await manifest();
    const own = { untranslated: table.untranslated, terms: termsIn(table, named.programmes?.ids ?? []) };
    return other ? withWords(own, other.locale, await other.called()) : own;
  };
  /** The list of words of so many characters. */
  const listed = async (locale: Locale, length: number): Promise<WordsFile> => {
    const { dir, words } = await entry();
    const from = words[locale].filter((first) => first <= length).pop();
    return from === undefined ? {} : read(LEXICON.words(dir, locale, from));
  };
  return {
    terms,
    cities: async () => (await read(LEXICON.cities((await entry()).dir))).split(' '),
    traditional: async () => read(LEXICON.traditional((await entry()).dir)),
    async pinyin(letter) {
      const { dir, pinyin } = await entry();
      return letter.length === 1 && pinyin.includes(letter) ? read(LEXICON.pinyin(dir, letter)) : {};
    },
    sounds: async () => soundsIn(await read(LEXICON.sounds((await entry()).dir))),
    async words(locale, length, fits) {
      const own = Math.min(length, WORD_LENGTHS.to);
      const named = namedWords(locale, await names(), (await terms()).terms);
      const pages = await pagesOf(locale);
      const others = pages
        ? wordsInPages(pages, locale, length, named, fits)
        : ((await listed(locale, length))[own] ?? []).filter(fits);
      return [...named.filter((word) => Math.min([...word].length, WORD_LENGTHS.to) === own && fits(word)), ...others];
    },
  };
}
