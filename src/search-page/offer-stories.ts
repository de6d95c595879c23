/** The references of an answer's stories. */
import type { PageHit } from '../search/ask/match/full-text-search.ts';
import type { SearchIndex } from '../search/read/index-reader.ts';

/** Hands out the references of all stories of an answer, not only of those on this page; what does it comes when it is used. */
export function offerStories(root: HTMLElement, stories: readonly PageHit[], index: SearchIndex): void {
  const part = root.querySelector<HTMLElement>('[data-references]');
  if (!part) return;
  const output = part.querySelector('output');
  const say = (text = ''): void => {
    if (output) output.textContent = text;
  };
  const ids = async (): Promise<string[]> => {
    const heads = await Promise.all(stories.map((hit) => index.head(hit.dir, hit.id)));
    return [...new Set(heads.flatMap(({ collection, id }) => (collection === 'articles' ? [id] : [])))];
  };
  const handOut = async (button: HTMLElement): Promise<void> => {
    try {
      const { offerReferences } = await import('../reading-tools/hand-out-references.ts');
      offerReferences(part, ids);
      button.click();
    } catch (error) {
      console.error(error);
      say(part.dataset['failed']);
    }
  };
  say();
  part.onclick = ({ target }) => {
    if (target instanceof HTMLElement && target.closest('button')) void handOut(target);
  };
  part.hidden = stories.length === 0;
}
