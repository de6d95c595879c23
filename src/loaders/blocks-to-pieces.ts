/** Blocks → pieces: names linked, figures anchored, HTML written. */
import type { Element, ElementContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Block, type Leaf, inlineOf, inlineText, isCallBlock, leavesOf, textOf } from '../check/read/blocks.ts';
import type { Anchor } from '../check/anchor-figures.ts';
import { type NameFinder, firstMentions } from '../check/name-finder.ts';
import type { Locale } from '../i18n/locales.ts';
import { type BlockNumbers, numberBlocks } from '../lib/block-numbers.ts';
import type { Body, Piece } from '../lib/body-pieces.ts';
import { figureAnchor, glossaryUrl, registryUrl } from '../lib/urls.ts';
import { baseLinks } from './base-links.ts';
import type { TermMention } from './glossary-terms.ts';

interface Range {
  start: number;
  end: number;
}

/** A link into a body: what it leads to, and how it is told from other links. */
interface Target {
  href: string;
  className: 'name' | 'term';
}

/** A target and the place of its words. */
interface Placed extends Target, Range {
  block: number;
  leaf: number;
}

const text = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);

const lengthOf = (node: ElementContent): number => inlineText([node]).length;

/**
 * Puts a link around a range that lies in one text node outside any link; false where it does not (a name half in bold
 * stays plain).
 */
function linkRange(element: Element, range: Range, { href, className }: Target): boolean {
  let at = 0;
  const inline = new Set(inlineOf(element));
  for (const [index, node] of element.children.entries()) {
    if (!inline.has(node)) continue;
    const length = lengthOf(node);
    const [start, end] = [range.start - at, range.end - at];
    if (start >= 0 && end <= length) {
      if (node.type === 'element') return node.tagName !== 'a' && linkRange(node, { start, end }, { href, className });
      if (node.type !== 'text') return false;
      const link: Element = {
        type: 'element',
        tagName: 'a',
        properties: { href, className: [className] },
        children: text(node.value.slice(start, end)),
      };
      element.children.splice(index, 1, ...text(node.value.slice(0, start)), link, ...text(node.value.slice(end)));
      return true;
    }
    at += length;
  }
  return false;
}

/** Wraps a sentence in a span with an id; an inline element that the sentence only touches is taken in whole. */
function wrapSentence(element: Element, range: Range, id: string): void {
  const inline = new Set(inlineOf(element));
  const before: ElementContent[] = [];
  const inside: ElementContent[] = [];
  const after: ElementContent[] = [];
  let at = 0;
  for (const node of element.children) {
    if (!inline.has(node)) {
      after.push(node);
      continue;
    }
    const length = lengthOf(node);
    const [start, end] = [Math.max(range.start - at, 0), Math.min(range.end - at, length)];
    at += length;
    if (end <= 0 || start >= length) (end <= 0 ? after : before).push(node);
    else if (node.type !== 'text') inside.push(node);
    else {
      before.push(...text(node.value.slice(0, start)));
      inside.push(...text(node.value.slice(start, end)));
      after.push(...text(node.value.slice(end)));
    }
  }
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: { id },
    children: inside,
  };
  element.children = [...before, span, ...after];
}

const trimmed = (leaf: Leaf, { start, end }: Range): Range => {
  const raw = leaf.text.slice(start, end);
  return { start: start + raw.length - raw.trimStart().length, end: end - (raw.length - raw.trimEnd().length) };
};

const elementsOf = (block: Block): Element[] =>
  isCallBlock(block) ? block.children.flatMap(elementsOf) : [block.element];

function pieceOf(block: Block): Piece {
  if (!isCallBlock(block)) return { html: toHtml(block.element) };
  return { component: block.component, props: block.props, children: block.children.map(pieceOf) };
}

/** Names and terms, in order of their places. */
function linksOf(blocks: Block[], names: NameFinder, terms: TermMention[], locale: Locale): Placed[] {
  const links = [
    ...firstMentions(blocks, names).map((mention): Placed => {
      const { collection, id } = mention.entry;
      return { ...mention, href: registryUrl(locale, collection, id), className: 'name' };
    }),
    ...terms.map((mention): Placed => ({
      ...mention,
      href: glossaryUrl(locale, mention.entry.id),
      className: 'term',
    })),
  ];
  return links.sort((a, b) => a.block - b.block || a.leaf - b.leaf || a.start - b.start);
}

/**
 * Makes the body of one language. The blocks given are not changed.
 * @param terms first mentions of the glossary's terms in these blocks
 * @param numbers of these blocks; as in a first publication where they are not given
 */
export function bodyOf(
  blocks: Block[],
  anchors: Anchor[],
  names: NameFinder,
  locale: Locale,
  terms: TermMention[] = [],
  numbers: BlockNumbers = numberBlocks(undefined, blocks.map(textOf)),
): Body {
  const own = structuredClone(blocks);
  const leaves = own.map((block) => leavesOf(block));
  for (const element of own.flatMap(elementsOf)) baseLinks(element);
  // From the end, so that earlier offsets stay true while text nodes are split.
  for (const link of linksOf(own, names, terms, locale).reverse()) {
    const element = leaves[link.block]?.[link.leaf]?.element;
    if (element) linkRange(element, link, link);
  }
  for (const anchor of anchors) {
    const leaf = leaves[anchor.block]?.[anchor.leaf];
    if (leaf?.element) wrapSentence(leaf.element, trimmed(leaf, anchor), figureAnchor(anchor.figure));
  }
  return { blocks: own.map(pieceOf), ...numbers, text: own.map(textOf) };
}
