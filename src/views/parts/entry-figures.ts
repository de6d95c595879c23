/** The figures that an entry's page shows, of the stories that are about it. */
import type { Locale } from '../../i18n/locales.ts';
import type { FigureRecord } from '../../schemas/article.ts';
import { entry, storiesOf, type ContentIndex, type Story } from '../input/content-index.ts';
import { figureItems, type FigureItem } from './figure-items.ts';
import { keyFigures } from './key-figures.ts';
import { storyLink, type Link } from './links.ts';

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

/**
 * Figures of the newest stories that say so of them, or that are about it and say nothing: first of all for an
 * organisation, alone for a programme. Its own name is no scope on its own page.
 */
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
  const isAbout = (ids: string[]) => ids[0] === id && (kind === 'organisations' || ids.length === 1);
  return storiesOf(content, kind, id)
    .map((story) => {
      const own = ({ of }: FigureRecord) => (of.length > 0 ? of.includes(id) : isAbout(story[kind]));
      return { story, ids: new Set(story.figures.filter(own).map((figure) => figure.id)) };
    })
    .filter(({ ids }) => ids.size > 0)
    .slice(0, STORIES)
    .map(({ story, ids }) => ({
      story: storyLink(content, story, locale),
      figures: inOrder(content, story, figureItems(content, story, locale, true))
        .filter((figure) => ids.has(figure.id))
        .slice(0, FIGURES)
        .map((figure) => ({ ...figure, scope: names.has(figure.scope ?? '') ? undefined : figure.scope })),
    }));
}
