/** The page with both languages of a story side by side. */
import type { Locale } from '../../i18n/locales.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import type { BodyContext } from '../parts/body-context.ts';
import { figureItems } from '../parts/figure-items.ts';
import { storyHead, type StoryHead } from '../parts/story-head.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';

/** One language of a story. */
export interface PairSide extends StoryHead {
  context: BodyContext;
}

export interface BilingualView {
  id: string;
  drafted: ArticleRecord['drafted'];
  /** A person reviewed the text. */
  reviewed: boolean;
  zh: PairSide;
  en: PairSide;
}

const sideOf = (content: ContentIndex, story: Story, locale: Locale): PairSide => ({
  ...storyHead(content, story, locale),
  context: {
    locale,
    prefix: locale === 'en' ? 'en-' : '',
    figures: figureItems(content, story, locale),
    images: story.images,
  },
});

/**
 * Both languages of a translated story.
 * @throws where it is not translated
 */
export const bilingualView = (content: ContentIndex, story: Story): BilingualView => ({
  id: story.id,
  drafted: story.drafted,
  reviewed: story.reviews.length > 0,
  zh: sideOf(content, story, 'zh'),
  en: sideOf(content, story, 'en'),
});
