/** A body as blocks: HTML elements and component calls, JSON-safe, with the texts and places of their leaves. */
import type { Element, ElementContent, RootContent, Text } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { toHast } from 'mdast-util-to-hast';
import { COMPONENTS, type ComponentName } from '../../lib/body-pieces.ts';
import { type Position, START } from '../problem.ts';

declare module 'hast' {
  /** Where a leaf begins in its file. */
  interface ElementData {
    line?: number;
    column?: number;
  }
}

export interface HtmlBlock {
  element: Element;
}

export interface CallBlock extends Position {
  component: ComponentName;
  props: Record<string, string>;
  children: Block[];
}

export type Block = HtmlBlock | CallBlock;

/** A paragraph, heading, cell or item: the text that a sentence can stand in. */
export interface Leaf extends Position {
  text: string;
  /** Undefined for a component's attribute. */
  element?: Element;
  heading: boolean;
  /** Words that were recorded, not written by us: inside <Quote>. */
  quoted: boolean;
}

export const isCallBlock = (block: Block): block is CallBlock => 'component' in block;

const CONTAINERS = new Set(['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'tr']);
const LEAVES = new Set(['p', 'h2', 'h3', 'td', 'th', 'li']);
/** Only what a page needs: no positions but those of leaves, alignment as a class. */
function tidy(node: ElementContent): (Element | Text)[] {
  if (node.type === 'element') return [tidyElement(node)];
  if (node.type !== 'text') return [];
  const isLayout = node.value.trim() === '' && node.value.includes('\n');
  return isLayout ? [] : [{ type: 'text', value: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }];
}

function tidyElement({ tagName, properties, children, position }: Element): Element {
  const { align, ...others } = properties;
  const start = LEAVES.has(tagName) ? position?.start : undefined;
  return {
    type: 'element',
    tagName,
    properties: typeof align === 'string' ? { ...others, className: [`align-${align}`] } : others,
    children: children.flatMap(tidy),
    ...(start && { data: { line: start.line, column: start.column } }),
  };
}

function callOf({ name, attributes, children, position }: MdxJsxFlowElementHast): CallBlock[] {
  const component = COMPONENTS.find((one) => one === name);
  if (component === undefined) return [];
  const props: Record<string, string> = {};
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      props[attribute.name] = attribute.value.trim();
  }
  const { line, column } = position?.start ?? START;
  return [{ component, props, children: children.flatMap(blockOf), line, column }];
}

function blockOf(node: RootContent): Block[] {
  if (node.type === 'element') return [{ element: tidyElement(node) }];
  return node.type === 'mdxJsxFlowElement' ? callOf(node) : [];
}

/** An address as it was written; one that cannot be decoded was told already. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** An image alone in a paragraph is a Figure. */
function pictures(block: Block): Block {
  if (isCallBlock(block)) return { ...block, children: block.children.map(pictures) };
  const { element } = block;
  const [only] = element.children;
  if (element.tagName !== 'p' || element.children.length !== 1 || only?.type !== 'element' || only.tagName !== 'img')
    return block;
  const { src, alt, title } = only.properties;
  const props = { src: decoded(String(src)), alt: String(alt), ...(title ? { caption: String(title) } : {}) };
  return { component: 'Figure', props, children: [], ...positionOfElement(element) };
}

const positionOfElement = ({ data }: Element): Position => ({ line: data?.line ?? 1, column: data?.column ?? 1 });

/** The blocks of a tree that passed the vocabulary. */
export function blocksOf(tree: Root): Block[] {
  const hast = toHast(tree, { passThrough: ['mdxJsxFlowElement'] });
  return hast.type === 'root' ? hast.children.flatMap(blockOf).map(pictures) : [];
}

/** The inline children of a leaf, without the lists and paragraphs inside it. */
export const inlineOf = (element: Element): ElementContent[] =>
  element.children.filter(
    (child) => child.type !== 'element' || !(CONTAINERS.has(child.tagName) || child.tagName === 'p'),
  );

/** The text of inline content; a hard break is a line feed. */
export const inlineText = (nodes: ElementContent[]): string =>
  nodes
    .map((node) =>
      node.type === 'text'
        ? node.value
        : node.type !== 'element'
          ? ''
          : node.tagName === 'br'
            ? '\n'
            : inlineText(node.children),
    )
    .join('');

/** Where links stand in a leaf's text. */
export function linkRanges(leaf: Leaf): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const walk = (nodes: ElementContent[], from: number): number =>
    nodes.reduce((at, node) => {
      const length = inlineText([node]).length;
      if (node.type === 'element' && node.tagName === 'a') ranges.push({ start: at, end: at + length });
      else if (node.type === 'element') walk(node.children, at);
      return at + length;
    }, from);
  if (leaf.element) walk(inlineOf(leaf.element), 0);
  return ranges;
}

function elementLeaves(element: Element, quoted: boolean): Leaf[] {
  const own = LEAVES.has(element.tagName) ? inlineText(inlineOf(element)) : '';
  const leaf: Leaf[] =
    own.trim() === ''
      ? []
      : [{ text: own, element, heading: /^h\d$/.test(element.tagName), quoted, ...positionOfElement(element) }];
  const inner = element.children.flatMap((child) =>
    child.type === 'element' && (CONTAINERS.has(child.tagName) || LEAVES.has(child.tagName))
      ? elementLeaves(child, quoted)
      : [],
  );
  return [...leaf, ...inner];
}

/** The leaves of a block in reading order; the words of attributes count as leaves without an element. */
export function leavesOf(block: Block, quoted = false): Leaf[] {
  if (!isCallBlock(block)) return elementLeaves(block.element, quoted);
  const { component, props, children, line, column } = block;
  const spoken = ['alt', 'caption', 'credit', 'title', 'by'].flatMap((name) => {
    const text = props[name];
    return text === undefined ? [] : [{ text, heading: true, quoted, line, column }];
  });
  return [...spoken, ...children.flatMap((child) => leavesOf(child, quoted || component === 'Quote'))];
}

/** The form of a block, by which twins are compared: `p`, `ul(3)`, `table(4x3)`, `Aside(p,p)`. */
export function shapeOf(block: Block): string {
  if (isCallBlock(block)) {
    const figures = block.props['figures'] ?? block.props['figure'] ?? block.props['src'];
    return `${block.component}(${figures ?? block.children.map(shapeOf).join(',')})`;
  }
  const { element } = block;
  const parts = element.children.filter((child): child is Element => child.type === 'element');
  if (element.tagName === 'ul' || element.tagName === 'ol') return `${element.tagName}(${parts.length})`;
  if (element.tagName !== 'table') return element.tagName;
  const rows = parts.flatMap((part) => part.children).filter((row): row is Element => row.type === 'element');
  return `table(${rows.length}x${rows[0]?.children.length ?? 0})`;
}

/** Where a block begins. */
export const positionOfBlock = (block: Block): Position =>
  isCallBlock(block) ? block : (leavesOf(block)[0] ?? positionOfElement(block.element));

/** A block's whole text, one line a leaf. */
export const textOf = (block: Block): string =>
  leavesOf(block)
    .map((leaf) => leaf.text)
    .join('\n');
