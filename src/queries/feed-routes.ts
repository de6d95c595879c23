/** Feeds: where each stands, and what it holds. */
import { digestOf } from '../disk/digest.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { feedPagePath, type FeedSubject } from '../lib/urls.ts';
import { feedName, feedView, type Feed } from '../views/files/feeds.ts';
import type { ContentIndex } from '../views/input/content-index.ts';
import { feedStories, feedSubjects } from '../views/parts/feed-stories.ts';
import { correctionsView } from '../views/pages/corrections.ts';
import { loadContentIndex } from './load-content-index.ts';
import { loadBody } from './story-bodies.ts';

/** What changes a feed. */
const keyOf = (content: ContentIndex, locale: Locale, subject: FeedSubject): string =>
  subject.kind === 'corrections'
    ? digestOf(correctionsView(content, locale))
    : digestOf(
        feedName(content, locale, subject),
        ...feedStories(content, locale, subject).flatMap((story) => [story.digest, story[locale]?.body ?? '']),
      );

/** Every feed of one format; `feed` makes it when it is asked for. */
export async function feedRoutes() {
  const content = await loadContentIndex();
  return LOCALES.flatMap((locale) =>
    feedSubjects(content, locale).map((subject) => ({
      params: { at: feedPagePath(locale, subject).slice(1, -1) || undefined },
      props: { feed: (): Feed => feedView(content, locale, subject, loadBody) },
      cacheKey: keyOf(content, locale, subject),
    })),
  );
}
