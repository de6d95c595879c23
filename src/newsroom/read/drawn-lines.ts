/** Pieces of text as a page draws them → lines, with their cells where there are columns. */

/** A piece, as pdfjs gives it. */
export interface DrawnText {
  str: string;
  /** Scale, skew and place: the last two are x and y. */
  transform: unknown[];
  width: number;
  height: number;
  hasEOL: boolean;
}

export interface DrawnLine {
  /** One, or several far apart. */
  cells: string[];
  x: number;
  y: number;
  /** Height of its characters. */
  size: number;
  page: number;
  /** From 1, over all pages. */
  number: number;
}

/** Pieces farther apart than this, in their own height, are cells of a row. */
const CELL = 1.5;

/** @param before how many lines other pages have */
export function drawnLines(items: readonly DrawnText[], page: number, before: number): DrawnLine[] {
  const lines: (DrawnLine & { end: number; starts: number[] })[] = [];
  for (const { str, transform, width, height } of items) {
    if (str.trim() === '') {
      // A blank within a line; an empty piece says nothing.
      const last = lines.at(-1);
      if (str !== '' && last && last.cells.length > 0) last.cells.splice(-1, 1, `${last.cells.at(-1) ?? ''} `);
      continue;
    }
    const [, , , scale = 0, x = 0, y = 0] = transform.map(Number);
    const size = Math.abs(scale) || height;
    const last = lines.at(-1);
    if (!last || Math.abs(last.y - y) > Math.min(size, last.size) * 0.6 || x < last.x) {
      lines.push({ cells: [str], x, y, size, page, number: before + lines.length + 1, end: x + width, starts: [x] });
      continue;
    }
    // A cell may be full up to the next, which begins where that of the row above does.
    const isBelow =
      lines
        .at(-2)
        ?.starts.slice(1)
        .some((start) => Math.abs(start - x) < size / 4) ?? false;
    if (x - last.end > size * CELL || isBelow) {
      last.cells.push(str);
      last.starts.push(x);
    } else last.cells.splice(-1, 1, (last.cells.at(-1) ?? '') + str);
    last.size = Math.max(last.size, size);
    last.end = x + width;
  }
  return lines.map(({ end: _end, starts: _starts, ...line }) => line);
}
