/** Renders an answer: hits in their groups, excerpts for those in view, the pager. */
import { fill } from '../i18n/fill.ts';
import type { Answer } from '../search/ask/assemble-answer.ts';
import type { PageHit } from '../search/ask/match/full-text-search.ts';
import type { RegistryHit } from '../search/ask/match/registry-matches.ts';
import { onPage, PAGE_SIZE, pageCount, pageShown } from '../search/ask/results/pagination.ts';
import { entryHitView, type HitView, storyHitView, titleHitView } from '../search/ask/results/hit-view.ts';
import { wantedPieces } from '../search/ask/match/title-fallback.ts';
import { IndexUnreadable } from '../search/read/index-unreadable.ts';
import type { SearchIndex } from '../search/read/index-reader.ts';
import type { NameEntry, PageText } from '../search/text/index-files.ts';
import type { TitleEntry } from '../search/text/lexicon-files.ts';
import { textNeedle } from '../search/text/matching.ts';
import type { Query } from '../search/text/query.ts';
import { type RenderContext, type RenderedHit, renderHit } from './render-hits.ts';
import { setContent } from './set-content.ts';

const GROUPS = ['registry', 'exact', 'related'] as const;

type Group = (typeof GROUPS)[number];

/** A hit whose excerpt is still to be fetched. */
interface PendingHit extends RenderedHit {
  group: Group;
  shown: HitView;
  /** The page's text; undefined where the index has none. */
  text: () => Promise<PageText | undefined>;
}

/** How long the first excerpts may keep an answer from being called done, in milliseconds. */
const PATIENCE = 1500;

/** A text that cannot be had costs the excerpt alone. */
async function fillExcerpt({ text, shown, renderExcerpt }: PendingHit): Promise<void> {
  try {
    const blocks = await text();
    if (blocks) renderExcerpt(shown.excerpt(blocks));
  } catch (error) {
    if (!(error instanceof IndexUnreadable)) console.error(error);
  }
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

const noText = (): Promise<undefined> => Promise.resolve(undefined);

async function pendingStory(
  hit: PageHit,
  context: RenderContext,
  index: SearchIndex,
  names: readonly NameEntry[],
): Promise<PendingHit> {
  const shown = storyHitView(hit, await index.head(hit.dir, hit.id), names, context);
  const rendered = renderHit(shown, context.templates.story, context.locale);
  return { ...rendered, group: hit.tier, shown, text: () => index.text(hit.dir, hit.id) };
}

/** @param index undefined where it cannot be read */
function pendingEntry(
  hit: RegistryHit,
  query: Query,
  context: RenderContext,
  index: SearchIndex | undefined,
): PendingHit {
  const shown = entryHitView(hit, query.pieces.map(textNeedle), context);
  const rendered = renderHit(shown, context.templates.registry, context.locale);
  const { page, entry, named } = hit;
  const ownText = async (from: SearchIndex): Promise<PageText | undefined> => {
    const dir = await from.registryDir(context.locale);
    const id = entry.record[context.locale];
    return dir === undefined || id === undefined ? undefined : from.text(dir, id);
  };
  const textFrom = (from: SearchIndex) => (page && !named ? from.text(page.dir, page.id) : ownText(from));
  return { ...rendered, group: 'registry', shown, text: index ? () => textFrom(index) : noText };
}

function renderGroups(root: HTMLElement, hits: readonly PendingHit[]): void {
  for (const group of GROUPS) {
    const section = root.querySelector<HTMLElement>(`[data-group=${group}]`);
    const inGroup = hits.filter((hit) => hit.group === group);
    setContent(section?.querySelector('ul, ol'), ...inGroup.map(({ element }) => element));
    if (section) section.hidden = inGroup.length === 0;
  }
}

/** Takes away what an earlier search left. */
export function clearResults(root: HTMLElement): void {
  watching?.disconnect();
  renderGroups(root, []);
  setContent(root.querySelector('[data-said]'));
  for (const part of root.querySelectorAll<HTMLElement>('[data-pager], [data-narrow]')) part.hidden = true;
}

function renderPager(
  root: HTMLElement,
  stories: number,
  page: number,
  context: RenderContext,
  href: (page: number) => string,
): void {
  const pager = root.querySelector<HTMLElement>('[data-pager]');
  if (!pager) return;
  const pages = pageCount(stories);
  pager.hidden = pages < 2;
  const link = (name: string, to: number): void => {
    const element = pager.querySelector<HTMLAnchorElement>(`[data-page=${name}]`);
    if (!element) return;
    element.hidden = to < 1 || to > pages;
    element.href = href(to);
  };
  link('previous', page - 1);
  link('next', page + 1);
  const here = pager.querySelector('[data-page=here]');
  if (here) here.textContent = fill(context.words.page, { page, pages });
}

/** What is shown: an answer, the page of it that is asked for, and how a page is addressed. */
export interface ShownAnswer {
  query: Query;
  answer: Answer;
  page: number;
  names: readonly NameEntry[];
  href: (page: number) => string;
}

/**
 * Shows an answer; resolves when the excerpts in view are there.
 * @param isCurrent false once the reader has asked for something else: nothing more is rendered then
 * @throws IndexUnreadable where a hit's head cannot be fetched
 */
export async function renderAnswer(
  root: HTMLElement,
  context: RenderContext,
  index: SearchIndex,
  { query, answer, page: asked, names, href }: ShownAnswer,
  isCurrent: () => boolean,
): Promise<void> {
  const page = pageShown(asked, answer.stories.length);
  const onThisPage = onPage(answer.stories, page);
  const stories = await Promise.all(onThisPage.map((hit) => pendingStory(hit, context, index, names)));
  if (!isCurrent()) return;
  const registry = page === 1 ? answer.registry.map((hit) => pendingEntry(hit, query, context, index)) : [];
  const hits = [...registry, ...stories];
  renderGroups(root, hits);
  renderPager(root, answer.stories.length, page, context, href);
  await watch(hits);
}

/** Shows registry entries by their names and stories by their titles: the index cannot be read. */
export function renderNamesAndTitles(
  root: HTMLElement,
  context: RenderContext,
  query: Query,
  hits: readonly RegistryHit[],
  titles: readonly TitleEntry[],
): void {
  clearResults(root);
  const entries = hits.map((hit) => pendingEntry(hit, query, context, undefined));
  const needles = wantedPieces(query).map(textNeedle);
  const stories = titles.slice(0, PAGE_SIZE).map((entry): PendingHit => {
    const shown = titleHitView(entry, needles, context);
    const rendered = renderHit(shown, context.templates.story, context.locale);
    return { ...rendered, group: 'exact', shown, text: noText };
  });
  renderGroups(root, [...entries, ...stories]);
}
