/** Stories come in pages: how many there are, and which one is shown. */

/** Stories on a page. */
export const PAGE_SIZE = 20;

export const pageCount = (stories: number): number => Math.ceil(stories / PAGE_SIZE);

/** The page that is shown where one is asked for: the last one where there are fewer. From 1. */
export const pageShown = (asked: number, stories: number): number => Math.min(asked, Math.max(1, pageCount(stories)));

/** What stands on a page. */
export const onPage = <T>(stories: readonly T[], page: number): T[] =>
  stories.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
