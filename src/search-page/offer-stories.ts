/** The references of an answer's stories. */
import { offerReferences } from '../reading-tools/hand-out-references.ts';
import type { PageHit } from '../search/ask/match/full-text-search.ts';
import type { SearchIndex } from '../search/read/index-reader.ts';

/** Hands out the references of all stories of an answer, not only of those on this page. */
export function offerStories(root: HTMLElement, stories: readonly PageHit[], index: SearchIndex): void {
  const part = root.querySelector<HTMLElement>('[data-references]');
  if (!part) return;
  offerReferences(part, async () => {
    const heads = await Promise.all(stories.map((hit) => index.head(hit.dir, hit.id)));
    return [...new Set(heads.flatMap(({ collection, id }) => (collection === 'articles' ? [id] : [])))];
  });
  part.hidden = stories.length === 0;
}
