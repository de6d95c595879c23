/** Makes the dictionaries of a search (Node only): the large ones of its packages never reach a browser. */
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { CITIES } from './cities.ts';
import { onlyHan, spellings } from './pinyin-spellings.ts';
import type { JsonFile } from '../text/json-file.ts';
import {
  type CalledFile,
  LEXICON,
  type LexiconEntry,
  type PinyinFile,
  type SynonymSet,
  type Terms,
  titlesFile,
  type TitleEntry,
  type WordsFile,
} from '../text/lexicon-files.ts';
import { namedWords } from '../text/named-words.ts';
import type { SearchRecord } from '../text/search-record.ts';
import type { StoredName } from '../text/stored-names.ts';
import { type Sounds, soundsFile, type SoundsFile, standardCharacters } from '../text/sounds.ts';
import { wordsByLength } from '../text/word-counts.ts';
import { folderName } from './folder-name.ts';

/** Words of one sound that are worth telling apart. */
const OF_ONE_SOUND = 6;

function pinyinFiles(words: readonly string[]): Map<string, PinyinFile> {
  const files = new Map<string, PinyinFile>();
  const heard = [...new Set(words)].map((word) => ({ word, sounds: spellings(word) }));
  const right = heard.map(({ word, sounds: [sound = ''] }) => [word, sound] as const);
  // What is read rightly comes before what is not.
  const all = [
    ...right,
    ...heard.flatMap(({ word, sounds }) => sounds.slice(1).map((sound) => [word, sound] as const)),
  ];
  for (const [word, sound] of all) {
    if (!sound.includes(' ')) continue;
    const letter = sound.charAt(0);
    const file = files.get(letter) ?? {};
    files.set(letter, file);
    const same = file[sound] ?? [];
    if (same.length < OF_ONE_SOUND) file[sound] = [...same, word];
  }
  return files;
}

/** The syllable of a character; empty where it has none. */
function soundOf(character: string): string {
  const [sound = ''] = pinyin(character, { toneType: 'none', type: 'array', v: true });
  return /^[a-z]+$/.test(sound) ? sound : '';
}

/** The sounds of the common characters, and of the rarer ones that are used. */
function soundsOf(used: ReadonlySet<string>): SoundsFile {
  const rare: Sounds = {};
  for (const character of standardCharacters('rare').filter((one) => used.has(one))) {
    const sound = soundOf(character);
    if (sound !== '') rare[sound] = (rare[sound] ?? '') + character;
  }
  return soundsFile(standardCharacters('common').map(soundOf), rare);
}

/** Traditional forms of some characters, each followed by its simplified one. */
function traditionalOf(wanted: ReadonlySet<string>): string {
  const simplify = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    const simple = simplify(character);
    if (simple !== character && wanted.has(simple)) pairs += character + simple;
  }
  return pairs;
}

const titlesOf = (records: readonly SearchRecord[], locale: Locale): TitleEntry[] =>
  records
    .filter((record) => record.locale === locale && record.collection === 'articles')
    .map(({ url, title, date, dateBasis }) => ({ url, title, ...(date === undefined ? {} : { date }), dateBasis }))
    .sort((a, b) =>
      (a.date ?? '') === (b.date ?? '') ? (a.url < b.url ? -1 : 1) : (a.date ?? '') > (b.date ?? '') ? -1 : 1,
    );

/** Bytes of a list of words, about: a typing error asks for three lengths. */
const WORDS_SIZE = 8000;

/** The archive's words by their lengths, in files of some lengths each, by the shortest. */
function wordsFiles(byLength: ReadonlyMap<number, string[]>): Map<number, WordsFile> {
  const files = new Map<number, WordsFile>();
  let [left, from] = [0, 0];
  for (const [length, own] of [...byLength].sort(([a], [b]) => a - b)) {
    const size = Buffer.byteLength(own.join(''));
    if (size > left) [left, from] = [WORDS_SIZE, length];
    left -= size;
    files.set(from, { ...files.get(from), [length]: own });
  }
  return files;
}

/** Of words in the other language, those that a query in Latin letters may mean: HPV疫苗. */
const hasLatin = (word: string): boolean => /[^\p{Script=Han}\p{P}\s]/u.test(word);

/** A term in one language; in English also its Chinese words that have Latin letters. */
function ownTerm({ zh, en, also, programmes }: SynonymSet, locale: Locale): SynonymSet {
  if (locale === 'zh') return { zh, en: [], also: { zh: also.zh, en: [] }, programmes };
  return { zh: zh.filter(hasLatin), en, also: { zh: also.zh.filter(hasLatin), en: also.en }, programmes };
}

/**
 * A name as the manifest of a language has it: in English also by Chinese names with Latin letters, an empty one in the
 * place of the official one where that has none, so that no alias is taken for it.
 */
export function ownName(name: StoredName, locale: Locale): StoredName {
  if (locale === 'zh') return { ...name, en: [] };
  const [official = '', ...aliases] = name.zh;
  const latin = aliases.filter(hasLatin);
  const isNamed = name.en.length > 0;
  if (!isNamed) return name;
  return { ...name, zh: hasLatin(official) ? [official, ...latin] : latin.length > 0 ? ['', ...latin] : [] };
}

/** What the search knows of words. */
export interface BuiltLexicon {
  /** As the manifest of each language has them. */
  terms: Record<Locale, Terms>;
  lexicon: LexiconEntry;
  /** By path below the search index. */
  files: Map<string, string>;
}

/**
 * The dictionaries.
 * @param vocabulary the archive's words in each language, the commonest first
 */
export function makeLexicon(
  records: readonly SearchRecord[],
  names: readonly StoredName[],
  terms: readonly SynonymSet[],
  vocabulary: Record<Locale, readonly [string, number][]>,
): BuiltLexicon {
  const named = (locale: Locale) => namedWords(locale, names, terms);
  const words = (locale: Locale) => vocabulary[locale].map(([word]) => word);
  // What stands nowhere in the archive, nor in a word for something that does, need not be known.
  const texts = records.flatMap(({ title, summary, blocks }) => [title, summary, ...blocks.map(({ text }) => text)]);
  const used = new Set(
    [...texts, ...named('zh'), ...CITIES].flatMap((text) => [...text.replace(/[^\p{Script=Han}]/gu, '')]),
  );
  const heard = [...named('zh').map(onlyHan), ...words('zh')];
  const alone = (locale: Locale) =>
    records.filter((one) => one.collection === 'articles' && one.locale === locale && !one.other).length;
  const untranslated = { zh: alone('zh'), en: alone('en') };
  const traditional = traditionalOf(used);
  const sounds = soundsOf(used);
  const pinyinByLetter = pinyinFiles(heard);
  const wordsOf = (locale: Locale) => wordsFiles(wordsByLength(vocabulary[locale], named(locale), locale));
  const wordLists = { zh: wordsOf('zh'), en: wordsOf('en') };
  const called = (locale: Locale): CalledFile => ({
    names: names.map((name) => name[locale]),
    terms: { words: terms.map((term) => term[locale]), also: terms.map(({ also }) => also[locale]) },
  });
  const everything = [
    LOCALES.map(called),
    traditional,
    sounds,
    [...pinyinByLetter],
    CITIES,
    LOCALES.map((locale) => [...wordLists[locale]]),
  ];
  const dir = folderName('lexicon', everything);
  const files = new Map<string, string>();
  const add = <T>({ path }: JsonFile<T>, content: T) => files.set(path, JSON.stringify(content));
  add(LEXICON.traditional(dir), traditional);
  add(LEXICON.sounds(dir), sounds);
  add(LEXICON.cities(dir), CITIES.join(' '));
  for (const [letter, file] of pinyinByLetter) add(LEXICON.pinyin(dir, letter), file);
  for (const locale of LOCALES) {
    add(LEXICON.called(dir, locale), called(locale));
    for (const [from, file] of wordLists[locale]) add(LEXICON.words(dir, locale, from), file);
    add(titlesFile(locale), titlesOf(records, locale));
  }
  const lexicon = {
    dir,
    pinyin: [...pinyinByLetter.keys()].sort().join(''),
    words: { zh: [...wordLists.zh.keys()], en: [...wordLists.en.keys()] },
  };
  const inWordsOf = (locale: Locale): Terms => ({ terms: terms.map((term) => ownTerm(term, locale)), untranslated });
  return { terms: { zh: inWordsOf('zh'), en: inWordsOf('en') }, lexicon, files };
}
