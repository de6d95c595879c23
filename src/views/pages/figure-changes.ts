/** The board of figures that went from one value to another: each as two bars on a scale of its own. */
import type { Locale } from '../../i18n/locales.ts';
import { changesUrl, figureUrl } from '../../lib/urls.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { changeWords, sourceWords } from '../parts/figure-ledger.ts';
import { figureItems, type FigureItem } from '../parts/figure-items.ts';

export interface ChangedFigure extends FigureItem {
  ends: { from: string; to: string };
  /** Its own page. */
  page: string;
  change: string;
  source: string;
}

export interface ChangesView {
  locale: Locale;
  path: string;
  figures: ChangedFigure[];
  /** Older ones, which the ledger has. */
  more: number;
  isMachineDrafted: boolean;
}

/** A page of more than these would be long on a phone; the ledger has them all. */
const MOST = 100;

/** Whether any figure went from one value to another. */
export const hasChanges = (content: ContentIndex): boolean =>
  content.stories.some(({ figures }) => figures.some(({ from }) => from !== undefined));

export function changesView(content: ContentIndex, locale: Locale): ChangesView {
  const all = content.stories.flatMap((story) => {
    const items = figureItems(content, story, locale, true);
    return story.figures.flatMap((figure, index): (ChangedFigure & { isMachine: boolean })[] => {
      const [item, change] = [items[index], changeWords(content, figure, locale)];
      if (!item?.ends || change === undefined) return [];
      const { name, date } = sourceWords(story, locale);
      return [
        {
          ...item,
          ends: item.ends,
          page: figureUrl(locale, story.id, figure.id),
          change,
          source: `${name} ${date}`,
          isMachine: story.drafted === 'machine',
        },
      ];
    });
  });
  const shown = all.slice(0, MOST);
  return {
    locale,
    path: changesUrl(locale),
    figures: shown.map(({ isMachine: _isMachine, ...figure }) => figure),
    more: all.length - shown.length,
    isMachineDrafted: shown.some(({ isMachine }) => isMachine),
  };
}
