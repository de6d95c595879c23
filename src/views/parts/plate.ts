/** A story's plate: its key figures, each with the shape that says it best, and who says so. Nothing is computed. */
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { formatDate } from '../../lib/dates.ts';
import { formatFigure } from '../../lib/figure-format.ts';
import { formatNumber } from '../../lib/numbers/format.ts';
import type { FigureRecord } from '../../schemas/article.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';
import { figureAnchor } from '../../lib/urls.ts';
import { keyFigures } from './key-figures.ts';
import { storyLink } from './links.ts';
import { sealOf, type SealedTopic } from './topic-seal.ts';

/** How a figure is drawn beside its number: two bars, the parts of a sum, so many dots, of a hundred, a line of time. */
export type Shape =
  | { kind: 'pair'; from: number; to: number }
  | { kind: 'sum'; parts: number[] }
  | { kind: 'dots'; count: number }
  | { kind: 'share'; percent: number }
  | { kind: 'time'; from: string; to: string };

export interface PlateFigure {
  /** The whole value, as it is read out. */
  value: string;
  /** The number alone, with what limits it before and its unit after: 逾 10 名, 1 分钟以内. */
  before: string;
  number: string;
  after: string;
  what: string;
  href: string;
  shape?: Shape | undefined;
}

export interface Plate {
  topic?: SealedTopic | undefined;
  place?: string | undefined;
  figures: PlateFigure[];
  /** Who says so: one name or several, as the record has them. */
  claimants: string[];
}

/** A plate holds no more. */
const MOST = 4;
/** More dots are not counted by the eye. */
const DOTS = { least: 8, most: 50 };

/** Stands for the number while its words are put around it. */
const NUMBER = '\uFFFC';

/** What a reader sees before and after the number. */
function aroundNumber(figure: FigureRecord, unit: Parameters<typeof formatFigure>[1], locale: Locale) {
  const { value, from, to } = figure;
  const number =
    value === undefined
      ? `${formatNumber(from ?? 0, locale)}→${formatNumber(to ?? 0, locale)}`
      : formatNumber(value, locale);
  const whole = formatFigure({ ...figure, value: value ?? to, from: undefined, to: undefined }, unit, locale);
  const [before = '', after = ''] = whole.replace(formatNumber(value ?? to ?? 0, locale), NUMBER).split(NUMBER);
  return { before: before.trim(), number, after: after.trim() };
}

/** Two years that a story's events give, where the figure is the time between them. */
function timeBetween(story: Story, figure: FigureRecord, locale: Locale): Shape | undefined {
  const years = [...new Set(story.events.map(({ date }) => date.slice(0, 4)))].sort();
  const [from = '', to = ''] = years;
  if (years.length !== 2 || Number(to) - Number(from) !== figure.value) return undefined;
  return { kind: 'time', from: formatDate(from, locale), to: formatDate(to, locale) };
}

function shapeOf(story: Story, figure: FigureRecord, locale: Locale): Shape | undefined {
  const { value, from, to, adds, qualifier, unit } = figure;
  if (from !== undefined && to !== undefined) return { kind: 'pair', from, to };
  if (adds) {
    const parts = adds.map((id) => story.figures.find((one) => one.id === id)?.value);
    if (parts.every((part) => part !== undefined)) return { kind: 'sum', parts };
  }
  if (value === undefined || qualifier !== undefined) return undefined;
  if (unit === 'percent' && value <= 100) return { kind: 'share', percent: value };
  if (unit === 'years') return timeBetween(story, figure, locale);
  const isCounted = Number.isInteger(value) && value >= DOTS.least && value <= DOTS.most;
  return isCounted && !/minutes|seconds|hours|days|day-count|yuan/.test(unit)
    ? { kind: 'dots', count: value }
    : undefined;
}

function plateFigure(
  content: ContentIndex,
  story: Story,
  figure: FigureRecord,
  locale: Locale,
  page: string,
): PlateFigure {
  const unit = entry(content.units, figure.unit);
  return {
    ...aroundNumber(figure, unit, locale),
    value: formatFigure(figure, unit, locale),
    what: figure.what[locale],
    href: `${page}#${figureAnchor(figure.id)}`,
    shape: shapeOf(story, figure, locale),
  };
}

/** A small count says little away from its story, and so does how long something took, or was ago. */
const TELLING = 8;
const isSpan = (unit: string): boolean => /^(?:years|months|weeks|days|day-count)$/.test(unit);

const isTelling = ({ value, from, adds, unit }: FigureRecord): boolean =>
  from !== undefined || adds !== undefined || ((value ?? 0) >= TELLING && !isSpan(unit));

/** The figure that stands for a story in a list, where it has one that says something there. */
export const tellingFigure = (content: ContentIndex, story: Story): FigureRecord | undefined =>
  keyFigures(content, story).find(isTelling);

/** The same as readers see it. */
export function firstFigure(content: ContentIndex, story: Story, locale: Locale): PlateFigure | undefined {
  const first = tellingFigure(content, story);
  return first && plateFigure(content, story, first, locale, storyLink(content, story, locale).href);
}

/** Who says a figure: as the record has it, else whoever speaks in the story. */
export const claimantOf = (story: Story, { claimant }: FigureRecord, locale: Locale): string =>
  claimant?.[locale] ?? translator(locale)(`voice.${story.source.voice}`);

/** The plate of a story; `apart` says that it stands outside its page. */
export function plateOf(content: ContentIndex, story: Story, locale: Locale, apart = false): Plate {
  const page = apart ? storyLink(content, story, locale).href : '';
  const records = keyFigures(content, story).slice(0, MOST);
  return {
    topic: sealOf(content, story, locale),
    place: content.places.get(story.places[0] ?? '')?.name[locale],
    figures: records.map((figure) => plateFigure(content, story, figure, locale, page)),
    claimants: [...new Set(records.map((figure) => claimantOf(story, figure, locale)))],
  };
}
