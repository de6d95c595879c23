/** Whether a release has anything to bring out that waited for it: what runs by the clock asks first. */
import type { Content } from '../check/check-content.ts';
import { storyPath } from '../lib/urls.ts';
import { withdrawalOf } from '../lib/withdrawal.ts';

/** Whether a story that had to wait is shown in what was read for a release, and its address was never published. */
export function isDue({ stories, registry }: Pick<Content, 'stories' | 'registry'>): boolean {
  const out = new Set(registry.published.map(({ id }) => id));
  return stories.some(
    ({ id, released, record }) =>
      released && record.publishAt !== undefined && !withdrawalOf(record) && !out.has(storyPath('zh', id)),
  );
}
