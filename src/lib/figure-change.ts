/** What is computed of a figure: how far it went from one value to another, and whether the parts of a sum make it up. */
import type { FigureRecord } from '../schemas/article.ts';

export interface FigureChange {
  /** Below zero where it fell. */
  by: number;
  /** The same in per cent of the first value; none of zero. */
  percent?: number | undefined;
}

/** Without the noise of binary fractions: 3.8 − 6.1 is −2.3. */
const exact = (number: number): number => Number(number.toPrecision(12));

/** How far a figure went; undefined where it is one value. */
export function changeOf({ from, to }: Pick<FigureRecord, 'from' | 'to'>): FigureChange | undefined {
  if (from === undefined || to === undefined) return undefined;
  const by = exact(to - from);
  return { by, percent: from === 0 ? undefined : Math.round((by / from) * 1000) / 10 };
}

export interface FigureSum {
  parts: FigureRecord[];
  total: number;
  /** Whether it is the figure that the source gives. */
  agrees: boolean;
}

/** The sum that a figure is said to be, computed; undefined where it is none. @param figures those of its story */
export function sumOf({ adds, value }: FigureRecord, figures: readonly FigureRecord[]): FigureSum | undefined {
  if (adds === undefined) return undefined;
  const parts = adds.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
  const total = exact(parts.reduce((sum, part) => sum + (part.value ?? 0), 0));
  return { parts, total, agrees: total === value };
}
