/** The leaves of a body with the numbers of their texts: read once, for all that compare them. */
import type { Locale } from '../i18n/locales.ts';
import { numbersIn } from '../lib/numbers/read.ts';
import type { NumberToken } from '../lib/numbers/token.ts';
import { type Block, type Leaf, leavesOf } from './read/blocks.ts';

export interface NumberedLeaf extends Leaf {
  numbers: readonly NumberToken[];
}

/** The leaves of each block. */
export const numberedLeaves = (blocks: readonly Block[], locale: Locale): NumberedLeaf[][] =>
  blocks.map((block) => leavesOf(block).map((leaf) => ({ ...leaf, numbers: numbersIn(leaf.text, locale) })));
