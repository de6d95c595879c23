/** A run's blocks as a body: captions taken out, a paragraph that was cut put together, headings of two lines made one. */
import { type Block, widthOf } from '../source.ts';
import { type Run, isOpen } from './runs.ts';

/** A caption is a line or two. */
const CAPTION = 80;

/** The words of somebody's name and office below a picture stand in the paragraph beside it as well. */
const repeats = (block: Block, paragraph: Block | undefined): boolean =>
  paragraph?.kind === 'paragraph' && block.text.length >= 4 && paragraph.text.includes(block.text);

/** A sentence that stands apart from what is above and below it, or right below such a one. */
function standsApart(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== 'paragraph' || block.gap < 2 || widthOf(block.text) > CAPTION || !next) return false;
  return next.gap >= 2 || (at > 1 && standsApart(blocks, at - 1));
}

function isCaption(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (!block || at === 0) return false;
  if (block.kind === 'heading') return repeats(block, blocks[at - 1]);
  return standsApart(blocks, at);
}

const isHeadingOfTwoLines = (last: Block | undefined, block: Block): boolean =>
  last?.kind === 'heading' && block.kind === 'heading' && !last.node && !block.node;

/** One paragraph of two pieces. */
export const sewn = (first: Block, second: Block): Block => ({ ...first, text: first.text + second.text });

/** The run, with its body put in order. */
export function tidied(run: Run): Run {
  const words = run.blocks.filter(({ kind }) => kind !== 'byline');
  if (run.isPhoto) return { ...run, blocks: words };
  const captions = words.filter((_block, at) => isCaption(words, at));
  const blocks: Block[] = [];
  for (const block of words.filter((one) => !captions.includes(one))) {
    const last = blocks.at(-1);
    if (last && isOpen(last) && block.kind === 'paragraph' && !last.node) blocks.splice(-1, 1, sewn(last, block));
    else if (last && isHeadingOfTwoLines(last, block)) {
      blocks.splice(-1, 1, { ...last, text: `${last.text} ${block.text}` });
    } else blocks.push(block);
  }
  return { ...run, blocks, captions: [...run.captions, ...captions] };
}
