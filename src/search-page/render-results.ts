/** Puts an answer on the page: hits in their groups, excerpts for those in view, the pager. */
import { fill } from '../i18n/fill.ts';
import { textNeedle } from '../search/text/matching.ts';
import type { NameEntry, PageText } from '../search/text/index-files.ts';
import type { TitleEntry } from '../search/text/lexicon.ts';
import type { PageHit } from '../search/ask/page-hits.ts';
import type { Answer } from '../search/ask/answer.ts';
import type { Query } from '../search/text/query.ts';
import type { RegistryHit } from '../search/ask/registry-hits.ts';
import { type RenderContext, type RenderedHit, renderRegistryEntry, renderStory, renderTitle } from './render-hits.ts';
import { PAGE_SIZE } from '../search/ask/search-address.ts';
import type { Store } from './fetch-index.ts';

const GROUPS = ['registry', 'exact', 'related'] as const;

type Group = (typeof GROUPS)[number];

/** A hit whose excerpt is still to be fetched. */
interface PendingHit extends RenderedHit {
  group: Group;
  text: (() => Promise<PageText | undefined>) | undefined;
}

/** How long the first excerpts may keep an answer from being called done, in milliseconds. */
const PATIENCE = 1500;

async function fillExcerpt(hit: PendingHit): Promise<void> {
  const text = await hit.text?.().catch(() => undefined);
  if (text) hit.show(text);
}

let watching: IntersectionObserver | undefined;

/** Fetches excerpts as their hits come into view; resolves when those in view at first are there. */
function watch(hits: readonly PendingHit[]): Promise<void> {
  watching?.disconnect();
  if (hits.length === 0) return Promise.resolve();
  const byElement = new Map<Element, PendingHit>(hits.map((hit) => [hit.element, hit]));
  return new Promise((done) => {
    // A page in the background sees nothing come into view.
    setTimeout(done, PATIENCE);
    watching = new IntersectionObserver(
      (entries, observer) => {
        const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        seen.forEach((target) => observer.unobserve(target));
        void Promise.all(seen.flatMap((target) => byElement.get(target) ?? []).map(fillExcerpt)).then(() => done());
      },
      { rootMargin: '200px 0px' },
    );
    for (const { element } of hits) watching.observe(element);
  });
}

async function waitingStory(
  page: PageHit,
  frame: RenderContext,
  store: Store,
  names: readonly NameEntry[],
): Promise<PendingHit> {
  const head = await store.head(page.dir, page.id);
  const text = () => store.text(page.dir, page.id);
  return { ...renderStory(page, head, names, frame), group: page.tier, text };
}

function waitingEntry(hit: RegistryHit, query: Query, frame: RenderContext, store: Store | undefined): PendingHit {
  const shown = renderRegistryEntry(hit, query.pieces.map(textNeedle), frame);
  const { page, entry, named } = hit;
  const id = entry.record[frame.locale];
  const own = async () => {
    const dir = await store?.registryDir(frame.locale);
    return dir === undefined || id === undefined ? undefined : store?.text(dir, id);
  };
  const text = store && (page && !named ? () => store.text(page.dir, page.id) : own);
  return { ...shown, group: 'registry', text };
}

function renderGroups(root: HTMLElement, hits: readonly PendingHit[]): void {
  for (const group of GROUPS) {
    const section = root.querySelector<HTMLElement>(`[data-group=${group}]`);
    const own = hits.filter((hit) => hit.group === group);
    section?.querySelector('ul, ol')?.replaceChildren(...own.map(({ element }) => element));
    if (section) section.hidden = own.length === 0;
  }
}

/** Takes away what an earlier search left. */
export function clearResults(root: HTMLElement): void {
  watching?.disconnect();
  renderGroups(root, []);
  root.querySelector('[data-said]')?.replaceChildren();
  for (const part of root.querySelectorAll<HTMLElement>('[data-pager], [data-narrow]')) part.hidden = true;
}

function renderPager(
  root: HTMLElement,
  total: number,
  page: number,
  frame: RenderContext,
  href: (page: number) => string,
): void {
  const pager = root.querySelector<HTMLElement>('[data-pager]');
  if (!pager) return;
  const pages = Math.ceil(total / PAGE_SIZE);
  pager.hidden = pages < 2;
  const link = (name: string, to: number): void => {
    const element = pager.querySelector<HTMLAnchorElement>(`[data-page=${name}]`);
    if (element) [element.hidden, element.href] = [to < 1 || to > pages, href(to)];
  };
  link('previous', page - 1);
  link('next', page + 1);
  const here = pager.querySelector('[data-page=here]');
  if (here) here.textContent = fill(frame.words.page, { page, pages });
}

/** What is shown: an answer, the page of it (the last one where there are fewer), and how a page is addressed. */
export interface ShownAnswer {
  query: Query;
  answer: Answer;
  page: number;
  names: readonly NameEntry[];
  href: (page: number) => string;
}

/**
 * Shows an answer; resolves when the excerpts in view are there.
 * @param isCurrent false once the reader has asked for something else: nothing more is put on the page then
 * @throws where a hit's head cannot be fetched
 */
export async function renderAnswer(
  root: HTMLElement,
  frame: RenderContext,
  store: Store,
  { query, answer, page: wanted, names, href }: ShownAnswer,
  isCurrent: () => boolean,
): Promise<void> {
  const page = Math.min(wanted, Math.max(1, Math.ceil(answer.stories.length / PAGE_SIZE)));
  const shown = answer.stories.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const stories = await Promise.all(shown.map((hit) => waitingStory(hit, frame, store, names)));
  if (!isCurrent()) return;
  const registry = page === 1 ? answer.registry.map((hit) => waitingEntry(hit, query, frame, store)) : [];
  const hits = [...registry, ...stories];
  renderGroups(root, hits);
  renderPager(root, answer.stories.length, page, frame, href);
  await watch(hits);
}

/** Shows registry entries by their names and stories by their titles: the index cannot be read. */
export function renderNamesAndTitles(
  root: HTMLElement,
  frame: RenderContext,
  query: Query,
  hits: readonly RegistryHit[],
  titles: readonly TitleEntry[],
): void {
  clearResults(root);
  const entries = hits.map((hit) => waitingEntry(hit, query, frame, undefined));
  const needles = [...query.pieces.filter(({ quoted }) => quoted), ...query.words].map(textNeedle);
  const stories = titles
    .slice(0, PAGE_SIZE)
    .map((entry): PendingHit => ({ ...renderTitle(entry, needles, frame), group: 'exact', text: undefined }));
  renderGroups(root, [...entries, ...stories]);
}
