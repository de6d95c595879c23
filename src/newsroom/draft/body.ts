/** Blocks of a source → the body of a draft, in which Markdown changes no character. */
import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '../source.ts';

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value: text }] });

/** 1.门诊: a number with a full stop, which Markdown makes a list of. */
export const NUMBER = /^(\d{1,2})[.．]\s*(?=\D)/u;
/** 一、 and （1） stay words of their paragraph. */
const OWN_MARK = /^[\d一二三四五六七八九十（(]/u;

/** A list of one item; undefined where a block is none. */
function listOf({ kind, text, node }: Block): List | undefined {
  if (kind !== 'item' || node) return undefined;
  const number = NUMBER.exec(text)?.[1];
  if (number === undefined && OWN_MARK.test(text)) return undefined;
  const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(text.replace(NUMBER, ''))] };
  const start = number === undefined ? null : Number(number);
  return { type: 'list', ordered: start !== null, start, spread: false, children: [item] };
}

/** Whether a list goes on in another: bullets in bullets, numbers in the next number. */
const goesOn = (last: RootContent | undefined, next: List): last is List =>
  last?.type === 'list' &&
  last.ordered === next.ordered &&
  (next.ordered !== true || (last.start ?? 1) + last.children.length === next.start);

function nodesOf(blocks: readonly Block[]): RootContent[] {
  const nodes: RootContent[] = [];
  for (const block of blocks) {
    const last = nodes.at(-1);
    const list = listOf(block);
    if (list && goesOn(last, list)) last.children.push(...list.children);
    else if (list) nodes.push(list);
    // A bold line of its own is a heading: many who write in Word know no other.
    else if (block.kind === 'heading') {
      nodes.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: block.text }] });
    } else nodes.push(block.node ?? paragraph(block.text));
  }
  return nodes;
}

/** Signs that open code or a component in MDX. */
const MDX = {
  unsafe: [
    { character: '{', inConstruct: 'phrasing' as const },
    { character: '<', inConstruct: 'phrasing' as const },
  ],
};

/** Addresses stand as they are: the site reads them as links, in Chinese text too. */
const ADDRESS = /(?:https?\\?:\/\/|www\\\.)[\w\\./:?=&%#@~+-]+/gu;

/** The body as Markdown. */
export function bodyOf(blocks: readonly Block[]): string {
  const tree: Root = { type: 'root', children: nodesOf(blocks) };
  const text = toMarkdown(tree, { extensions: [gfmToMarkdown(), MDX], bullet: '-', rule: '-', emphasis: '*' });
  return text.replace(ADDRESS, (address) => address.replaceAll('\\', ''));
}
