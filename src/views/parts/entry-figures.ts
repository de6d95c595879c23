/** The figures that an entry's page shows: those that are its own. */
import type { Locale } from '../../i18n/locales.ts';
import { figuresUrl } from '../../lib/urls.ts';
import type { FigureRecord } from '../../schemas/article.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';
import { figureItems, type FigureItem } from './figure-items.ts';
import { keyFigures } from './key-figures.ts';
import { storyLink, type Link } from './links.ts';

/** The ledger's rows of an entry. */
export interface AllFigures {
  count: number;
  href: string;
}

/** A story and its figures, where they stand outside it. */
export interface EntryFigures {
  story: Link;
  figures: FigureItem[];
}

/** Stories whose figures a page shows, and how many of each. */
const STORIES = 3;
const FIGURES = 4;

/** Those that the story itself puts first come first. */
function inOrder(content: ContentIndex, story: Story, figures: FigureItem[]): FigureItem[] {
  const key = keyFigures(content, story).map(({ id }) => id);
  const rank = ({ id }: FigureItem) => (key.includes(id) ? key.indexOf(id) : key.length);
  return figures.sort((a, b) => rank(a) - rank(b));
}

const isOf =
  (id: string) =>
  ({ of }: FigureRecord): boolean =>
    of.includes(id);

/** Stories with figures of an entry, by its id, newest first. */
const byOwner = new WeakMap<ContentIndex, Map<string, Story[]>>();

function storiesWithFiguresOf(content: ContentIndex, id: string): Story[] {
  let known = byOwner.get(content);
  if (!known) {
    known = new Map<string, Story[]>();
    for (const story of content.stories)
      for (const owner of new Set(story.figures.flatMap(({ of }) => of)))
        known.set(owner, [...(known.get(owner) ?? []), story]);
    byOwner.set(content, known);
  }
  return known.get(id) ?? [];
}

/** Its figures in the newest stories that have any. Its own name is no scope on its own page. */
export function entryFigures(
  content: ContentIndex,
  locale: Locale,
  kind: 'organisations' | 'programmes',
  id: string,
): EntryFigures[] {
  const { name, aliases } = entry<{ name: Record<Locale, string>; aliases: Record<Locale, string[]> }>(
    content[kind],
    id,
  );
  const names = new Set([name[locale], ...aliases[locale]]);
  return storiesWithFiguresOf(content, id)
    .map((story) => {
      return { story, ids: new Set(story.figures.filter(isOf(id)).map((figure) => figure.id)) };
    })
    .slice(0, STORIES)
    .map(({ story, ids }) => ({
      story: storyLink(content, story, locale),
      figures: inOrder(content, story, figureItems(content, story, locale, true))
        .filter((figure) => ids.has(figure.id))
        .slice(0, FIGURES)
        .map((figure) => ({ ...figure, scope: names.has(figure.scope ?? '') ? undefined : figure.scope })),
    }));
}

/** The way to all figures of an entry, where its page does not show them all. */
export function allFigures(
  content: ContentIndex,
  locale: Locale,
  id: string,
  shown: readonly EntryFigures[],
): AllFigures | undefined {
  const count = storiesWithFiguresOf(content, id).reduce(
    (sum, { figures }) => sum + figures.filter(isOf(id)).length,
    0,
  );
  const here = shown.reduce((sum, { figures }) => sum + figures.length, 0);
  return count > here ? { count, href: `${figuresUrl(locale)}?of=${id}` } : undefined;
}
