/** The small dictionaries of a search, made from the archive's own words; each file is fetched only by the step that needs it. */
import type { Locale } from '../../i18n/locales.ts';
import { type JsonFile, listFile, objectFile, textFile } from './json-file.ts';
import type { SoundsFile } from './sounds.ts';

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

/** What people call things, as a search reads them. */
export interface Terms {
  terms: SynonymSet[];
  /** How many stories of each language have no page in the other. */
  untranslated: Record<Locale, number>;
}

/** The archive's words by their syllables (`xue tou`), the commonest first, of one first letter. */
export type PinyinFile = Record<string, string[]>;

/** A title, for the day on which the index cannot be read; the newest first. */
export interface TitleEntry {
  url: string;
  title: string;
  date?: string;
  /** How that is known, where no source prints it. */
  dateBasis?: 'inferred' | 'event' | undefined;
}

/** Lengths of words that are listed; the last one holds the longer ones too. */
export const WORD_LENGTHS = { from: 2, to: 20 };

/** Words of the archive that are no names, by the number of their characters, the commonest first. */
export type WordsFile = Record<number, string[]>;

/** What the manifest's names and terms are called in one language, in its order. */
export interface CalledFile {
  names: string[][];
  terms: { words: string[][]; also: string[][] };
}

/** Where the dictionaries are. */
export interface LexiconEntry {
  /** Their folder. */
  dir: string;
  /** Letters that some word's pinyin begins with. */
  pinyin: string;
  /** The shortest words of each list of words, in order. */
  words: Record<Locale, number[]>;
}

/** The files of the dictionaries, in their folder. */
export const LEXICON = {
  called: (dir: string, locale: Locale): JsonFile<CalledFile> =>
    objectFile(`${dir}/${locale === 'zh' ? 'chinese' : 'english'}.json`, 'names', 'terms'),
  /** Traditional characters, each followed by the simplified one: `護护險险`. */
  traditional: (dir: string): JsonFile<string> => textFile(`${dir}/traditional.json`),
  /** Cities that a reader may name though the archive has no story of them, parted by spaces. */
  cities: (dir: string): JsonFile<string> => textFile(`${dir}/cities.json`),
  sounds: (dir: string): JsonFile<SoundsFile> => objectFile(`${dir}/sounds.json`, 'common', 'rare'),
  pinyin: (dir: string, letter: string): JsonFile<PinyinFile> => objectFile(`${dir}/pinyin-${letter}.json`),
  words: (dir: string, locale: Locale, from: number): JsonFile<WordsFile> =>
    objectFile(`${dir}/words-${locale}-${from}.json`),
};

/** Under a name of its own, for it must be found where nothing else can be read. */
export const titlesFile = (locale: Locale): JsonFile<TitleEntry[]> => listFile(`titles-${locale}.json`);
