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
const pageCount = (total: number, size = PAGE_SIZE): number => Math.max(1, Math.ceil(total / size));

/** The pages that a list of so many stories, or of as many things as stand on a page, fills, from 1. */
export const pageNumbers = (total: number, size?: number): number[] =>
  Array.from({ length: pageCount(total, size) }, (_, index) => index + 1);

/** One page of anything, so many a page. */
export function pageOfRows<T>(
  rows: readonly T[],
  page: number,
  size: number,
  hrefOf: (page: number) => string,
): Paged<T> {
  const pages = pageCount(rows.length, size);
  return {
    items: rows.slice((page - 1) * size, page * size),
    total: rows.length,
    page,
    pages,
    newer: page > 1 ? hrefOf(page - 1) : undefined,
    older: page < pages ? hrefOf(page + 1) : undefined,
  };
}

/** One page of stories, twenty a page; `hrefOf` makes the path of page n. */
export function pageOf(
  content: ContentIndex,
  stories: readonly Story[],
  page: number,
  locale: Locale,
  hrefOf: (page: number) => string,
): Paged<StoryItem> {
  const paged = pageOfRows(stories, page, PAGE_SIZE, hrefOf);
  return { ...paged, items: paged.items.map((story) => storyItem(content, story, locale)) };
}
