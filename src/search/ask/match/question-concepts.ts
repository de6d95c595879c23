/** What a whole question speaks of: its words, the words beside each other, and what the archive calls them. */
import type { Locale } from '../../../i18n/locales.ts';
import type { Lexicon } from '../../read/lexicon-reader.ts';
import { overlapping } from '../../text/chinese-tokens.ts';
import { wordTokens } from '../../text/english-tokens.ts';
import { fold } from '../../text/fold.ts';
import type { Query } from '../../text/query.ts';
import { synonymsIn } from '../rewrite/query-rewrites.ts';
import { STOP_WORDS } from './stop-words.ts';

/** One thing that a question speaks of, in one or more ways to put it. */
export interface Concept {
  phrasings: string[];
  /** How much it counts beside the others. */
  weight: number;
  /** The two words that it puts beside each other: they are one thing together, or nothing. */
  adjacent?: readonly [string, string];
  /** Words of the query that a page has which has this. */
  covers: readonly string[];
}

/**
 * What the archive calls a thing counts nearly as much as the reader's own word, so that of two pages the one with the
 * reader's word comes first. Measured: at .1 one natural query loses its right page, and one more has a wrong one first.
 */
const SYNONYM_WEIGHT = 0.9;

/**
 * A single Chinese character says little: it is part of many words. Measured: at 1 two more natural queries have a wrong
 * page first.
 */
const SINGLE_CHARACTER_WEIGHT = 0.35;

/** What only says whether a page has the whole of a word; its parts say how well the page answers. */
const WHOLE_WORD_WEIGHT = 0.01;

/** A text of so many characters between spaces is one word, whatever a general dictionary makes of it. */
const LONGEST_WORD = 3;

const isNumber = (word: string): boolean => /\d/.test(word);

/** The parts of a folded Chinese text; without a segmenter, its pairs of characters. */
export function chineseParts(text: string): string[] {
  if (!('Segmenter' in Intl)) return overlapping([...text]);
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** The words of a question that carry meaning; its numbers are asked for apart. */
export function contentWords({ words }: Query, locale: Locale): string[] {
  const parts = words.flatMap(({ raw }) => (locale === 'en' ? wordTokens(raw) : chineseParts(fold(raw))));
  return [...new Set(parts.filter((word) => !STOP_WORDS[locale].has(word) && !isNumber(word)))];
}

/** Words that stand beside each other in the question, as one. */
const adjacentWords = (words: readonly string[], text: string, glue: string) =>
  words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    const both = `${before}${glue}${word}`;
    return text.includes(both) ? [{ phrasings: [both], weight: 1, adjacent: [before, word] as const }] : [];
  });

const isSingleCharacter = (word: string): boolean => [...word].length === 1;

/**
 * Words that a general dictionary cuts into single characters (艾滋病, 胃镜), or into a word and one (配眼镜): what has
 * the parts alone lacks them.
 */
function brokenWords({ words }: Query): string[] {
  const found = words.flatMap(({ raw }) => {
    const text = fold(raw);
    const parts = chineseParts(text);
    const isStop = (part: string) => STOP_WORDS.zh.has(part);
    const isWord = parts.some(isSingleCharacter) && !parts.every(isStop);
    const isShort = parts.length > 1 && [...text].length <= LONGEST_WORD;
    if (isShort && isWord && !parts.some((part) => isStop(part) && !isSingleCharacter(part))) return [text];
    const isOfRun = (part: string) => isSingleCharacter(part) && !isStop(part);
    const runs = parts.map((part) => (isOfRun(part) ? part : ' ')).join('');
    return runs.split(' ').filter((run) => text.includes(run));
  });
  return [...new Set(found)].filter((word) => [...word].length > 1 && !isNumber(word));
}

/** Characters that begin many a word, and many that a general dictionary finds across two: 有失 in 家里有失能老人. */
const MAY_BEGIN_NONE = /^[有没太很要不会能想最更再先还又就都也在被把让给是]/;

/**
 * The words that tell a query apart, whole ones: of what a general dictionary cuts into single characters, two of a
 * longer text may be of two words.
 */
export function wordsApart(query: Query, locale: Locale): string[] {
  const words = contentWords(query, locale);
  if (locale === 'en') return words;
  const pieces = query.words.map(({ raw }) => fold(raw));
  const begins = (word: string) => pieces.some((piece) => piece.startsWith(word));
  const whole = words.filter((word) => !isSingleCharacter(word) && (!MAY_BEGIN_NONE.test(word) || begins(word)));
  const broken = brokenWords(query).filter((word) => [...word].length > 2 || begins(word));
  return [...new Set([...whole, ...broken])];
}

/** Shorter runs are words, longer ones are no expression. */
const SHORTEST_EXPRESSION = 3;
const LONGEST_EXPRESSION = 8;

/** A text without the common word at its beginning, or else at its end; undefined where it has none. */
function withoutCommonEnd(text: string): string | undefined {
  const longest = (found: string[]) => found.sort((a, b) => b.length - a.length)[0];
  const common = [...STOP_WORDS.zh];
  const before = longest(common.filter((word) => text.startsWith(word)));
  if (before !== undefined) return text.slice(before.length);
  const after = longest(common.filter((word) => text.endsWith(word)));
  return after === undefined ? undefined : text.slice(0, -after.length);
}

/**
 * What a question says in single characters and common words alone, which say little apart: 读给我听. Where no more than a
 * word of it is left without the common words at its ends, they may be a part of it: 发给家里人. Empty where it has a word.
 */
function expressionsIn({ words: [only, ...others] }: Query): string[] {
  if (!only || others.length > 0) return [];
  const isLong = (text: string) => [...text].length >= SHORTEST_EXPRESSION;
  const all: string[] = [];
  for (let text: string | undefined = fold(only.raw); text !== undefined; text = withoutCommonEnd(text)) all.push(text);
  const barest = all[all.length - 1] ?? '';
  const isStop = (part: string) => STOP_WORDS.zh.has(part);
  const isOne = (part: string) => isSingleCharacter(part) || (!isLong(barest) && isStop(part));
  return (isLong(barest) ? [barest] : all).filter((text) => {
    if (!isLong(text) || [...text].length > LONGEST_EXPRESSION || isNumber(text)) return false;
    const parts = chineseParts(text);
    return parts.every(isOne) && !parts.every(isStop);
  });
}

/** The concepts of a question, in a language of the archive: single words first, then pairs of them, then synonyms. */
export async function conceptsOf(query: Query, locale: Locale, lexicon: Lexicon): Promise<Concept[]> {
  const words = contentWords(query, locale);
  const isSingle = (word: string) => locale === 'zh' && isSingleCharacter(word);
  // A single character is part of many words: that a page lacks it says nothing.
  const worthNaming = (covered: readonly string[]) => covered.filter((word) => !isSingle(word));
  const text = locale === 'zh' ? fold(query.raw) : query.raw.toLowerCase();
  const whole = locale === 'zh' ? brokenWords(query) : [];
  const expressions = locale === 'zh' ? expressionsIn(query) : [];
  const { terms } = await lexicon.terms();
  const synonyms = synonymsIn(query, terms).map(({ asked, words: own, term }) => ({
    phrasings: [asked, ...own.filter((word) => term[locale].includes(word))],
    weight: SYNONYM_WEIGHT,
    covers: worthNaming([...words, ...whole].filter((word) => asked.includes(word))),
  }));
  return [
    ...words.map((word) => ({
      phrasings: [word],
      weight: isSingle(word) ? SINGLE_CHARACTER_WEIGHT : 1,
      covers: worthNaming([word]),
    })),
    ...adjacentWords(words, text, locale === 'zh' ? '' : ' ').map((both) => ({
      ...both,
      covers: worthNaming(both.adjacent),
    })),
    ...whole.map((word) => ({
      phrasings: [word],
      weight: WHOLE_WORD_WEIGHT,
      adjacent: [word.slice(0, -1), word.slice(-1)] as const,
      covers: [word],
    })),
    ...(expressions.length === 0 || expressions.some((text) => whole.includes(text))
      ? []
      : [{ phrasings: expressions, weight: 1, covers: expressions.slice(0, 1) }]),
    ...synonyms,
  ];
}
