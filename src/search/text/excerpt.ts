/** The piece of a page's own text that shows why it was found. */
import { needlesIn, type Needle, type Span, spansOf } from './matching.ts';
import { type SearchBlock, wordsOfBlock } from './search-record.ts';

/** A stretch of text, marked or not. */
export interface Segment {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  /** Anchor of the block that it comes from; empty for the top of the page. */
  anchor: string;
  segments: Segment[];
  /** Whether it holds what was searched for; else it is the page's beginning. */
  found: boolean;
}

/** Length of an excerpt and of what stands before its first mark, in UTF-16 units. */
const LENGTH = { zh: 110, en: 240 };
const BEFORE = { zh: 30, en: 70 };

/** Where a phrase ends that is no sentence; in English only before a space: 1,000 is no end. */
const PAUSE = { zh: /[，：、；]/g, en: /[,;:—](?= )/g };
const SENTENCE = { zh: /[。！？；\n]/g, en: /(?:[.!?](?= )|\n)/g };

/** An excerpt may begin so much earlier, and end so much earlier or later, to do so with a phrase. */
const WITHIN = { zh: 24, en: 50 };
const LATER = { zh: 24, en: 0 };

/** The text cut at its marks. */
export function segmentsOf(text: string, spans: readonly Span[], from = 0, to = text.length): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const push = (end: number, marked: boolean): void => {
    // A list's lines stand in one paragraph here.
    if (end > at) segments.push({ text: text.slice(at, end).replace(/\n/g, ' '), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of spans) {
    if (end <= from || start >= to) continue;
    push(Math.max(start, from), false);
    push(Math.min(end, to), true);
  }
  push(to, false);
  return segments;
}

/** Where the last of some signs in a stretch of text ends; undefined where there is none. */
function lastEnd(text: string, from: number, to: number, sign: RegExp): number | undefined {
  const found = [...text.slice(from, to).matchAll(sign)].pop();
  return found ? from + found.index + found[0].length : undefined;
}

/** The beginning of the word that holds a place; the place itself where the browser knows no words. */
function wordAt(text: string, at: number, locale: 'zh' | 'en'): number {
  if (locale === 'en') return text.lastIndexOf(' ', at) + 1;
  // Half of a surrogate pair is no character.
  if (!('Segmenter' in Intl)) return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
  const from = Math.max(0, lastEnd(text, 0, at, SENTENCE.zh) ?? 0);
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(from, at + WITHIN.zh));
  return from + (words.containing(at - from)?.index ?? at - from);
}

/**
 * A place to start near `wanted`: where a sentence or a phrase begins, between it and the first mark or shortly before it;
 * else where a word does.
 */
function startNear(text: string, wanted: number, first: number, locale: 'zh' | 'en'): number {
  if (wanted <= 0) return 0;
  const start =
    lastEnd(text, wanted, first, SENTENCE[locale]) ??
    firstEnd(text, wanted, first, PAUSE[locale]) ??
    lastEnd(text, Math.max(0, wanted - WITHIN[locale]), wanted, SENTENCE[locale]) ??
    lastEnd(text, Math.max(0, wanted - WITHIN[locale]), wanted, PAUSE[locale]) ??
    (wanted <= WITHIN[locale] ? 0 : wordAt(text, wanted, locale));
  return text.charAt(start) === ' ' ? start + 1 : start;
}

/** Where the first of some signs in a stretch of text ends; undefined where there is none. */
function firstEnd(text: string, from: number, to: number, sign: RegExp): number | undefined {
  const [found] = text.slice(from, to).matchAll(sign);
  return found ? from + found.index + found[0].length : undefined;
}

/** Where to end near `wanted`: before the sign that ends a sentence or a phrase, else before a word. @param least where the first mark ends */
function endNear(text: string, wanted: number, least: number, locale: 'zh' | 'en'): number {
  if (wanted >= text.length) return text.length;
  const from = Math.max(least, wanted - WITHIN[locale]);
  const signs = [SENTENCE[locale], PAUSE[locale]];
  const ends = signs.map((sign) => lastEnd(text, from, wanted + LATER[locale], sign) ?? 0);
  const phrase = Math.max(...ends);
  if (phrase > 0) return phrase - 1;
  const word = wordAt(text, wanted, locale);
  return word > from ? word : wanted;
}

/** Cut to length around the first place of what was found, with an ellipsis where text is left out. */
function cut(text: string, found: readonly Span[], marks: readonly Span[], locale: 'zh' | 'en'): Segment[] {
  const first = found[0]?.start ?? 0;
  const whole = text.length <= LENGTH[locale] * 1.2;
  const from = whole ? 0 : startNear(text, first - BEFORE[locale], first, locale);
  const needed = Math.max(from + LENGTH[locale], found[0]?.end ?? 0);
  const to = whole ? text.length : endNear(text, needed, found[0]?.end ?? 0, locale);
  return [
    ...(from > 0 ? [{ text: '…', marked: false }] : []),
    ...segmentsOf(text, marks, from, to),
    ...(to < text.length ? [{ text: '…', marked: false }] : []),
  ];
}

/**
 * The excerpt of a page: its first block with the most of what was looked for, the summary where no other has as much.
 * @param blocks summary first, then the text
 * @param marksIn the places of a text that are marked
 */
export function excerptOf(
  blocks: readonly SearchBlock[],
  needles: readonly Needle[],
  locale: 'zh' | 'en',
  marksIn: (text: string) => Span[] = (text) => spansOf(text, needles),
): Excerpt {
  const counts = blocks.map((block) => needlesIn(wordsOfBlock(block), needles));
  const most = Math.max(0, ...counts);
  const inText = counts.indexOf(most, 1);
  const best = blocks[most === 0 || inText < 0 ? 0 : inText];
  if (!best) return { anchor: '', segments: [], found: false };
  const text = wordsOfBlock(best);
  const { anchor } = best;
  return { anchor, segments: cut(text, spansOf(text, needles), marksIn(text), locale), found: most > 0 };
}
