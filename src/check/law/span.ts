/** Pieces of a text that a rule finds. */

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
export const distinct = <T extends Span>(spans: T[]): T[] =>
  spans
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<T[]>((kept, one) => (kept.some((other) => overlap(one, other)) ? kept : [...kept, one]), []);
