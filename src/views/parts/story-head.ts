/** What a story's own page and the page with both languages have in common: the words of one language. */
import type { Locale } from '../../i18n/locales.ts';
import type { Phrase } from '../../lib/phrases.ts';
import { storyUrl } from '../../lib/urls.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { headlinePhrases } from './headline-phrases.ts';

export interface StoryHead {
  title: string;
  phrases?: Phrase[] | undefined;
  summary: string;
  /** Digest of the body. */
  body: string;
  path: string;
  /** The Chinese text changed after this was translated. */
  stale: boolean;
  /** Corrections and other changes of the text, told to readers. */
  changes: { date: string; kind: ArticleRecord['changes'][number]['kind']; text: string }[];
}

/**
 * The words of a story in a language.
 * @throws where it has none
 */
export function storyHead(content: ContentIndex, story: Story, locale: Locale): StoryHead {
  const words = story[locale];
  if (!words) throw new Error(`${story.id} has no text in ${locale}`);
  return {
    title: words.title,
    phrases: headlinePhrases(content, words.title, locale),
    summary: words.summary,
    body: words.body,
    path: storyUrl(locale, story.id),
    stale: locale === 'en' && story.en?.stale === true,
    changes: story.changes.map((change) => ({ date: change.date, kind: change.kind, text: change[locale] })),
  };
}
