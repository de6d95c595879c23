/** What the components of a body are given. */
import type { ImageMetadata } from 'astro';
import type { Locale } from '../../i18n/locales.ts';
import type { FigureItem } from './figure-items.ts';

export interface StoryImage {
  /** The path by which the body names it. */
  key: string;
  image: ImageMetadata;
}

/** What the components of a body need beside their own props. */
export interface BodyContext {
  locale: Locale;
  /** Keeps the ids of a second body on one page apart. */
  prefix: '' | 'en-';
  figures: FigureItem[];
  images: StoryImage[];
  /** The page explains its terms itself: their links stay on it. */
  explains?: boolean | undefined;
}

/** What every word of the article vocabulary gets; its blocks, where it has any, come in its slot. */
export interface CallProps {
  /** The attributes as the editor wrote them. */
  call: Record<string, string>;
  context: BodyContext;
  /** The block's anchor, where the call stands at top level. */
  id?: string | undefined;
}
