/** How messages show the value of a figure. */
import type { FigureRecord } from '../schemas/article.ts';

/** 163, or 60 → 36. */
export const shownValue = ({ value, from, to }: FigureRecord): string =>
  value === undefined ? `${from} → ${to}` : String(value);
