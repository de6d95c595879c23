/**
 * Mends a typing error within a question: in Chinese a stretch between its common words, in English a word, that stands
 * nowhere in the archive.
 */
import type { OpenBundle } from '../../read/bundle-reader.ts';
import type { SearchIndex } from '../../read/index-reader.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { phraseTokens } from '../../text/chinese-tokens.ts';
import { wordTokens } from '../../text/english-tokens.ts';
import { fold } from '../../text/fold.ts';
import type { NameEntry } from '../../text/index-files.ts';
import { plainTokens } from '../../text/plain-words.ts';
import { parseQuery, type Query } from '../../text/query.ts';
import { UNQUOTED } from '../../text/word-match.ts';
import { chineseParts, contentWords } from '../match/question-concepts.ts';
import { STOP_WORDS } from '../match/stop-words.ts';
import { soundReader } from './pinyin-input.ts';
import { nearWords } from './spelling-corrections.ts';

/** Stretches that are looked into: each costs files of the dictionaries. */
const MOST_STRETCHES = 2;

/** Longer ones are no word. */
const LONGEST = 6;

/** Common words that may as well be the end of another: 脑卒中. */
const MAY_BE_OF_A_WORD = new Set(['中', '上', '下', '家', '人', '办', '好', '个']);

const isSingle = (part: string): boolean => [...part].length === 1;

/**
 * What may be a word with an error: a general dictionary cuts it into single characters (血头室), or into a word and one
 * that is left over (积水滩).
 */
function brokenWords(text: string): string[] {
  const parts = chineseParts(text);
  const found: string[] = [];
  const isStop = (part: string | undefined) =>
    part === undefined || STOP_WORDS.zh.has(part) || !/\p{Script=Han}/u.test(part);
  for (let at = 0; at < parts.length; at += 1) {
    if (isStop(parts[at]) || !isSingle(parts[at] ?? '')) continue;
    let end = at;
    while (end < parts.length && !isStop(parts[end]) && isSingle(parts[end] ?? '')) end += 1;
    const before = isStop(parts[at - 1]) ? '' : (parts[at - 1] ?? '');
    const after = isStop(parts[end]) && !MAY_BE_OF_A_WORD.has(parts[end] ?? '') ? '' : (parts[end] ?? '');
    const own = parts.slice(at, end).join('');
    found.push(...(end - at > 1 ? [own] : []), ...[before + own, own + after].filter((word) => word !== own));
    at = end;
  }
  return [...new Set(found)].filter((word) => [...word].length > 2 && [...word].length <= LONGEST);
}

/**
 * Whether a general dictionary knows nothing longer than a character of a text. What it knows a word of (查一次) may be
 * quite right: it is mended only into what sounds the same (积水滩), as an input method errs.
 */
const hasNoWord = (text: string): boolean => chineseParts(text).every(isSingle);

/** Words of an English question that may have an error: shorter ones are too often another word. */
const wordsOf = (query: Query): string[] => contentWords(query, 'en').filter((word) => /^[a-z]{6,}$/.test(word));

/** Whether a word stands somewhere, in a text or among the plain words. */
async function isKnown(word: string, locale: Locale, bundles: readonly OpenBundle[]): Promise<boolean> {
  const runs = [locale === 'zh' ? phraseTokens(word) : wordTokens(word), plainTokens(word, locale)];
  const found = await Promise.all(bundles.flatMap((bundle) => runs.map((run) => bundle.search(run, UNQUOTED[locale]))));
  return found.some((hits) => hits.length > 0);
}

/** A question with a word mended, the word as it was typed, and what stands there now. */
export interface MendedQuestion {
  query: Query;
  asked: string;
  remedy: string;
}

/**
 * A question with its errors mended; undefined where nothing in it looks like one, or nothing is near enough.
 * @throws IndexUnreadable where a file that it needs cannot be had
 */
export async function mendedQuestion(
  query: Query,
  index: SearchIndex,
  names: readonly NameEntry[],
): Promise<MendedQuestion | undefined> {
  const { raw, chinese, pieces } = query;
  if (pieces.some(({ quoted }) => quoted)) return undefined;
  const locale = chinese ? 'zh' : 'en';
  const text = chinese ? fold(raw) : raw.toLowerCase();
  const broken = (chinese ? brokenWords(text) : wordsOf(query)).filter((word) => word !== text);
  if (broken.length === 0) return undefined;
  const entries = await index.bundles(locale);
  const bundles = await Promise.all(entries.slice(0, 1).map((entry) => index.open(entry)));
  let tried = 0;
  for (const word of broken) {
    if (tried >= MOST_STRETCHES) break;
    if (await isKnown(word, locale, bundles)) continue;
    tried += 1;
    const near = await nearWords(parseQuery(word), locale, index.lexicon, names);
    const soundOf = chinese && near.length > 0 ? await soundReader(index.lexicon) : undefined;
    // Few err in the first letter of a word: rabies is no error for babies.
    const isNear = (one: string) =>
      chinese ? hasNoWord(word) || soundOf?.(one) === soundOf?.(word) : one.charAt(0) === word.charAt(0);
    const remedy = near.find(isNear);
    if (remedy !== undefined) return { query: parseQuery(text.replace(word, remedy)), asked: word, remedy };
  }
  return undefined;
}
