/** A figure's own page: the value, what it counts and who says so, its sentence, its source, and how it is cited. */
import type { Locale } from '../../i18n/locales.ts';
import { listed } from '../../i18n/typography.ts';
import { translator } from '../../i18n/ui.ts';
import { formatFigure } from '../../lib/figure-format.ts';
import { sumOf } from '../../lib/figure-change.ts';
import { figuresUrl, figureUrl } from '../../lib/urls.ts';
import type { Phrase } from '../../lib/phrases.ts';
import type { FigureRecord } from '../../schemas/article.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';
import type { DateBasis } from '../parts/date-basis.ts';
import { changeWords, sentencesOf, sourceWords, type ReadBody } from '../parts/figure-ledger.ts';
import { headlinePhrases } from '../parts/headline-phrases.ts';
import { figureItems, type FigureItem } from '../parts/figure-items.ts';
import { nameLink, storyLink, type Link } from '../parts/links.ts';
import { partCitation } from '../parts/story-citations.ts';

export interface FigureView {
  locale: Locale;
  path: string;
  trail: Link[];
  /** What is counted, and over what: a claim of how much stands in no title. */
  title: string;
  /** What it counts, in phrases. */
  phrases?: Phrase[] | undefined;
  figure: FigureItem;
  /** How far it went, computed. */
  change?: string | undefined;
  /** The sum that it is, computed, and whether the source's figure agrees. */
  sum?: { words: string; agrees: boolean } | undefined;
  of: Link[];
  sentence?: { text: string; lang?: string | undefined } | undefined;
  story: Link;
  source: { name: string; date: string; basis: DateBasis };
  isMachineDrafted: boolean;
  citation: string;
}

/** 12 + 40 + 22 = 74. */
function sumWords(content: ContentIndex, figure: FigureRecord, story: Story, locale: Locale): FigureView['sum'] {
  const sum = sumOf(figure, story.figures);
  if (sum === undefined) return undefined;
  const unit = entry(content.units, figure.unit);
  const amount = (value: number) => formatFigure({ value }, unit, locale);
  const parts = sum.parts.map((part) => `${part.what[locale]} ${amount(part.value ?? 0)}`);
  return { words: `${parts.join(' + ')} = ${amount(sum.total)}`, agrees: sum.agrees };
}

function viewOf(
  content: ContentIndex,
  story: Story,
  locale: Locale,
  at: { figure: FigureRecord; item: FigureItem; sentence: string | undefined },
): FigureView {
  const { figure, item, sentence } = at;
  const path = figureUrl(locale, story.id, figure.id);
  const scope = figure.scope?.[locale];
  const title = listed(scope === undefined ? [item.what] : [item.what, scope], locale);
  const link = storyLink(content, story, locale);
  return {
    locale,
    path,
    trail: [{ name: translator(locale)('figures.title'), href: figuresUrl(locale) }],
    title,
    phrases: headlinePhrases(content, item.what, locale),
    figure: item,
    change: changeWords(content, figure, locale),
    sum: sumWords(content, figure, story, locale),
    of: figure.of.map((id) =>
      nameLink(content, locale, content.organisations.has(id) ? 'organisations' : 'programmes', id),
    ),
    sentence: sentence === undefined ? undefined : { text: sentence, lang: link.lang },
    story: link,
    source: { name: sourceWords(story, locale).name, date: story.date, basis: story.dateBasis },
    isMachineDrafted: story.drafted === 'machine',
    citation: partCitation(story, locale, title, path),
  };
}

/** The pages of a story's figures. */
export function figureViews(content: ContentIndex, story: Story, locale: Locale, readBody: ReadBody): FigureView[] {
  const sentences = sentencesOf(story, locale, readBody);
  const items = figureItems(content, story, locale, true);
  return story.figures.flatMap((figure, index) => {
    const item = items[index];
    return item ? viewOf(content, story, locale, { figure, item, sentence: sentences.get(figure.id) }) : [];
  });
}
