/** A PDF with text → blocks. What a page draws has no paragraphs: they are found by width, indent and size. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Table } from 'mdast';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mended } from '../mend-text.ts';
import { type Block, type Remark, type Source, SourceError, type SourceLine } from '../source.ts';
import { type DrawnLine, drawnLines, inOneColumn } from './drawn-lines.ts';
import { blocksOfLines } from './join-lines.ts';
import { markedLine } from './read-text.ts';

/** What most have. */
function most(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A heading is set larger than the text by this much. */
const LARGER = 1.15;
/** Lines farther apart than this, in their own height, have an empty line between them. */
const APART = 2.2;

function sourceLines(drawn: readonly DrawnLine[], size: number, left: number): SourceLine[] {
  return drawn.map((line, index) => {
    const before = drawn[index - 1];
    const apart = before?.page === line.page ? (before.y - line.y) / Math.max(line.size, before.size) : 1;
    const { text, mark } = markedLine(line.cells.join(' ').trim());
    const isHeading = line.size > size * LARGER && text.length < 40;
    return {
      text,
      line: line.number,
      gap: apart > APART || apart < 0 ? Math.min(3, Math.round(Math.abs(apart)) - 1) : 0,
      indented: line.x - left > size * 1.2 && line.x - left < size * 3.5,
      mark: mark ?? (isHeading ? 'heading' : undefined),
    };
  });
}

/** The row of a table: a cell that is not drawn is empty, and those that are stand in the columns of the fullest row. */
function rowOf(row: DrawnLine, columns: DrawnLine): string[] {
  const cells = row.cells.map(mended);
  if (cells.length === columns.cells.length) return cells;
  const places = row.spans.map((span) => columns.spans.findIndex((column) => inOneColumn(span, column, columns.size)));
  return columns.cells.map((_, at) => cells[places.indexOf(at)] ?? '');
}

const fullest = (rows: readonly DrawnLine[]): DrawnLine | undefined =>
  [...rows].sort((a, b) => b.cells.length - a.cells.length)[0];

/** Rows with the same columns, one below the other, are a table. */
function tableOf(rows: readonly DrawnLine[], file: number): Block {
  const columns = fullest(rows);
  const cells = rows.map((row) => rowOf(row, columns ?? row));
  const node: Table = {
    type: 'table',
    children: cells.map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  };
  const text = cells.flat().filter(Boolean).join(' ');
  return { kind: 'table', text, file, line: rows[0]?.number ?? 1, gap: 1, node };
}

/** Whether a row belongs to a table: it has as many cells, or each stands in a column of its own of the fuller row. */
function isRowOf(line: DrawnLine, rows: readonly DrawnLine[]): boolean {
  const columns = fullest(rows);
  if (!columns || line.cells.length < 2) return false;
  if (line.cells.length === columns.cells.length) return true;
  const [few, many] = line.cells.length < columns.cells.length ? [line, columns] : [columns, line];
  const places = few.spans.map((span) => many.spans.findIndex((column) => inOneColumn(span, column, many.size)));
  return !places.includes(-1) && new Set(places).size === places.length;
}

/** Lines by turns: those of a table, those of text. */
function parts(drawn: readonly DrawnLine[]): DrawnLine[][] {
  const found: DrawnLine[][] = [];
  for (const line of drawn) {
    const last = found.at(-1);
    const isText = last?.[0]?.cells.length === 1;
    if (last && (isText ? line.cells.length === 1 : isRowOf(line, last))) last.push(line);
    else found.push([line]);
  }
  return found;
}

function blocksOf(drawn: readonly DrawnLine[], file: number): Block[] {
  const size = most(drawn.map((line) => line.size));
  const left = most(drawn.map(({ x }) => x));
  const blocks: Block[] = [];
  let text: DrawnLine[] = [];
  const flush = () => {
    blocks.push(...blocksOfLines(sourceLines(text, size, left), file));
    text = [];
  };
  for (const part of parts(drawn)) {
    const isTable = part.length > 1 && (part[0]?.cells.length ?? 1) > 1;
    if (!isTable) text.push(...part);
    else {
      flush();
      blocks.push(tableOf(part, file));
    }
  }
  flush();
  return blocks;
}

const PICTURES = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject]);

const DRAWN: Remark = {
  zh: '这种文件只画出字的位置：加粗和链接没有带入，脚注排在页末，段落和表格是按位置拼起来的，请对照原件。',
  en: 'Such a file says where characters stand and no more: bold and links did not come over, notes stand at the end of their page, paragraphs and tables were put together by their places; compare the original.',
};

/** Reads a PDF; what of it was lost is said. */
export async function readPdf(bytes: Uint8Array, name: string, file: number): Promise<Source> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  const drawn: DrawnLine[] = [];
  let pictures = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    drawn.push(
      ...drawnLines(
        items.filter((item) => 'str' in item),
        number,
        drawn.length,
      ),
    );
    const { fnArray } = await page.getOperatorList();
    pictures += fnArray.filter((operation) => PICTURES.has(operation)).length;
  }
  await task.destroy();
  if (drawn.length === 0) {
    throw new SourceError({
      zh: `${name} 里没有文字，只有图像：请先用文字识别软件转成文本，核对后再导入。`,
      en: `${name} holds pictures of text and no text: have it recognised first, and compare.`,
    });
  }
  const left = { zh: `有 ${pictures} 幅图片，没有带入。`, en: `${pictures} pictures did not come over.` };
  return { name, blocks: blocksOf(drawn, file), remarks: [DRAWN, ...(pictures > 0 ? [left] : [])], pictures: [] };
}
