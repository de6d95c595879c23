/** Shows which sentence is being read: a highlight, or a ground for its block where the browser knows none. */

const NAME = 'spoken';
let marked: Element | undefined;

/** Marks a place, and brings it into sight; nothing is marked without one. */
export function markSentence(range: Range | undefined): void {
  marked?.classList.remove(NAME);
  marked = undefined;
  const block = range?.startContainer.parentElement ?? undefined;
  if (typeof Highlight === 'function' && 'highlights' in CSS) {
    if (range) CSS.highlights.set(NAME, new Highlight(range));
    else CSS.highlights.delete(NAME);
  } else {
    marked = block;
    block?.classList.add(NAME);
  }
  const box = range?.getBoundingClientRect();
  if (block && box && (box.top < 0 || box.bottom > innerHeight * 0.75)) block.scrollIntoView({ block: 'center' });
}
