/** Renders an answer: hits in their groups, excerpts for those in view, the pager. */
import { fill } from '../i18n/fill.ts';
import { type Locale, otherLocale } from '../i18n/locales.ts';
import type { Answer } from '../search/ask/assemble-answer.ts';
import type { PageHit } from '../search/ask/match/full-text-search.ts';
import type { RegistryHit } from '../search/ask/match/registry-matches.ts';
import { onPage, PAGE_SIZE, pageCount, pageShown } from '../search/ask/results/pagination.ts';
import {
  figureHitView,
  entryHitView,
  type HitView,
  placeName,
  storyHitView,
  titleHitView,
} from '../search/ask/results/hit-view.ts';
import { isOfRegistry } from '../search/ask/results/scopes.ts';
import type { SearchAddress } from '../search/ask/results/url-state.ts';
import { wantedPieces } from '../search/ask/match/title-fallback.ts';
import { IndexUnreadable } from '../search/read/index-unreadable.ts';
import type { SearchIndex } from '../search/read/index-reader.ts';
import type { NameEntry, PageText } from '../search/text/index-files.ts';
import type { TitleEntry } from '../search/text/lexicon-files.ts';
import { textNeedle } from '../search/text/matching.ts';
import type { Query } from '../search/text/query.ts';
import { figuresFor, MOST_FIGURES } from './find-figures.ts';
import { offerStories } from './offer-stories.ts';
import { renderFigures } from './render-figures.ts';
import { type Group, renderGroups } from './render-groups.ts';
import { type RenderContext, type RenderedHit, renderHit } from './render-hits.ts';
import { setContent } from './set-content.ts';

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

/**
 * @param index undefined where it cannot be read
 * @param language of which the index is there
 * @throws IndexUnreadable where the entry's head cannot be fetched
 */
async function pendingEntry(
  hit: RegistryHit,
  query: Query,
  context: RenderContext,
  names: readonly NameEntry[],
  index: SearchIndex | undefined,
  language: Locale,
): Promise<PendingHit> {
  const { page, entry, named } = hit;
  const dir = await index?.registryDir(language);
  const id = entry.record[language];
  const own = dir === undefined || id === undefined ? page : { dir, id };
  // Beside its name, above what is elsewhere, where it is.
  const place = own && index && placeName(await index.head(own.dir, own.id), names, context.locale);
  const shown = entryHitView(hit, query.pieces.map(textNeedle), context, language, place);
  const rendered = renderHit(shown, context.templates.registry, context.locale);
  const from = page && !named ? page : own;
  return {
    ...rendered,
    group: 'registry',
    shown,
    text: () => (from && index ? index.text(from.dir, from.id) : noText()),
  };
}

/** The language of the page where the answer was looked for in it, else the other: what is not there need not be fetched. */
function languageOf({ searched }: Answer, locale: Locale): Locale {
  const isThere = searched.length === 0 || searched.some((bundle) => bundle.locale === locale);
  return isThere ? locale : otherLocale(locale);
}

/** Takes away what an earlier search left. */
export function clearResults(root: HTMLElement): void {
  watching?.disconnect();
  renderGroups(root, []);
  root.querySelector('[data-group=figures]')?.setAttribute('hidden', '');
  setContent(root.querySelector('[data-said]'));
  const others =
    '[data-pager], [data-narrow], [data-scopes], [data-chosen], [data-more], [data-references], [data-numbers]';
  for (const part of root.querySelectorAll<HTMLElement>(others)) part.hidden = true;
}

/** @param total hits on all pages */
function renderPager(root: HTMLElement, total: number, context: RenderContext, { address, href }: ShownAnswer): void {
  const pager = root.querySelector<HTMLElement>('[data-pager]');
  if (!pager) return;
  const pages = pageCount(total);
  const page = pageShown(address.page, total);
  pager.hidden = pages < 2;
  const link = (name: string, to: number): void => {
    const element = pager.querySelector<HTMLAnchorElement>(`[data-page=${name}]`);
    if (!element) return;
    element.hidden = to < 1 || to > pages;
    element.href = href({ page: to });
  };
  link('previous', page - 1);
  link('next', page + 1);
  const here = pager.querySelector('[data-page=here]');
  if (here) here.textContent = fill(context.words.page, { page, pages });
}

/** The ways to all entries and to more figures, where there are more than stand above the stories. */
function renderMore(root: HTMLElement, { words }: RenderContext, { answer, href }: ShownAnswer, figures: number): void {
  const show = (scope: 'registry' | 'figures', isThere: boolean, text?: string): void => {
    const more = root.querySelector<HTMLElement>(`[data-more=${scope}]`);
    const link = more?.querySelector('a');
    if (!more || !link) return;
    more.hidden = !isThere;
    link.href = href({ scope });
    if (text !== undefined) link.textContent = text;
  };
  const count = answer.allRegistry.length;
  show('registry', count > answer.registry.length, fill(words.allEntries, { count }));
  show('figures', figures > MOST_FIGURES);
}

/** What is shown: an answer, the search that it answers, and how the same search is addressed with a change. */
export interface ShownAnswer {
  query: Query;
  answer: Answer;
  address: SearchAddress;
  names: readonly NameEntry[];
  href: (change: Partial<SearchAddress>) => string;
}

/**
 * Shows an answer; resolves when the excerpts in view are there, with the number of figures that are shown.
 * @param isCurrent false once the reader has asked for something else: nothing more is rendered then
 * @throws IndexUnreadable where a hit's head cannot be fetched
 */
export async function renderAnswer(
  root: HTMLElement,
  context: RenderContext,
  index: SearchIndex,
  shown: ShownAnswer,
  isCurrent: () => boolean,
): Promise<number> {
  const { query, answer, address, names } = shown;
  // Entries come in pages where nothing else is shown; above stories they stand on the first alone.
  const isRegistry = isOfRegistry(address.scope);
  const paged = isRegistry ? answer.registry.length : answer.stories.length;
  const page = pageShown(address.page, paged);
  const onThisPage = onPage(answer.stories, page);
  const registry = isRegistry ? onPage(answer.registry, page) : page === 1 ? answer.registry : [];
  const language = languageOf(answer, context.locale);
  const [entries, stories, figures] = await Promise.all([
    Promise.all(registry.map((hit) => pendingEntry(hit, query, context, names, index, language))),
    Promise.all(onThisPage.map((hit) => pendingStory(hit, context, index, names))),
    figuresFor(query, address, onThisPage, index),
  ]);
  if (!isCurrent()) return 0;
  const isFigures = address.scope === 'figures';
  const hits = [...entries, ...(isFigures ? [] : stories)];
  renderGroups(root, hits, context, answer.missing);
  const few = isFigures ? figures : figures.slice(0, MOST_FIGURES);
  renderFigures(
    root,
    few.map((hit) => figureHitView(hit, context)),
    context.templates.figure,
  );
  renderMore(root, context, shown, isFigures ? 0 : figures.length);
  renderPager(root, paged, context, shown);
  offerStories(root, answer.stories, index);
  await watch(hits);
  return few.length;
}

/** Shows registry entries by their names and stories by their titles: the index cannot be read. */
export async function renderNamesAndTitles(
  root: HTMLElement,
  context: RenderContext,
  query: Query,
  hits: readonly RegistryHit[],
  titles: readonly TitleEntry[],
): Promise<void> {
  clearResults(root);
  const entries = await Promise.all(
    hits.map((hit) => pendingEntry(hit, query, context, [], undefined, context.locale)),
  );
  const needles = wantedPieces(query).map(textNeedle);
  const stories = titles.slice(0, PAGE_SIZE).map((entry): PendingHit => {
    const shown = titleHitView(entry, needles, context);
    const rendered = renderHit(shown, context.templates.story, context.locale);
    return { ...rendered, group: 'exact', shown, text: noText };
  });
  renderGroups(root, [...entries, ...stories], context);
}
