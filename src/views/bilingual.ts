/** The page with both languages of a story side by side. */
import type { Locale } from '../i18n/locales.ts';
import type { BodyContext } from './parts/body-context.ts';
import { figureItems } from './parts/figures.ts';
import { storyHead, type StoryHead } from './parts/story-head.ts';
import type { Site, Story } from './site-index.ts';

/** One language of a story. */
export interface PairSide extends StoryHead {
  context: BodyContext;
}

export interface BilingualView {
  id: string;
  zh: PairSide;
  en: PairSide;
}

const sideOf = (site: Site, story: Story, locale: Locale): PairSide => ({
  ...storyHead(site, story, locale),
  context: {
    locale,
    prefix: locale === 'en' ? 'en-' : '',
    figures: figureItems(site, story, locale),
    images: story.images,
  },
});

/**
 * Both languages of a translated story.
 * @throws where it is not translated
 */
export const bilingualView = (site: Site, story: Story): BilingualView => ({
  id: story.id,
  zh: sideOf(site, story, 'zh'),
  en: sideOf(site, story, 'en'),
});
