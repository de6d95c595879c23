/** Pieces of a text that a rule finds. */
import type { Locale } from '../../i18n/locales.ts';
import { sentencesOf } from '../../lib/text.ts';

export interface Span {
  start: number;
  end: number;
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** All that patterns find in a text, in order; of two that overlap the first and longest. */
export function spansOf(text: string, patterns: readonly RegExp[]): Span[] {
  return distinct(
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length })),
    ),
  );
}

/** Spans in order; of two that overlap the first and longest. */
export function distinct<T extends Span>(spans: T[]): T[] {
  let end = 0;
  return spans
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}

/** Those of some spans of a text that begin in no sentence in which a pattern finds something. */
export function outsideSentences<T extends Span>(spans: T[], text: string, locale: Locale, pattern: RegExp): T[] {
  // Most texts hold no span: their sentences need not be told apart.
  if (spans.length === 0) return [];
  const others = sentencesOf(text, locale).filter((sentence) => !pattern.test(sentence.text));
  return spans.filter(({ start }) => others.some((sentence) => start >= sentence.start && start < sentence.end));
}
