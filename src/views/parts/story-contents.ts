/** What a long story is made of: its headings, each with the place that it leads to. */
import { isCall, type Body } from '../../lib/body-pieces.ts';
import { blockAnchor } from '../../lib/urls.ts';
import type { Link } from './links.ts';

/** Shorter stories are seen at a glance. */
const LEAST = 5;

/** The headings of a story that has enough of them. */
export function storyContents({ blocks, numbers, text }: Body): Link[] {
  const headings = blocks.flatMap((piece, at) =>
    !isCall(piece) && piece.html.startsWith('<h2')
      ? [{ name: text[at] ?? '', href: `#${blockAnchor(numbers[at] ?? 0)}` }]
      : [],
  );
  return headings.length < LEAST ? [] : headings;
}
