/** MDX text → syntax tree. Nothing is ever run: expressions are parsed only to be refused. */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type Finding, type Message, type Position, START, finding } from '../problem.ts';

/** Deeper nesting is a mistake or an attack: parsers slow down or die of it. */
export const MAX_NESTING = 50;
/** What a parser does with emphasis grows with the square of a paragraph. */
const MAX_PARAGRAPH = 20_000;

/** The dialect of stories and of the site's own pages alike. */
export const DIALECT: PluggableList = [
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
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

interface ParserError {
  reason?: string;
  place?: Position | { start: Position };
}

const isParserError = (error: unknown): error is ParserError => error instanceof Error && 'reason' in error;

function syntaxFinding(error: ParserError, body: string, firstLine: number): Finding {
  const spot = error.place && ('start' in error.place ? error.place.start : error.place);
  const reason = (error.reason ?? '').split('\n')[0] ?? '';
  // A tag that is never closed is told at the end of the text; the message says where it was opened.
  const [, openLine, openColumn] = /closing tag.*\((\d+):(\d+)/.exec(reason) ?? [];
  const place = { line: Number(openLine ?? spot?.line ?? firstLine), column: Number(openColumn ?? spot?.column ?? 1) };
  const line = body.split('\n')[place.line - firstLine] ?? '';
  const message = /[“”‘’＂]/.test(reason)
    ? QUOTES
    : /expression|acorn|\{|\}/i.test(reason)
      ? BRACE
      : { ...LESS, ...(line.includes('<') ? {} : { zh: '这里的写法读不懂。' }) };
  return finding('syntax', place, { ...message, en: `${message.en}: ${reason}` });
}

const QUOTES: Message = {
  zh: '属性的引号是中文引号或 Word 的弯引号。',
  en: 'The attribute stands in curly quotation marks',
  fixZh: '换成半角直引号：title="…"。',
  fixEn: 'Use straight ones: title="…".',
};
const BRACE: Message = {
  zh: '这里的花括号 { } 读不懂。',
  en: 'This cannot be read',
  fixZh: '正文里不用花括号；要显示它请写 \\{ 和 \\}。',
  fixEn: 'Use no braces; to show one, write \\{ or \\}.',
};
const LESS: Message = {
  zh: '这里的尖括号 < 读不懂：不是允许的组件，也没有成对。',
  en: 'This cannot be read',
  fixZh: '“小于”请写“低于”，或写 &lt;；组件要成对并独占一段。',
  fixEn: 'Write “less than” in words or as &lt;; a component is closed and stands in a paragraph of its own.',
};

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
    const { position, children } = call;
    const paragraph: Paragraph = { type: 'paragraph', children, ...(position && { position }) };
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
    return { tree: empty, findings: [syntaxFinding(isParserError(error) ? error : {}, body, firstLine)] };
  }
}
