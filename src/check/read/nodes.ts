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
