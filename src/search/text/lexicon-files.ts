/** The small dictionaries of a search, made from the archive's own words; each file is fetched only by the step that needs it. */
import type { Locale } from '../../i18n/locales.ts';
import { type JsonFile, listFile, objectFile, textFile } from './json-file.ts';

/** A thing of the glossary or a need of the finder, by all that people call it. */
export interface SynonymSet {
  /** What the stories call it: names and aliases, official ones first. */
  zh: string[];
  en: string[];
  /** What people type instead. */
  also: Record<Locale, string[]>;
  /** Ids of the programmes that it leads to. */
  programmes: string[];
}

/** `terms.json` */
export interface Terms {
  version: 1;
  terms: SynonymSet[];
  /** Cities that a reader may name though the archive has no story of them. */
  cities: string[];
  /** How many stories of each language have no page in the other. */
  untranslated: Record<Locale, number>;
}

/** `pinyin/<first letter>.json`: the archive's words by their syllables (`xue tou`), the commonest first. */
export type PinyinFile = Record<string, string[]>;

/** `sounds.json`: the common characters by their syllable. */
export type Sounds = Record<string, string>;

/** A title, for the day on which the index cannot be read; the newest first. `titles-<locale>.json` */
export interface TitleEntry {
  url: string;
  title: string;
  date?: string;
  /** How that is known, where no source prints it. */
  dateBasis?: 'inferred' | 'event' | undefined;
}

/** Lengths of words that have a file of their own; the last one holds the longer ones too. */
export const WORD_LENGTHS = { from: 2, to: 20 };

/** The files of the dictionaries. */
export const LEXICON = {
  terms: objectFile<Terms>('terms.json', 'terms', 'cities', 'untranslated'),
  /** Traditional characters, each followed by the simplified one: `護护險险`. */
  traditional: textFile('traditional.json'),
  sounds: objectFile<Sounds>('sounds.json'),
  pinyin: (letter: string): JsonFile<PinyinFile> => objectFile(`pinyin/${letter}.json`),
  /** Names and words of the archive of so many characters, names first, then the commonest. */
  words: (locale: Locale, length: number): JsonFile<string[]> => listFile(`words/${locale}-${length}.json`),
  titles: (locale: Locale): JsonFile<TitleEntry[]> => listFile(`titles-${locale}.json`),
};
