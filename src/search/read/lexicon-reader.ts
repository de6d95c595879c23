/** The dictionaries of a search as it reads them. */
import type { Locale } from '../../i18n/locales.ts';
import type { JsonFile } from '../text/json-file.ts';
import { LEXICON, type PinyinFile, type Sounds, type Terms, WORD_LENGTHS } from '../text/lexicon-files.ts';

export interface Lexicon {
  terms(): Promise<Terms>;
  /** Traditional characters, each followed by the simplified one. */
  traditional(): Promise<string>;
  /** Words whose pinyin begins with the letter; empty where there are none. */
  pinyin(letter: string): Promise<PinyinFile>;
  sounds(): Promise<Sounds>;
  /** Names and words of the archive of so many characters, names first, then the commonest. */
  words(locale: Locale, length: number): Promise<string[]>;
}

/** Reads a JSON file of the index, and keeps it. */
export type ReadJson = <T>(file: JsonFile<T>) => Promise<T>;

/** The dictionaries, read by a function that fetches and keeps files of the index. */
export function openLexicon(read: ReadJson): Lexicon {
  return {
    terms: () => read(LEXICON.terms),
    traditional: () => read(LEXICON.traditional),
    pinyin: (letter) => (/^[a-z]$/.test(letter) ? read(LEXICON.pinyin(letter)) : Promise.resolve({})),
    sounds: () => read(LEXICON.sounds),
    words: (locale, length) =>
      length < WORD_LENGTHS.from ? Promise.resolve([]) : read(LEXICON.words(locale, Math.min(length, WORD_LENGTHS.to))),
  };
}
