/** Every figure of the archive as a row of the ledger: what the source says, in whose sentence, of whom and when. */
import type { Locale } from '../../i18n/locales.ts';
import { marksOf } from '../../i18n/typography.ts';
import { translator } from '../../i18n/ui.ts';
import type { Body } from '../../lib/body-pieces.ts';
import { formatDate, wholeDay } from '../../lib/dates.ts';
import { changeOf } from '../../lib/figure-change.ts';
import { figureDate, formatFigure } from '../../lib/figure-format.ts';
import { figureSentences } from '../../lib/figure-sentences.ts';
import { namesIn, type Row, type RowFile } from '../../lib/rows.ts';
import { figureAnchor, figureUrl } from '../../lib/urls.ts';
import type { FigureRecord } from '../../schemas/article.ts';
import { entry, placeLine, type ContentIndex, type Story } from '../input/content-index.ts';
import { partBasis } from './date-basis.ts';
import { storyLink, wordsOf } from './links.ts';

/** By what figures are narrowed. */
type FigureFacet = 'of' | 'topic' | 'place' | 'unit' | 'year' | 'voice';

/** Reads a body by its digest. */
export type ReadBody = (digest: string) => Body;

/** The sentence of each figure of a story, in the language in which a reader gets it. */
export function sentencesOf(story: Story, locale: Locale, readBody: ReadBody): Map<string, string> {
  const ids = story.figures.map(({ id }) => id);
  return ids.length === 0 ? new Map<string, string>() : figureSentences(readBody(wordsOf(story, locale).body), ids);
}

/** The places that a figure is of: those of the bodies whose it is, or else its story's. */
function placesOf(content: ContentIndex, story: Story, { of }: FigureRecord): string[] {
  const own = of.flatMap((id) => content.organisations.get(id)?.place ?? content.programmes.get(id)?.places ?? []);
  const places = own.length > 0 ? own : story.places;
  return [...new Set(places.flatMap((id) => placeLine(content.places, id)).map(({ id }) => id))];
}

/** The years that a figure is about, or else that of its story. */
function yearsOf(story: Story, { period, asOf }: FigureRecord): string[] {
  const [from = story.date, to = from] = (period ?? asOf ?? story.date).split('/');
  const [first, last] = [Number(wholeDay(from, 'first').slice(0, 4)), Number(wholeDay(to, 'last').slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Units of one word are one: in Chinese a visit and a posting are both 人次. */
function unitIds(content: ContentIndex, locale: Locale): Map<string, string> {
  const first = new Map<string, string>();
  return new Map(
    [...content.units.values()].map(({ id, zh, en }) => {
      const word = locale === 'zh' ? zh : en.other;
      if (!first.has(word)) first.set(word, id);
      return [id, first.get(word) ?? id];
    }),
  );
}

/** How far a figure went, in words: “24 minutes less (−40%)”. */
export function changeWords(content: ContentIndex, figure: FigureRecord, locale: Locale): string | undefined {
  const change = changeOf(figure);
  if (change === undefined) return undefined;
  const t = translator(locale);
  const { by, percent } = change;
  // From 15 to under 1 is over 14 less: how much, nobody says.
  const qualifier = figure.qualifier === undefined ? undefined : 'about';
  const amount = formatFigure({ value: Math.abs(by), qualifier }, entry(content.units, figure.unit), locale);
  if (by === 0) return t('figures.same');
  const words = t(by < 0 ? 'figures.less' : 'figures.more', { value: amount });
  if (percent === undefined || qualifier !== undefined) return words;
  return words + t('figures.percent', { value: `${by < 0 ? '−' : '+'}${Math.abs(percent)}%` });
}

/** Who printed it, or who speaks; and the date with how that is known. */
export function sourceWords({ source, date, dateBasis }: Story, locale: Locale): { name: string; date: string } {
  const t = translator(locale);
  const basis = dateBasis === 'printed' ? '' : t(`date.${dateBasis}`);
  const voice = source.voice === 'not-stated' ? t('story.noPublication') : t(`voice.${source.voice}`);
  return {
    name: source.publication?.[locale] ?? voice,
    date: formatDate(date, locale) + basis,
  };
}

function figureRow(
  content: ContentIndex,
  story: Story,
  figure: FigureRecord,
  at: { locale: Locale; sentence: string | undefined; units: Map<string, string> },
): Row {
  const { locale, sentence, units } = at;
  const { href, lang } = storyLink(content, story, locale);
  const source = sourceWords(story, locale);
  const told = [figure.scope?.[locale], figureDate(figure, partBasis(story, figure), locale)];
  const change = changeOf(figure);
  return {
    id: `${story.id}/${figure.id}`,
    cells: [
      {
        text: formatFigure(figure, entry(content.units, figure.unit), locale),
        href: figureUrl(locale, story.id, figure.id),
        note: changeWords(content, figure, locale),
      },
      { text: figure.what[locale] },
      { text: told.filter((part) => part !== undefined).join(marksOf(locale).semicolon) },
      { text: figure.claimant?.[locale] ?? '' },
      { text: sentence ?? story[locale]?.title ?? story.zh.title, href: `${href}#${figureAnchor(figure.id)}`, lang },
      { text: source.name, note: source.date },
    ],
    facets: {
      of: figure.of,
      topic: story.topics,
      place: placesOf(content, story, figure),
      unit: [units.get(figure.unit) ?? figure.unit],
      year: yearsOf(story, figure),
      voice: [story.source.voice],
    } satisfies Record<FigureFacet, readonly string[]>,
    sorts: { value: figure.value ?? figure.to ?? 0, ...(change?.percent !== undefined && { change: change.percent }) },
  };
}

/** Every figure, those of the newest story first. */
export function figureRows(content: ContentIndex, locale: Locale, readBody: ReadBody): Row[] {
  const units = unitIds(content, locale);
  return content.stories.flatMap((story) => {
    const sentences = sentencesOf(story, locale, readBody);
    return story.figures.map((figure) =>
      figureRow(content, story, figure, { locale, sentence: sentences.get(figure.id), units }),
    );
  });
}

/** What the ids of each facet are called. */
function namers(content: ContentIndex, locale: Locale): Record<FigureFacet, (id: string) => string> {
  const t = translator(locale);
  const voices = new Map<string, string>(
    content.stories.map(({ source }) => [source.voice, t(`voice.${source.voice}`)]),
  );
  const named = (entries: ReadonlyMap<string, { name: Record<Locale, string> }>) => (id: string) =>
    entry(entries, id).name[locale];
  return {
    of: (id) => (content.organisations.get(id) ?? entry(content.programmes, id)).name[locale],
    topic: named(content.topics),
    place: named(content.places),
    unit: (id) => {
      const { zh, en } = entry(content.units, id);
      return (locale === 'zh' ? zh : en.other) || t('figures.noUnit');
    },
    year: (id) => formatDate(id, locale),
    voice: (id) => entry(voices, id),
  };
}

/** The file of all rows, for the program that narrows them. */
export function figureFile(content: ContentIndex, locale: Locale, readBody: ReadBody): RowFile {
  const rows = figureRows(content, locale, readBody);
  return { rows, names: namesIn(rows, namers(content, locale)) };
}
