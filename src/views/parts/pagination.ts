/** Long lists of stories, a page at a time. */
import type { Locale } from '../../i18n/locales.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { storyItem, type StoryItem } from './story-list-item.ts';

/** Stories on a page of a list. */
const PAGE_SIZE = 20;

/** A page of a long list, newest first. */
export interface Paged<T> {
  items: T[];
  total: number;
  page: number;
  pages: number;
  /** Paths of the neighbours, where there are any. */
  newer?: string | undefined;
  older?: string | undefined;
}

/** An empty list has one page. */
const pageCount = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE));

/** The pages that a list of so many stories fills, from 1. */
export const pageNumbers = (total: number): number[] =>
  Array.from({ length: pageCount(total) }, (_, index) => index + 1);

/** One page of stories, twenty a page; `hrefOf` makes the path of page n. */
export function pageOf(
  content: ContentIndex,
  stories: readonly Story[],
  page: number,
  locale: Locale,
  hrefOf: (page: number) => string,
): Paged<StoryItem> {
  const pages = pageCount(stories.length);
  return {
    items: stories.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((story) => storyItem(content, story, locale)),
    total: stories.length,
    page,
    pages,
    newer: page > 1 ? hrefOf(page - 1) : undefined,
    older: page < pages ? hrefOf(page + 1) : undefined,
  };
}
