/** Where a query's words stand in a text: for marks, excerpts and the paragraph that a hit leads to. */
import { type Folded, foldWithOffsets } from './fold.ts';
import type { Piece } from './query.ts';
import { sameRoot, wordsOf } from './english-tokens.ts';

/** What is looked for: a run of characters, or, in English, a run of words in any of their forms. */
export type Needle =
  { kind: 'text'; folded: Folded; literal: boolean } | { kind: 'words'; words: string[]; unfinished?: true };

/** Offsets in the original text. */
export interface Span {
  start: number;
  end: number;
}

/** A needle for Chinese: numbers hold their bounds unless the reader quoted them. */
export const textNeedle = ({ folded, quoted }: Piece): Needle => ({ kind: 'text', folded, literal: quoted });

/** Numbers of the needle stand whole in the text, with the same value: 20 is not in 120, 35 is not 3.5. */
function numbersHold(needle: Folded, text: Folded, at: number): boolean {
  return needle.numbers.every(({ start, end, value }) =>
    text.numbers.some((found) => found.start === at + start && found.end === at + end && found.value === value),
  );
}

function textSpans(needle: Folded, literal: boolean, folded: Folded): Span[] {
  const spans: Span[] = [];
  const length = needle.text.length;
  for (
    let at = folded.text.indexOf(needle.text);
    at >= 0 && length > 0;
    at = folded.text.indexOf(needle.text, at + 1)
  ) {
    const start = folded.from[at];
    const end = folded.to[at + length - 1];
    if (start !== undefined && end !== undefined && (literal || numbersHold(needle, folded, at))) {
      spans.push({ start, end });
    }
  }
  return spans;
}

function wordSpans({ words: wanted, unfinished }: Needle & { kind: 'words' }, text: string): Span[] {
  const words = wordsOf(text);
  const same = (own: string, asked: string) => (unfinished ? own.startsWith(asked) : sameRoot(own, asked));
  return words.flatMap((word, at) => {
    const run = words.slice(at, at + wanted.length);
    const last = run[run.length - 1];
    const fits = run.length === wanted.length && run.every(({ text: own }, i) => same(own, wanted[i] ?? ''));
    return fits && last ? [{ start: word.start, end: last.end }] : [];
  });
}

/** Overlapping and touching spans as one, in order. */
function merged(spans: Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result[result.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** Every place where one of the needles stands, in order and without overlap. */
export function spansOf(text: string, needles: readonly Needle[]): Span[] {
  const folded = needles.some(({ kind }) => kind === 'text') ? foldWithOffsets(text) : undefined;
  return merged(
    needles.flatMap((needle) => {
      if (needle.kind === 'words') return wordSpans(needle, text);
      return folded ? textSpans(needle.folded, needle.literal, folded) : [];
    }),
  );
}

/** How many of the needles stand in a text. */
export const needlesIn = (text: string, needles: readonly Needle[]): number =>
  needles.filter((needle) => spansOf(text, [needle]).length > 0).length;
