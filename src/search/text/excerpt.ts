/** The piece of a page's own text that shows why it was found. */
import { needlesIn, type Needle, type Span, spansOf } from './matching.ts';
import type { SearchBlock } from './search-record.ts';

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

/** Where a phrase ends that is no sentence. */
const PAUSE = /[，：、]/;

/** A Chinese excerpt may be so much longer or shorter to end with a phrase. */
const END_WITHIN = 24;

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

/** A place to start that is no worse than `wanted`: a sentence's or a word's beginning shortly before or after it. */
function startNear(text: string, wanted: number, first: number, locale: 'zh' | 'en'): number {
  if (wanted <= 0) return 0;
  const window = text.slice(wanted, first);
  const sentence = Math.max(
    ...['。', '！', '？', '；', '\n', '. ', '! ', '? '].map((mark) => window.lastIndexOf(mark)),
  );
  const pause = locale === 'zh' && sentence < 0 ? window.search(PAUSE) : -1;
  if (pause >= 0) return wanted + pause + 1;
  if (sentence >= 0) return wanted + sentence + (locale === 'zh' || window[sentence] === '\n' ? 1 : 2);
  if (locale === 'en') return wanted + Math.max(window.indexOf(' ') + 1, 0);
  // Half of a surrogate pair is no character.
  return /[\udc00-\udfff]/.test(text.charAt(wanted)) ? wanted + 1 : wanted;
}

/** The end of a phrase near where an excerpt is to end, before its punctuation; undefined where there is none. */
function phraseEnd(text: string, wanted: number, least: number): number | undefined {
  const ends = [...text.slice(0, wanted + END_WITHIN).matchAll(/[，。；、：！？\n]/g)].map(({ index }) => index);
  const last = ends[ends.length - 1];
  return last !== undefined && last >= Math.max(least, wanted - END_WITHIN) ? last : undefined;
}

/** @param least where the first mark ends */
function endNear(text: string, wanted: number, least: number, locale: 'zh' | 'en'): number {
  if (wanted >= text.length) return text.length;
  const phrase = locale === 'zh' ? phraseEnd(text, wanted, least) : undefined;
  if (phrase !== undefined) return phrase;
  const space = locale === 'en' ? text.lastIndexOf(' ', wanted) : -1;
  const end = space > wanted - 20 ? space : wanted;
  return /[\udc00-\udfff]/.test(text.charAt(end)) ? end - 1 : end;
}

/** Cut to length around the first mark, with an ellipsis where text is left out. */
function cut(text: string, spans: readonly Span[], locale: 'zh' | 'en'): Segment[] {
  const first = spans[0]?.start ?? 0;
  const whole = text.length <= LENGTH[locale] * 1.2;
  const from = whole ? 0 : startNear(text, first - BEFORE[locale], first, locale);
  const needed = Math.max(from + LENGTH[locale], spans[0]?.end ?? 0);
  const to = whole ? text.length : endNear(text, needed, spans[0]?.end ?? 0, locale);
  return [
    ...(from > 0 ? [{ text: '…', marked: false }] : []),
    ...segmentsOf(text, spans, from, to),
    ...(to < text.length ? [{ text: '…', marked: false }] : []),
  ];
}

/**
 * The excerpt of a page: its first block with the most of what was looked for, the summary where no other has as much.
 * @param blocks summary first, then the text
 */
export function excerptOf(blocks: readonly SearchBlock[], needles: readonly Needle[], locale: 'zh' | 'en'): Excerpt {
  const counts = blocks.map(({ text }) => needlesIn(text, needles));
  const most = Math.max(0, ...counts);
  const inText = counts.indexOf(most, 1);
  const best = blocks[most === 0 || inText < 0 ? 0 : inText];
  if (!best) return { anchor: '', segments: [], found: false };
  return { anchor: best.anchor, segments: cut(best.text, spansOf(best.text, needles), locale), found: most > 0 };
}
