/** Published addresses of figures whose story moved, went, or has them no more: they follow their story. */
import { parsePath } from '../../lib/parse-path.ts';
import { figurePath, storyPath } from '../../lib/urls.ts';
import type { PublishedRecord } from '../../schemas/release.ts';
import type { ContentIndex } from '../input/content-index.ts';

/** The list of published addresses, in which each figure's says where its story's led. */
export function withMovedFigures(published: readonly PublishedRecord[], content: ContentIndex): PublishedRecord[] {
  const records = new Map(published.map((record) => [record.id, record]));
  return published.map((record) => {
    const path = record.movedTo === undefined && record.gone === undefined ? parsePath(record.id) : undefined;
    if (path?.kind !== 'figure') return record;
    const own = storyPath(path.locale, path.id);
    const ofStory = records.get(own) ?? records.get(storyPath('zh', path.id));
    if (ofStory?.gone) return { ...record, gone: ofStory.gone };
    const to = parsePath(ofStory?.movedTo ?? own);
    const story = to?.kind === 'story' ? content.story.get(to.id) : undefined;
    // A story that is withdrawn, or that nothing is said of yet, is another's matter.
    if (!story) return record;
    const isThere = story.figures.some(({ id }) => id === path.figure);
    if (isThere && story.id === path.id) return record;
    return {
      ...record,
      movedTo: isThere
        ? figurePath(path.locale, story.id, path.figure)
        : storyPath(story[path.locale] ? path.locale : 'zh', story.id),
    };
  });
}
