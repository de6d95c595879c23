/** The figures of a story as readers see them. */
import type { Locale } from '../../i18n/locales.ts';
import { formatFigure } from '../../lib/figure-format.ts';
import { figureAnchor } from '../../lib/urls.ts';
import type { FigureRecord } from '../../schemas/article.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';
import { partBasis, type DateBasis } from './date-basis.ts';
import { storyLink } from './links.ts';

export interface FigureItem {
  id: string;
  /** With unit and qualifier, in the page's language. */
  value: string;
  what: string;
  scope?: string | undefined;
  /** As in the record; formatted by the component. A figure has one of them, or none. */
  period?: string | undefined;
  asOf?: string | undefined;
  /** How that is known. */
  basis: DateBasis;
  claimant?: string | undefined;
  /** Where its sentence stands. */
  href: string;
  /** Value or from and to, for charts. */
  numbers: Pick<FigureRecord, 'value' | 'from' | 'to'>;
  /** Ids of the figures of which it is the sum. */
  adds?: string[] | undefined;
  /** From and to as text, where there are two. */
  ends?: { from: string; to: string } | undefined;
}

/** The figures of a story in a reader's language; `apart` says that they stand outside it. */
export function figureItems(content: ContentIndex, story: Story, locale: Locale, apart = false): FigureItem[] {
  return story.figures.map((figure) => {
    const unit = entry(content.units, figure.unit);
    const { value, from, to } = figure;
    const one = (number: number, qualifier?: FigureRecord['qualifier']) =>
      formatFigure({ value: number, qualifier }, unit, locale);
    const anchor = `#${figureAnchor(figure.id)}`;
    return {
      id: figure.id,
      value: formatFigure(figure, unit, locale),
      what: figure.what[locale],
      scope: figure.scope?.[locale],
      period: figure.period,
      asOf: figure.asOf,
      basis: partBasis(story, figure),
      claimant: figure.claimant?.[locale],
      href: apart ? storyLink(content, story, locale).href + anchor : anchor,
      numbers: { value, from, to },
      adds: figure.adds,
      ends: from === undefined || to === undefined ? undefined : { from: one(from), to: one(to, figure.qualifier) },
    };
  });
}
