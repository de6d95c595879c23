/** The dictionaries of a search as it reads them. */
import type { Locale } from '../../i18n/locales.ts';
import type { Manifest, NameEntry } from '../text/index-files.ts';
import type { ReadJson } from '../text/json-file.ts';
import { type CalledFile, LEXICON, type PinyinFile, type Terms, WORD_LENGTHS } from '../text/lexicon-files.ts';
import { namedWords } from '../text/named-words.ts';
import { soundsIn } from '../text/sounds.ts';

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
  /** Names and words of the archive of so many characters, names first, then the commonest. */
  words(locale: Locale, length: number): Promise<string[]>;
}

/** The terms of a manifest with their words in the other language. */
const withWords = ({ terms, ...more }: Terms, locale: Locale, called: CalledFile): Terms => ({
  ...more,
  terms: terms.map((term, at) => {
    const { words = [], also = [] } = called.terms[at] ?? {};
    return { ...term, [locale]: words, also: { ...term.also, [locale]: also } };
  }),
});

/**
 * The dictionaries, read by a function that fetches and keeps files of the index.
 * @param other language that the manifest does not have, and what is called what in it; undefined without it
 * @param names of the registry
 */
export function openLexicon(
  manifest: () => Promise<Manifest>,
  other: { locale: Locale; called: () => Promise<CalledFile> } | undefined,
  names: () => Promise<readonly NameEntry[]>,
  read: ReadJson,
): Lexicon {
  const entry = async () => (await manifest()).lexicon;
  const terms = async (): Promise<Terms> => {
    const { terms: own } = await manifest();
    return other ? withWords(own, other.locale, await other.called()) : own;
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
    async words(locale, length) {
      const { dir, words } = await entry();
      const own = Math.min(length, WORD_LENGTHS.to);
      const from = words[locale].filter((first) => first <= length).pop();
      const file = from === undefined ? {} : await read(LEXICON.words(dir, locale, from));
      const isOwn = (word: string) => Math.min([...word].length, WORD_LENGTHS.to) === own;
      const named = namedWords(locale, await names(), (await terms()).terms).filter(isOwn);
      return [...named, ...(file[own] ?? [])];
    },
  };
}
