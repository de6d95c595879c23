/** The dictionaries of a search as it reads them. */
import type { Locale } from '../../i18n/locales.ts';
import type { Manifest } from '../text/index-files.ts';
import type { ReadJson } from '../text/json-file.ts';
import { type EnglishFile, LEXICON, type PinyinFile, type Terms, WORD_LENGTHS } from '../text/lexicon-files.ts';
import { soundsIn } from '../text/sounds.ts';

export interface Lexicon {
  terms(): Promise<Terms>;
  /** Traditional characters, each followed by the simplified one. */
  traditional(): Promise<string>;
  /** Words whose pinyin begins with the letter; empty where there are none. */
  pinyin(letter: string): Promise<PinyinFile>;
  /** Each character with its syllable. */
  sounds(): Promise<Map<string, string>>;
  /** Names and words of the archive of so many characters, names first, then the commonest. */
  words(locale: Locale, length: number): Promise<string[]>;
}

/** The terms of a manifest with their English words. */
const inEnglish = ({ terms, ...more }: Terms, english: EnglishFile): Terms => ({
  ...more,
  terms: terms.map((term, at) => {
    const { en = [], also = [] } = english.terms[at] ?? {};
    return { ...term, en, also: { ...term.also, en: also } };
  }),
});

/**
 * The dictionaries, read by a function that fetches and keeps files of the index.
 * @param english undefined where nothing is called in English
 */
export function openLexicon(
  manifest: () => Promise<Manifest>,
  english: (() => Promise<EnglishFile>) | undefined,
  read: ReadJson,
): Lexicon {
  const entry = async () => (await manifest()).lexicon;
  return {
    async terms() {
      const { terms } = await manifest();
      return english ? inEnglish(terms, await english()) : terms;
    },
    traditional: async () => read(LEXICON.traditional((await entry()).dir)),
    async pinyin(letter) {
      const { dir, pinyin } = await entry();
      return letter.length === 1 && pinyin.includes(letter) ? read(LEXICON.pinyin(dir, letter)) : {};
    },
    sounds: async () => soundsIn(await read(LEXICON.sounds((await entry()).dir))),
    async words(locale, length) {
      const { dir, words } = await entry();
      const from = words[locale].filter((first) => first <= length).pop();
      if (from === undefined) return [];
      return (await read(LEXICON.words(dir, locale, from)))[Math.min(length, WORD_LENGTHS.to)] ?? [];
    },
  };
}
