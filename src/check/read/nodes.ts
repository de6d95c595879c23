/** The nodes of a syntax tree, and where they stand. */
import type { Nodes } from 'mdast';
import { type Position, START } from '../problem.ts';

/** All nodes of a tree, itself first, in the order of the text. */
export const nodesOf = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : []),
];

/** Where a node begins. */
export const positionOfNode = (node: Nodes): Position => node.position?.start ?? START;

/** What stands for what could not be read. It means nothing to Markdown nor to any rule: spaces would part what is beside. */
export const BLANK = '…';

/** Whether a paragraph holds nothing but what could not be read. */
export const isBlanked = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  node.children.every((child) => child.type === 'text' && child.value.replaceAll(BLANK, '').trim() === '');
