/** The references of a whole list of stories, of all its pages. */
import { offerReferences } from './hand-out-references.ts';

/** The ids of the stories that a page lists. */
const storiesIn = (page: ParentNode): string[] =>
  [...page.querySelectorAll<HTMLAnchorElement>('.day-list .story-name a')].flatMap(
    ({ pathname }) => /\/articles\/([^/]+)\/$/.exec(pathname)?.[1] ?? [],
  );

/** The neighbour of a page in its list. */
const neighbour = (page: ParentNode, rel: 'prev' | 'next'): string | undefined =>
  page.querySelector<HTMLAnchorElement>(`.pager a[rel=${rel}]`)?.href;

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page;
}

/** All stories of the list that the page is of, page after page. */
async function listed(): Promise<string[]> {
  const newer: string[] = [];
  const older: string[] = [];
  for (let to = neighbour(document, 'prev'); to !== undefined;) {
    const page = await pageAt(to);
    newer.unshift(...storiesIn(page));
    to = neighbour(page, 'prev');
  }
  for (let to = neighbour(document, 'next'); to !== undefined;) {
    const page = await pageAt(to);
    older.push(...storiesIn(page));
    to = neighbour(page, 'next');
  }
  return [...newer, ...storiesIn(document), ...older];
}

const part = document.querySelector<HTMLElement>('[data-references]');
if (part) offerReferences(part, listed);
