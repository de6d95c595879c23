/** Every correction, clarification and withdrawal of the archive, newest first: what a reader must be able to look up. */
import type { Locale } from '../../i18n/locales.ts';
import { byNewest } from '../../lib/dates.ts';
import { correctionsUrl, storyUrl } from '../../lib/urls.ts';
import { withdrawalOf } from '../../lib/withdrawal.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import { storyLink, type Link } from '../parts/links.ts';
import type { ContentIndex } from '../input/content-index.ts';

export interface Correction {
  date: string;
  kind: ArticleRecord['changes'][number]['kind'];
  text: string;
  /** The story; a withdrawn one is named by nothing but its address. */
  story: Link;
}

export interface CorrectionsView {
  locale: Locale;
  path: string;
  corrections: Correction[];
  /** A machine drafted any of the headlines. */
  isMachineDrafted: boolean;
}

/** An update tells something new; the others say that what was printed did not hold. */
const isListed = ({ kind }: { kind: Correction['kind'] }): boolean => kind !== 'update';

export function correctionsView(content: ContentIndex, locale: Locale): CorrectionsView {
  const listed = [...content.stories, ...content.withdrawn].flatMap((story) =>
    story.changes.filter(isListed).map((change) => ({ story, change })),
  );
  return {
    locale,
    path: correctionsUrl(locale),
    isMachineDrafted: listed.some(({ story }) => story.drafted === 'machine' && !withdrawalOf(story)),
    corrections: listed
      .sort((a, b) => byNewest(a.change.date, b.change.date) || (a.story.id < b.story.id ? -1 : 1))
      .map(({ story, change }) => ({
        date: change.date,
        kind: change.kind,
        text: change[locale],
        story: withdrawalOf(story)
          ? { name: storyUrl(locale, story.id), href: storyUrl(story.en ? locale : 'zh', story.id) }
          : storyLink(content, story, locale),
      })),
  };
}
