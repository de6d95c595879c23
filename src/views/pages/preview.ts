/** What a preview holds that readers do not see yet: drafts, then what waits, the next first. */
import { storyUrl } from '../../lib/urls.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';

export interface PendingStory {
  title: string;
  href: string;
  /** Its English page, where there is one. */
  english?: string | undefined;
  /** `draft`, or the time that it waits for, ISO 8601. */
  pending: string;
}

export interface PreviewView {
  drafts: PendingStory[];
  scheduled: PendingStory[];
}

const itemOf = (story: Story): PendingStory[] => {
  const { id, zh, en, pending } = story;
  if (pending === undefined) return [];
  return [{ title: zh.title, href: storyUrl('zh', id), english: en && storyUrl('en', id), pending }];
};

export function previewView({ stories }: ContentIndex): PreviewView {
  const items = stories.flatMap(itemOf);
  return {
    drafts: items.filter(({ pending }) => pending === 'draft'),
    scheduled: items
      .filter(({ pending }) => pending !== 'draft')
      .sort((a, b) => Date.parse(a.pending) - Date.parse(b.pending)),
  };
}
