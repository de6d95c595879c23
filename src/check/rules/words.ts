/** Small words that the rules of the vocabulary share. */
import type { Nodes } from 'mdast';
import { type Message, START } from '../problem.ts';

/** Where a node begins. */
export const place = (node: Nodes) => node.position?.start ?? START;

/** A message in a row: what is wrong (zh, en), the remedy (zh, en). */
export const simple = (zh: string, en: string, fixZh: string, fixEn: string): Message => ({ zh, en, fixZh, fixEn });
