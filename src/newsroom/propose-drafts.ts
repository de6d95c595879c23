/** Files → drafts, as texts: nothing is written. */
import type { Content } from '../check/check-content.ts';
import { type Draft, draftOf } from './draft/draft.ts';
import { readSource } from './read/read-source.ts';
import { type Remark, type Source, SourceError } from './source.ts';
import { type PageStory, type Pages, storiesOf } from './split/stories.ts';

export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

export interface Proposal {
  drafts: { story: PageStory; draft: Draft }[];
  sources: Source[];
  /** Files that could not be read, and why. */
  refused: { name: string; remark: Remark }[];
  pages: Pages;
}

/**
 * Reads files that belong together and makes the drafts of their stories.
 * @param today the day of the import: no date may lie after it
 */
export async function proposeDrafts(
  files: readonly SourceFile[],
  { registry, stories }: Pick<Content, 'registry' | 'stories'>,
  today: string,
): Promise<Proposal> {
  const sources: Source[] = [];
  const refused: Proposal['refused'] = [];
  for (const { name, bytes } of files) {
    try {
      sources.push(await readSource(name, bytes, sources.length));
    } catch (error) {
      const remark =
        error instanceof SourceError
          ? error.remark
          : {
              zh: `${name} 读不出来：文件可能不完整，或有密码。`,
              en: `${name} cannot be read: it may be damaged, or have a password.`,
            };
      refused.push({ name, remark });
    }
  }
  const pages = storiesOf(sources);
  const drafts = pages.stories.map((story) => ({ story, draft: draftOf(story, pages, { registry, stories, today }) }));
  return { drafts, sources, refused, pages };
}
