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

/** From where to where a cell is drawn. */
export interface Span {
  x: number;
  end: number;
}

export interface DrawnLine {
  /** One, or several far apart. */
  cells: string[];
  /** Of each cell. */
  spans: Span[];
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
/** Those that are nearer, but farther apart than words, are cells where a line beside has one in the same place. */
const NARROW = 0.4;
/** Rows of a table are no farther apart than this, in their height. */
const ROWS_APART = 3;

interface Piece extends Span {
  str: string;
}

interface LineOfPieces {
  pieces: Piece[];
  y: number;
  size: number;
}

/** Whether two cells stand in one column: set to its left, its middle or its right. */
export const inOneColumn = (one: Span, other: Span, size: number): boolean =>
  [one.x - other.x, one.end - other.end, (one.x + one.end - other.x - other.end) / 2].some(
    (apart) => Math.abs(apart) < size / 4,
  );

function linesOf(items: readonly DrawnText[]): LineOfPieces[] {
  const lines: LineOfPieces[] = [];
  for (const { str, transform, width, height } of items) {
    const line = lines.at(-1);
    const last = line?.pieces.at(-1);
    if (str.trim() === '') {
      // A blank within a line; an empty piece says nothing.
      if (str !== '' && last) last.str += ' ';
      continue;
    }
    const [, , , scale = 0, x = 0, y = 0] = transform.map(Number);
    const size = Math.abs(scale) || height;
    const piece = { str, x, end: x + width };
    if (!line || !last || Math.abs(line.y - y) > Math.min(size, line.size) * 0.6 || x < last.x) {
      lines.push({ pieces: [piece], y, size });
      continue;
    }
    line.pieces.push(piece);
    line.size = Math.max(line.size, size);
  }
  return lines;
}

/** How far a piece stands from the one before it, in the line's height. */
const gapBefore = ({ pieces, size }: LineOfPieces, at: number): number =>
  ((pieces[at]?.x ?? 0) - (pieces[at - 1]?.end ?? 0)) / size;

/** Whether a cell begins with this piece, by the line itself and those above and below. */
function beginsCell(line: LineOfPieces, at: number, beside: readonly LineOfPieces[]): boolean {
  const [piece, gap] = [line.pieces[at], gapBefore(line, at)];
  if (at === 0 || gap > CELL || !piece) return true;
  return beside.some((other) =>
    other.pieces.some((one, index) => {
      // A cell may be full up to the next, which begins where that of the row beside does.
      if (index > 0 && gapBefore(other, index) > CELL && Math.abs(one.x - piece.x) < line.size / 4) return true;
      return gap > NARROW && (index === 0 || gapBefore(other, index) > NARROW) && inOneColumn(one, piece, line.size);
    }),
  );
}

/** The pieces of a line as its cells. */
function cellsOf(line: LineOfPieces, beside: readonly LineOfPieces[]): Piece[] {
  const cells: Piece[] = [];
  for (const [at, piece] of line.pieces.entries()) {
    const last = cells.at(-1);
    if (!last || beginsCell(line, at, beside)) cells.push({ ...piece });
    else [last.str, last.end] = [last.str + piece.str, piece.end];
  }
  return cells;
}

/** @param before how many lines other pages have */
export function drawnLines(items: readonly DrawnText[], page: number, before: number): DrawnLine[] {
  const lines = linesOf(items);
  return lines.map((line, index) => {
    const { y, size } = line;
    const beside = [lines[index - 1], lines[index + 1]].flatMap((other) =>
      other && Math.abs(other.y - y) < size * ROWS_APART ? [other] : [],
    );
    const cells = cellsOf(line, beside);
    return {
      cells: cells.map(({ str }) => str),
      spans: cells.map(({ x, end }) => ({ x, end })),
      x: cells[0]?.x ?? 0,
      y,
      size,
      page,
      number: before + index + 1,
    };
  });
}
