/** Tables of the open data, one row a figure or an event, for spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import { HAS_ENGLISH } from '../../i18n/locales.ts';
import type { DataItems } from '../../schemas/open-data.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';
import { eventItems, figureItems } from './archive-data.ts';

export const TABLE_NAMES = ['figures', 'events'] as const;

export type TableName = (typeof TABLE_NAMES)[number];

/** One row: what stands in each column. */
type Row = Record<string, string | number | undefined>;

/** A text in both languages, in two columns. */
const inTwo = (column: string, words: { zh: string; en?: string | undefined } | undefined): Row => ({
  [`${column}_zh`]: words?.zh,
  ...(HAS_ENGLISH ? { [`${column}_en`]: words?.en } : {}),
});

/** The story that says so, and its source. */
function storyColumns(story: Story): Row {
  const { source } = story;
  return {
    article: story.id,
    ...inTwo('article_title', { zh: story.zh.title, en: story.en?.title }),
    article_date: story.date,
    article_date_basis: story.dateBasis,
    ...inTwo('publication', source.publication),
    source_title: source.title,
    source_voice: source.voice,
    source_url: source.url,
  };
}

const figureRow = (content: ContentIndex, figure: DataItems['figures'][number], story: Story): Row => ({
  id: figure.id,
  value: figure.value,
  from: figure.from,
  to: figure.to,
  qualifier: figure.qualifier,
  unit: figure.unit,
  ...inTwo('unit', { zh: entry(content.units, figure.unit).zh, en: entry(content.units, figure.unit).en.other }),
  ...inTwo('what', figure.name),
  ...inTwo('scope', figure.scope),
  period: figure.period,
  as_of: figure.asOf,
  date_basis: (figure.period ?? figure.asOf) === undefined ? undefined : (figure.dateBasis ?? 'printed'),
  ...inTwo('claimant', figure.claimant),
  of: figure.of.join(' '),
  ...inTwo('url', figure.url),
  ...storyColumns(story),
  ...inTwo('page', figure.page),
});

const eventRow = (content: ContentIndex, event: DataItems['events'][number], story: Story): Row => ({
  id: event.id,
  date: event.date,
  until: event.until,
  date_basis: event.dateBasis ?? 'printed',
  ...inTwo('what', event.name),
  place: event.place,
  ...inTwo('place', event.place === undefined ? undefined : entry(content.places, event.place).name),
  organisations: event.organisations.join(' '),
  ...inTwo('url', event.url),
  ...storyColumns(story),
});

/** The rows of a table, each beside its story. */
function rowsOf(content: ContentIndex, name: TableName): Row[] {
  const storyBy = ({ sources: [id = ''] }: { sources: string[] }) => entry(content.story, id);
  return name === 'figures'
    ? figureItems(content).map((figure) => figureRow(content, figure, storyBy(figure)))
    : eventItems(content).map((event) => eventRow(content, event, storyBy(event)));
}

/**
 * A table as CSV (RFC 4180): Excel knows UTF-8 by the mark at its beginning, and reads no text as a formula.
 */
export function tableCsv(content: ContentIndex, name: TableName): string {
  const rows = rowsOf(content, name);
  return stringify(rows, {
    header: true,
    columns: Object.keys(rows[0] ?? {}),
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
