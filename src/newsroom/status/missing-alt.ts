/** Pictures of stories that say nothing to who does not see them. */
import type { CheckedArticle } from '../../check/check-content.ts';
import { type Block, isCallBlock } from '../../check/read/blocks.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Task } from './status.ts';

/** Words that say no more than that there is a picture. */
const EMPTY = /^\s*(?:图片?|照片|配图|picture|photo|image)?\s*\d*\s*$/iu;

const picturesIn = (blocks: readonly Block[]): Record<string, string>[] =>
  blocks.flatMap((block) =>
    isCallBlock(block) ? [...(block.component === 'Figure' ? [block.props] : []), ...picturesIn(block.children)] : [],
  );

export function picturesWithoutAlt(story: CheckedArticle, locale: Locale): Task[] {
  const { cover, title } = story.record;
  const pictures = [
    ...(cover ? [{ src: cover.src, alt: cover.alt[locale] }] : []),
    ...picturesIn(story.blocksOf(locale)).map(({ src = '', alt = '' }) => ({ src, alt })),
  ];
  return pictures
    .filter(({ alt }) => EMPTY.test(alt))
    .map(({ src }) => ({ id: story.id, title, note: `${src}（${locale === 'zh' ? '中文' : '英文'}）` }));
}
