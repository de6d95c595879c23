/** The nodes of a syntax tree, and where they stand. */
import type { Nodes } from 'mdast';
import { type Position, START } from '../problem.ts';

/** All nodes of a tree, itself first, in the order of the text. */
export function nodesOf(root: Nodes): Nodes[] {
  const found: Nodes[] = [];
  const walk = (node: Nodes): void => {
    found.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(root);
  return found;
}

/** Where a node begins. */
export const positionOfNode = (node: Nodes): Position => node.position?.start ?? START;

/** What stands for what could not be read. It means nothing to Markdown nor to any rule: spaces would part what is beside. */
export const BLANK = '…';

/** Whether a paragraph holds nothing but what could not be read. */
export const isBlanked = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  node.children.every((child) => child.type === 'text' && child.value.replaceAll(BLANK, '').trim() === '');
