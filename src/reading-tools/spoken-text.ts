/** A story's text as it is read aloud: pieces of a sentence, each with its place in the page. */
import type { Locale } from '../i18n/locales.ts';
import { spokenPieces } from '../lib/sentences.ts';

export interface SpokenPiece {
  text: string;
  range: Range;
}

/** The element whose text runs on around a node: no sentence goes beyond it. */
function blockOf(node: Node): Element | null {
  const parent = node.parentElement;
  return parent && getComputedStyle(parent).display === 'inline' ? blockOf(parent) : parent;
}

/** The text of each block as a reader sees it, node by node, in order. */
function blocksOf(story: Element): Text[][] {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = blockOf(node);
    if (!(node instanceof Text) || !block || block.getClientRects().length === 0) continue;
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()];
}

/** The range of some characters of a block, from one up to another. */
function rangeOf(nodes: Text[], from: number, to: number): Range {
  const range = document.createRange();
  let start = 0;
  for (const node of nodes) {
    const end = start + node.length;
    if (from >= start && from < end) range.setStart(node, from - start);
    if (to > start && to <= end) range.setEnd(node, to - start);
    start = end;
  }
  return range;
}

/** Everything that is read aloud of a story, headline first. */
export function spokenText(story: Element, locale: Locale): SpokenPiece[] {
  return blocksOf(story).flatMap((nodes) => {
    let at = 0;
    return spokenPieces(nodes.map(({ data }) => data).join(''), locale).flatMap((text) => {
      const range = rangeOf(nodes, at, at + text.length);
      at += text.length;
      return text.trim() === '' ? [] : { text: text.trim(), range };
    });
  });
}
