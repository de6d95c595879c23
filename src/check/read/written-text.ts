/** A body as its author wrote it, beside the tree that the parse makes of it: for rules about what Markdown would change. */
import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import type { Locale } from '../../i18n/locales.ts';
import type { Finding, Message, Position } from '../problem.ts';
import type { Checks, ReadMarkdown } from '../rule.ts';

interface Placed {
  node: Nodes;
  around: Nodes[];
}

/** A body with its text: offsets count from the beginning of the file. */
export interface Written {
  tree: Root;
  /** Every node with those around it, outermost first, in reading order. */
  nodes: Placed[];
  text: string;
  /** Offset at which each line begins. */
  starts: number[];
}

export interface Span {
  start: number;
  end: number;
}

const KNOWN = new WeakMap<Root, Written>();

function nodesIn(tree: Root): Placed[] {
  const found: Placed[] = [];
  const walk = (node: Nodes, around: Nodes[]): void => {
    found.push({ node, around });
    if (!('children' in node)) return;
    const inside = [...around, node];
    for (const child of node.children) walk(child, inside);
  };
  walk(tree, []);
  return found;
}

/** What was written for a tree: the same for every rule that asks. */
export function writtenOf({ tree, lines }: Pick<ReadMarkdown, 'tree' | 'lines'>): Written {
  const known = KNOWN.get(tree);
  if (known) return known;
  let at = 0;
  const starts = lines.map((line) => (at += line.length + 1) - line.length - 1);
  const written = { tree, nodes: nodesIn(tree), text: lines.join('\n'), starts };
  KNOWN.set(tree, written);
  return written;
}

/** Where a node stands in the text; undefined for one that the parser made up. */
export function spanOf({ starts }: Written, { position }: Nodes): Span | undefined {
  if (!position) return undefined;
  const [start, end] = [position.start, position.end].map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What was written for a node. */
export function sourceOf(written: Written, node: Nodes): string {
  const span = spanOf(written, node);
  return span ? written.text.slice(span.start, span.end) : '';
}

/** What holds words: its lines are what its author saw. */
export type LeafNode = Paragraph | Heading | TableCell;

export interface WrittenLine {
  /** Without the indent and the marks of lists and quotations that it stands in; what is masked is U+FFFC. */
  text: string;
  /** Where `text` begins. */
  start: number;
  /** What stands before it. */
  indent: string;
}

export interface WrittenLeaf {
  node: LeafNode;
  around: Nodes[];
  lines: WrittenLine[];
}

const MASK = '\u{fffc}';

/** A link in brackets, a picture, code, an escape: nothing in them is a slip of the words around them. */
function masks(written: Written, node: Nodes): Span[] {
  const span = spanOf(written, node);
  if (!span) return [];
  switch (node.type) {
    case 'link':
      return written.text[span.start] === '[' ? [span] : [];
    case 'image':
    case 'imageReference':
    case 'linkReference':
    case 'footnoteReference':
    case 'inlineCode':
      return [span];
    case 'text':
      return [...written.text.slice(span.start, span.end).matchAll(/\\[!-/:-@[-`{-~]/g)].map(({ index }) => ({
        start: span.start + index,
        end: span.start + index + 2,
      }));
    default:
      return 'children' in node ? node.children.flatMap((child) => masks(written, child)) : [];
  }
}

/** Bare URLs of a leaf. */
const bareUrlsIn = (written: Written, node: Nodes): Span[] => {
  const span = spanOf(written, node);
  if (node.type === 'link') return span && written.text[span.start] !== '[' ? [span] : [];
  return 'children' in node ? node.children.flatMap((child) => bareUrlsIn(written, child)) : [];
};

function mask(text: string, from: number, spans: Span[]): string {
  let at = 0;
  const pieces = spans
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      const piece = [
        text.slice(at, Math.max(at, start - from)),
        MASK.repeat(Math.max(0, end - from - Math.max(at, start - from))),
      ];
      at = Math.max(at, end - from);
      return piece;
    });
  return pieces.join('') + text.slice(at);
}

function linesOf(source: string, from: number, isQuoted: boolean): WrittenLine[] {
  let at = from;
  return source.split('\n').map((line, index) => {
    const indent = index === 0 ? '' : ((isQuoted ? /^[ \t>]*/ : /^[ \t]*/).exec(line)?.[0] ?? '');
    const start = at + indent.length;
    at += line.length + 1;
    return { text: line.slice(indent.length), start, indent };
  });
}

/** Paragraphs, headings and cells with their lines as written. `urls` says whether bare URLs are masked too. */
export const leavesIn = (written: Written, urls: 'masked' | 'shown' = 'masked'): WrittenLeaf[] =>
  written.nodes.flatMap(({ node, around }) => {
    const span = spanOf(written, node);
    if (!span || (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')) return [];
    const hidden = [...masks(written, node), ...(urls === 'masked' ? bareUrlsIn(written, node) : [])];
    const source = mask(written.text.slice(span.start, span.end), span.start, hidden);
    const isQuoted = around.some(({ type }) => type === 'blockquote');
    return [{ node, around, lines: linesOf(source, span.start, isQuoted) }];
  });

/** What a rule found in what was written: where, and what to say. */
export interface Slip {
  /** Offset in the text. */
  at: number;
  message: Message;
}

/** Line and column of an offset. */
export function positionOf({ starts }: Written, at: number): Position {
  const line = Math.max(
    starts.findLastIndex((start) => start <= at),
    0,
  );
  return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
}

/** How a rule looks that tells each slip of a body where it stands. */
export const lookingFor =
  (find: (written: Written, locale: Locale) => Slip[]) =>
  (rule: { at: (position: Position, message: Message) => Finding }): Checks => ({
    checkMarkdown: (body) => {
      const written = writtenOf(body);
      return find(written, body.locale).map(({ at, message }) => rule.at(positionOf(written, at), message));
    },
  });
