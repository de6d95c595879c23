/** Mends a typing error: a character of the same sound, or one that is wrong, missing or too many. */
import type { Locale } from '../../../i18n/locales.ts';
import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../../read/lexicon-reader.ts';
import type { NameEntry } from '../../text/index-files.ts';
import { isOneEditApart, numeralsOf, similarRuns } from './fuzzy-matching.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import { soundOf } from './pinyin-input.ts';
import { isNameOfItsKind } from '../match/name-of-its-kind.ts';
import { parseQuery, type Query } from '../../text/query.ts';

/** Shorter words are too often another word. */
const SHORTEST = { zh: 3, en: 5 };
/** Remedies that are offered. */
const MOST_CORRECTIONS = 3;

/** Longer texts are no word that was taken for another of its sound. */
const LONGEST_BY_SOUND = 6;

/** Words of the archive that sound the same. */
async function sameSound(text: string, lexicon: Lexicon): Promise<string[]> {
  if ([...text].length > LONGEST_BY_SOUND) return [];
  const sound = await soundOf(text, lexicon);
  if (sound === undefined) return [];
  const file = await lexicon.pinyin(sound.charAt(0));
  return Object.entries(file).flatMap(([own, words]) => (own.replaceAll(' ', '') === sound ? words : []));
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
  const of = async (length: number) => (await lexicon.words(locale, length)).filter(fits);
  const alike = (await Promise.all([asked.length + 1, asked.length].map(of))).flat();
  return alike.length > 0 ? alike : of(asked.length - 1);
}

/** Whether a word is another institution's or place's name, or the end of one: 华山 is not mended into 中山. */
function isNameOf(word: string, names: readonly NameEntry[]): boolean {
  return names.some(
    ({ collection, zh, en }) =>
      (collection === 'organisations' || collection === 'places') &&
      [...zh, ...en].some((name) => fold(name) === fold(word)),
  );
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
  const text = query.chinese ? fold(query.raw) : query.raw.toLowerCase();
  if (text === '' || query.pieces.some(({ quoted }) => quoted)) return [];
  if (isNameOfItsKind(query)) return [];
  const close = await wordsOneEditAway(text, locale, index.lexicon);
  const heard = close.length > 0 || !query.chinese ? [] : await sameSound(text, index.lexicon);
  const found = [...close, ...heard.filter((word) => word !== text)];
  const remedies = found.length < MOST_CORRECTIONS ? [...found, ...(await similarRuns(text, locale, index))] : found;
  return [...new Set(remedies)]
    .filter((word) => !isNameOf(word, names) && !isNameOfItsKind(parseQuery(word)))
    .slice(0, MOST_CORRECTIONS);
}
