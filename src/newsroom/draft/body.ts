/** Blocks of a source → the body of a draft, in which Markdown changes no character. */
import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '../source.ts';

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value: text }] });

/** Items with a mark of their own in front, as 一、 and 1., are paragraphs: their numbers stay as they are. */
const isBullet = ({ kind, text, node }: Block): boolean =>
  kind === 'item' && !node && !/^(?:\d|[一二三四五六七八九十（(])/u.test(text);

function nodesOf(blocks: readonly Block[]): RootContent[] {
  const nodes: RootContent[] = [];
  for (const block of blocks) {
    const last = nodes.at(-1);
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(block.text)] };
    if (block.node) nodes.push(block.node);
    else if (block.kind === 'heading') {
      nodes.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: block.text }] });
    } else if (!isBullet(block)) nodes.push(paragraph(block.text));
    else if (last?.type === 'list') last.children.push(item);
    else nodes.push({ type: 'list', ordered: false, spread: false, children: [item] });
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

/** The body as Markdown. */
export function bodyOf(blocks: readonly Block[]): string {
  const tree: Root = { type: 'root', children: nodesOf(blocks) };
  return toMarkdown(tree, { extensions: [gfmToMarkdown(), MDX], bullet: '-', rule: '-', emphasis: '*' });
}
