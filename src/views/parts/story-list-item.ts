/** A story in a list. */
import type { Locale } from '../../i18n/locales.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { storyLink, wordsOf, type Link } from './links.ts';
import { firstFigure, type PlateFigure } from './plate.ts';
import { sealOf, type SealedTopic } from './topic-seal.ts';

export interface StoryItem extends Link {
  id: string;
  summary: string;
  /** ISO, whole or partial. */
  date: string;
  dateBasis: ArticleRecord['dateBasis'];
  drafted: ArticleRecord['drafted'];
  kind: ArticleRecord['kind'];
  voice: ArticleRecord['source']['voice'];
  publication?: string | undefined;
  place?: string | undefined;
  topic?: SealedTopic | undefined;
  /** The first of its key figures. */
  figure?: PlateFigure | undefined;
}

export const storyItem = (content: ContentIndex, story: Story, locale: Locale): StoryItem => ({
  ...storyLink(content, story, locale),
  id: story.id,
  summary: wordsOf(story, locale).summary,
  date: story.date,
  dateBasis: story.dateBasis,
  drafted: story.drafted,
  kind: story.kind,
  voice: story.source.voice,
  publication: story.source.publication?.[locale],
  place: content.places.get(story.places[0] ?? '')?.name[locale],
  topic: sealOf(content, story, locale),
  figure: firstFigure(content, story, locale),
});
