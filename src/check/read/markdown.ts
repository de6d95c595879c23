/** MDX text → syntax tree. Nothing is ever run: expressions are parsed only to be refused. */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type Finding, type Position, START } from '../problem.ts';
import { nesting } from '../rules/nesting.ts';
import { syntax } from '../rules/syntax.ts';
import { remarkBareUrls } from './bare-urls.ts';
import { remarkLessThanSigns } from './less-than-signs.ts';
import { remarkLineBreaks } from './line-breaks.ts';
import { remarkNamesWithStars } from './names-with-stars.ts';
import { BLANK, positionOfNode } from './nodes.ts';
import { type SyntaxError, causeOfSyntax } from './syntax-causes.ts';

/** Deeper nesting is a mistake or an attack: parsers slow down or die of it. */
const MAX_NESTING = 50;
/** Nobody writes so long a paragraph, nor so many. */
const MAX_PARAGRAPH = 10_000;
const MAX_BLOCKS = 2_000;
const MAX_LINES = 20_000;
/** What a parser does with marks grows with the square of their number in a paragraph: so much in a body is a second. */
const MAX_MARKS_SQUARED = 10_000_000;

/** The dialect of stories and of the site's own pages alike; used after MDX. */
export const DIALECT: PluggableList = [
  remarkLessThanSigns,
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
  remarkNamesWithStars,
  remarkBareUrls,
  remarkLineBreaks,
];

const parser = unified().use(remarkParse).use(remarkMdx).use(DIALECT);

/** Before the parser runs: nesting that would hang or kill it, and what nobody wrote by hand. */
function tooDeep(body: string, firstLine: number): Finding[] {
  let [paragraph, blocks, marksHere, squares] = [0, 0, 0, 0];
  for (const [index, line] of body.split('\n').entries()) {
    const isBlank = line.trim() === '';
    const isRow = line.trimStart().startsWith('|');
    if (!isBlank && (paragraph === 0 || isRow)) blocks += 1;
    paragraph = isBlank ? 0 : (isRow ? 0 : paragraph) + line.length;
    if (isBlank) [squares, marksHere] = [squares + marksHere ** 2, 0];
    else marksHere += line.match(/[*_~[\]`\\]/g)?.length ?? 0;
    const isTooMuch =
      index >= MAX_LINES ||
      paragraph > MAX_PARAGRAPH ||
      blocks > MAX_BLOCKS ||
      squares + marksHere ** 2 > MAX_MARKS_SQUARED;
    const opened = /^(?:\s*(?:>|[-*+]|\d{1,9}[.)])(?=[\s>]|$))+/.exec(line)?.[0] ?? '';
    const depth = opened.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    const marks = /[[(<*_~]{200,}/.exec(line)?.index;
    if (depth <= MAX_NESTING && indent <= MAX_NESTING * 4 && marks === undefined && !isTooMuch) continue;
    return [nesting.at({ line: firstLine + index, column: marks === undefined ? 1 : marks + 1 })];
  }
  return [];
}

interface ParserError {
  reason?: string;
  place?: Position | { start: Position };
}

const isParserError = (error: unknown): error is ParserError => error instanceof Error && 'reason' in error;

const errorOf = (error: unknown): SyntaxError => {
  const { reason = '', place } = isParserError(error) ? error : {};
  return { reason: reason.split('\n')[0] ?? '', position: place && ('start' in place ? place.start : place) };
};

const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && node.value.trim() === '';
const isCallNode = (node: PhrasingContent): node is MdxJsxTextElement => node.type === 'mdxJsxTextElement';

/** A component alone on its line is parsed as part of a paragraph; it is meant as a block (as @mdx-js/mdx does). */
function unravel<T extends RootContent>(node: T): (T | MdxJsxFlowElement)[] {
  if (node.type === 'mdxJsxFlowElement') {
    node.children = node.children.flatMap((child) => unravel(child));
    return [node];
  }
  if (node.type !== 'paragraph' || !node.children.some(isCallNode)) return [node];
  if (!node.children.every((child) => isCallNode(child) || isBlank(child))) return [node];
  return node.children.filter(isCallNode).map((call): MdxJsxFlowElement => {
    const isEmpty = call.children.every(isBlank);
    const { children } = call;
    const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
    const paragraph: Paragraph = { type: 'paragraph', children, ...(start && end && { position: { start, end } }) };
    return { ...call, type: 'mdxJsxFlowElement', children: isEmpty ? [] : unravel(paragraph) };
  });
}

/** Components in components, as deep as nobody writes them; counted without a stack of calls. */
function tooManyLevels(tree: Root): Finding[] {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > MAX_NESTING * 3 && first) return [nesting.at(positionOfNode(first))];
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return [];
}

/** After so many errors the rest of a body is left for the next run; each costs a parse of the whole. */
const MOST_ERRORS = 30;
const MOST_PARSED = 600_000;

const blanked = (text: string, start: number, end: number): string =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, BLANK) + text.slice(end);

/** What a body comes to. */
export interface ParsedMarkdown {
  tree: Root;
  /** What the parser could not read; it stands blank in the tree. */
  findings: Finding[];
  /** The lines as they were read: with the file’s numbers, those above the body and what stands blank empty. */
  lines: string[];
}

/**
 * Parses a body whose first line is `firstLine` of its file; places in the tree are places in the file. Never throws:
 * what cannot be parsed is a finding, and is blanked, so that the rest is read.
 */
export function parseMarkdown(body: string, firstLine: number): ParsedMarkdown {
  const empty: Root = { type: 'root', children: [] };
  const deep = tooDeep(body, firstLine);
  if (deep.length > 0) return { tree: empty, findings: deep, lines: [] };
  const findings: Finding[] = [];
  let text = '\n'.repeat(firstLine - 1) + body;
  const rounds = Math.min(MOST_ERRORS, Math.ceil(MOST_PARSED / Math.max(text.length, 1)));
  for (let round = 0; round < rounds; round += 1) {
    try {
      const tree = parser.parse(text);
      const levels = tooManyLevels(tree);
      if (levels.length > 0) return { tree: empty, findings: [...findings, ...levels], lines: [] };
      tree.children = tree.children.flatMap((node) => unravel(node));
      return { tree, findings, lines: text.split('\n') };
    } catch (error) {
      const told = errorOf(error);
      const cause = causeOfSyntax(text, told);
      findings.push(cause?.finding ?? syntax.at(told.position ?? START, told.reason));
      if (!cause) break;
      const { start, end, meant, also } = cause;
      text = meant === undefined ? blanked(text, start, end) : text.slice(0, start) + meant + text.slice(end);
      if (also) text = blanked(text, also.start, also.end);
    }
  }
  return { tree: empty, findings, lines: [] };
}
