/** Mends a typing error: a character of the same sound, or one that is wrong, missing or too many. */
import type { Locale } from '../../../i18n/locales.ts';
import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../../read/lexicon-reader.ts';
import type { NameEntry } from '../../text/index-files.ts';
import { isOneEditApart, numeralsOf, similarRuns } from './fuzzy-matching.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import { soundReader } from './pinyin-input.ts';
import { isNameOfItsKind } from '../match/looks-like-a-name.ts';
import { chineseParts } from '../match/question-concepts.ts';
import { parseQuery, type Query } from '../../text/query.ts';

/** Shorter words are too often another word. */
const SHORTEST = { zh: 3, en: 5 };
/** Remedies that are offered. */
const MOST_CORRECTIONS = 3;

/** Longer texts are no word that was taken for another of its sound. */
const LONGEST_BY_SOUND = 6;

/** Words of the archive that sound the same. */
async function sameSound(text: string, lexicon: Lexicon): Promise<string[]> {
  const { length } = [...text];
  if (length > LONGEST_BY_SOUND) return [];
  if (length === 2) {
    // Their list is the longest of all; by its sound a word stands in a small one.
    const sound = (await soundReader(lexicon))(text);
    const same = sound === undefined ? [] : ((await lexicon.pinyin(sound.charAt(0)))[sound] ?? []);
    return same.map(fold).filter((word) => [...word].length === length);
  }
  const soundOf = await soundReader(lexicon);
  const sound = soundOf(text);
  return sound === undefined ? [] : lexicon.words('zh', length, (word) => soundOf(word) === sound);
}

/**
 * Words of the archive that are one character away; numbers are never mended. Those that only lack a character of the
 * query's come last: they are the least alike.
 */
async function wordsOneEditAway(text: string, locale: Locale, lexicon: Lexicon): Promise<string[]> {
  const asked = [...text];
  if (asked.length < SHORTEST[locale]) return [];
  const fits = (word: string) =>
    numeralsOf(word) === numeralsOf(text) && word !== text && isOneEditApart(asked, [...word]);
  const of = (length: number) => lexicon.words(locale, length, fits);
  const alike = (await Promise.all([asked.length + 1, asked.length].map(of))).flat();
  return alike.length > 0 || asked.length - 1 < SHORTEST[locale] ? alike : of(asked.length - 1);
}

/** Whether a word is another institution's or place's name, or the end of one: 华山 is not mended into 中山. */
function isNameOf(word: string, names: readonly NameEntry[]): boolean {
  return names.some(
    ({ collection, zh, en }) =>
      (collection === 'organisations' || collection === 'places') &&
      [...zh, ...en].some((name) => fold(name) === fold(word)),
  );
}

/** Whether a text is made of whole words that a general dictionary knows: 医院地址 is no error for 医院地铁. */
const isWellFormed = (text: string): boolean => {
  const parts = chineseParts(text);
  return parts.length > 1 && parts.every((part) => [...part].length > 1);
};

/** What the diseases of a text are of: 胃 of 胃癌. */
const ailingIn = (text: string): string[] =>
  [...text.matchAll(/\p{Script=Han}(?=[癌瘤炎病症])/gu)].map(([character]) => character);

/** Whether a remedy is of another disease, which may be right and unknown: 胃癌 is no error for 两癌, but 宫劲癌 is one. */
async function otherDiseases(text: string, lexicon: Lexicon): Promise<(remedy: string) => boolean> {
  const asked = ailingIn(text);
  if (asked.length === 0) return () => false;
  const soundOf = await soundReader(lexicon);
  const isAlike = (a: string, b: string) => a === b || (soundOf(a) !== undefined && soundOf(a) === soundOf(b));
  return (remedy) => !asked.every((one) => ailingIn(remedy).some((other) => isAlike(one, other)));
}

/** Remedies for a text that are no other institution's or place's name and no other disease: such may be right and unknown. */
async function remediesAmong(
  words: readonly string[],
  text: string,
  lexicon: Lexicon,
  names: readonly NameEntry[],
): Promise<string[]> {
  const isOther = words.length > 0 ? await otherDiseases(text, lexicon) : () => false;
  return [...new Set(words)].filter(
    (word) => !isNameOf(word, names) && !isNameOfItsKind(parseQuery(word)) && !isOther(word),
  );
}

const textOf = ({ raw, chinese }: Query): string => (chinese ? fold(raw) : raw.toLowerCase());

/** Whether a query may be an error: it is meant to the letter where it is quoted, a name, or made of words. */
const isCorrectable = (query: Query): boolean =>
  textOf(query) !== '' &&
  !query.pieces.some(({ quoted }) => quoted) &&
  !isNameOfItsKind(query) &&
  !(query.chinese && isWellFormed(textOf(query)));

/** Names, terms and words of the archive that are one character away from a word; the likeliest first. */
export const nearWords = async (
  query: Query,
  locale: Locale,
  lexicon: Lexicon,
  names: readonly NameEntry[],
): Promise<string[]> =>
  isCorrectable(query)
    ? remediesAmong(await wordsOneEditAway(textOf(query), locale, lexicon), textOf(query), lexicon, names)
    : [];

/** Those, or else the words that sound the same. */
async function wordCorrections(
  query: Query,
  locale: Locale,
  lexicon: Lexicon,
  names: readonly NameEntry[],
): Promise<string[]> {
  const near = await nearWords(query, locale, lexicon, names);
  if (near.length > 0 || !query.chinese || !isCorrectable(query)) return near;
  const text = textOf(query);
  const alike = (await sameSound(text, lexicon)).filter((word) => word !== text);
  return remediesAmong(alike, text, lexicon, names);
}

/**
 * What the reader may have meant; empty where nothing is near enough. A query of several words has none: each of them
 * may be right. No name of an institution or a place is mended into another: it may be one that the archive does not know.
 */
export async function corrections(
  query: Query,
  locale: Locale,
  index: SearchIndex,
  names: readonly NameEntry[],
): Promise<string[]> {
  const found = await wordCorrections(query, locale, index.lexicon, names);
  if (found.length >= MOST_CORRECTIONS || !isCorrectable(query)) return found.slice(0, MOST_CORRECTIONS);
  const text = textOf(query);
  const remedies = await remediesAmong(
    [...found, ...(await similarRuns(text, locale, index))],
    text,
    index.lexicon,
    names,
  );
  return remedies.slice(0, MOST_CORRECTIONS);
}
