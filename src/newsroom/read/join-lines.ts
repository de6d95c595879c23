/** Printed lines → blocks: lines that were broken to fit a column become paragraphs again. */
import { kindOf } from '../block-kind.ts';
import { mended } from '../mend-text.ts';
import { type Block, type SourceLine, isFinished, widthOf } from '../source.ts';

/** Two characters, by which the first line of a paragraph is set in. */
const INDENT = 4;
/** What letters and digits leave free at a line's end. */
const SLACK = 3;
/** A line of this part of the column, in the middle of a sentence, goes on below. */
const LONG_PART = 0.7;
/** Columns are neither wider nor narrower than this; a wider line is a whole paragraph. */
const [WIDEST, NARROWEST] = [120, 20];
/** So many of the lines fill the column, where lines were broken to fit one. */
const FULL_PART = 0.4;

/** The width of the column, where a file's lines were broken to fit one; undefined where each line is a paragraph. */
function columnOf(lines: readonly SourceLine[]): number | undefined {
  const widths = lines.map(({ text }) => widthOf(text)).sort((a, b) => a - b);
  // A line may stick out by a mark that was hung.
  const column = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const full = widths.filter((width) => width >= column - INDENT - SLACK && width <= column + SLACK).length;
  const isBroken = column <= WIDEST && column >= NARROWEST && full >= Math.max(4, widths.length * FULL_PART);
  return isBroken ? column : undefined;
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/u.test(text);

/** What is of itself: a heading, an item, a byline, a credit. */
const standsAlone = ({ text, mark }: SourceLine): boolean =>
  mark !== undefined || !['paragraph', 'heading', 'item'].includes(kindOf(mended(text)));

interface Column {
  width: number;
  /** Paragraphs can be told by their indents. */
  byIndent: boolean;
}

/** Whether the next line belongs to the same paragraph. */
function goesOn(line: SourceLine, next: SourceLine, before: string, { width, byIndent }: Column): boolean {
  if (isAddress(line.text)) return /^[\w./?=&%-]+$/u.test(next.text);
  if (standsAlone(line) || standsAlone(next) || next.indented) return false;
  // A short line that says again what stands above it is a caption.
  if (before.includes(line.text) && widthOf(line.text) < width * LONG_PART) return false;
  if (byIndent) return next.gap === 0 || !isFinished(line.text);
  const [own, following] = [widthOf(line.text), widthOf(next.text)];
  const isFull = own >= width - INDENT - SLACK;
  if (!isFinished(line.text)) return isFull || (own >= width * LONG_PART && /[，、：。（“]/u.test(line.text));
  // A sentence that ends with its line: the next one is set in, if it begins a paragraph.
  if (!isFull) return false;
  return following >= width - SLACK || (following < width - INDENT - SLACK && isFinished(next.text));
}

/** Two lines as one: a blank only between words in letters. */
const joined = (before: string, after: string): string =>
  /[A-Za-z,.;]$/u.test(before) && /^[A-Za-z]/u.test(after) && !isAddress(before)
    ? `${before} ${after}`
    : before + after;

const isParagraph = ({ kind }: Block): boolean => kind === 'paragraph';

/** The blocks of a file's lines. */
export function blocksOfLines(lines: readonly SourceLine[], file: number): Block[] {
  const width = columnOf(lines);
  const column = width === undefined ? undefined : { width, byIndent: lines.filter((one) => one.indented).length > 2 };
  const blocks: Block[] = [];
  let before = '';
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    if (!first) break;
    let [text, line] = [first.text, first];
    for (at += 1; column; at += 1) {
      const next = lines[at];
      if (!next || !goesOn(line, next, before, column)) break;
      text = joined(text, next.text);
      line = next;
    }
    const words = mended(text);
    const seen = kindOf(words, first.mark);
    // No heading stands right above another that the page marks: what looks like one is a paragraph that was cut.
    const isCut = seen === 'heading' && !first.mark && lines[at]?.mark === 'heading' && blocks.some(isParagraph);
    blocks.push({ kind: isCut ? 'paragraph' : seen, text: words, file, line: first.line, gap: first.gap });
    before = text;
  }
  return blocks;
}
