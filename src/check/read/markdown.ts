/** MDX text → syntax tree. Nothing is ever run: expressions are parsed only to be refused. */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type Finding, type Position, START, finding } from '../problem.ts';
import { remarkBareUrls } from './bare-urls.ts';
import { remarkLineBreaks } from './line-breaks.ts';
import { remarkNamesWithStars } from './names-with-stars.ts';
import { syntaxFinding } from './syntax-finding.ts';

/** Deeper nesting is a mistake or an attack: parsers slow down or die of it. */
export const MAX_NESTING = 50;
/** What a parser does with emphasis grows with the square of a paragraph. */
const MAX_PARAGRAPH = 20_000;

/** The dialect of stories and of the site's own pages alike. */
export const DIALECT: PluggableList = [
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
  remarkNamesWithStars,
  remarkBareUrls,
  remarkLineBreaks,
];

const parser = unified().use(remarkParse).use(remarkMdx).use(DIALECT);

/** Before the parser runs: nesting that would hang or kill it, and paragraphs that nobody wrote by hand. */
function tooDeep(body: string, firstLine: number): Finding[] {
  let paragraph = 0;
  for (const [index, line] of body.split('\n').entries()) {
    paragraph = line.trim() === '' ? 0 : paragraph + line.length;
    const opened = /^(?:\s*(?:>|[-*+]|\d{1,9}[.)])(?=[\s>]|$))+/.exec(line)?.[0] ?? '';
    const depth = opened.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    const marks = /[[(<*_~]{200,}/.exec(line)?.index;
    if (depth <= MAX_NESTING && indent <= MAX_NESTING * 4 && marks === undefined && paragraph <= MAX_PARAGRAPH)
      continue;
    return [
      finding(
        'nesting',
        { line: firstLine + index, column: marks === undefined ? 1 : marks + 1 },
        {
          zh: `这里嵌套太深或太长（引用、列表最多 ${MAX_NESTING} 层，一段最多 ${MAX_PARAGRAPH} 字）。`,
          en: `This is nested too deeply or too long (at most ${MAX_NESTING} levels, ${MAX_PARAGRAPH} characters a paragraph).`,
          fixZh: '删去多余的“>”“-”或缩进，把长段分开。',
          fixEn: 'Remove the surplus “>”, “-” or indents; split the paragraph.',
        },
      ),
    ];
  }
  return [];
}

/** All nodes of a tree, itself first, in the order of the text. */
export const nodesOf = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : []),
];

/** Where a node begins. */
export const positionOfNode = (node: Nodes): Position => node.position?.start ?? START;

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

/**
 * Parses a body whose first line is `firstLine` of its file; places in the tree are places in the file.
 * Never throws: a text that cannot be parsed is a finding, and the tree is empty.
 */
export function parseMarkdown(body: string, firstLine: number): { tree: Root; findings: Finding[] } {
  const empty: Root = { type: 'root', children: [] };
  const deep = tooDeep(body, firstLine);
  if (deep.length > 0) return { tree: empty, findings: deep };
  try {
    const tree = parser.parse('\n'.repeat(firstLine - 1) + body);
    tree.children = tree.children.flatMap((node) => unravel(node));
    return { tree, findings: [] };
  } catch (error) {
    return { tree: empty, findings: [syntaxFinding(error, body, firstLine)] };
  }
}
