/** What happened when, as the stories of the archive tell it: one row an event, the newest first. */
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { byNewest, formatDate, formatPeriod, wholeDay } from '../../lib/dates.ts';
import { type Cell, namesIn, type Row, type RowFile } from '../../lib/rows.ts';
import { registryUrl } from '../../lib/urls.ts';
import { entry, placeLine, type ContentIndex, type Story } from '../input/content-index.ts';
import { partBasis } from './date-basis.ts';
import { eventIds } from './event-ids.ts';
import { storyLink } from './links.ts';

/** By what events are narrowed. */
type EventFacet = 'place' | 'organisation' | 'year' | 'basis';

export interface Told {
  id: string;
  story: Story;
  event: Story['events'][number];
}

/** First and last day that an event may mean. */
const spanOf = ({ event: { date, until = date } }: Told): [string, string] => [
  wholeDay(date, 'first'),
  wholeDay(until, 'last'),
];

/** Every event, newest first: one whose day or month is not known stands after those of its month or year that have it. */
export const toldEvents = (content: ContentIndex): Told[] =>
  content.stories
    .flatMap((story) => {
      const ids = eventIds(story);
      return story.events.map((event, index) => ({ id: ids[index] ?? '', story, event }));
    })
    .sort((a, b) => byNewest(a.event.date, b.event.date) || (a.id < b.id ? -1 : 1));

/** The months of an event; none where only its year is known. */
export function monthsOf(told: Told): string[] {
  if (told.event.date.length < 7) return [];
  const [first, last] = spanOf(told).map((day) => day.slice(0, 7));
  const months: string[] = [];
  for (let month = first; month !== undefined && month <= (last ?? ''); month = next(month)) months.push(month);
  return months;
}

/** The month after another. */
function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The years of an event. */
export function yearsOf(told: Told): string[] {
  const [first = 0, last = 0] = spanOf(told).map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The campaigns that an event is: of its day, told by its story, and held by one of its bodies. */
const campaignsOf = (content: ContentIndex, { story, event }: Told): string[] =>
  [...content.campaigns.values()]
    .filter(
      ({ date, sources, operator, partners }) =>
        date === event.date &&
        sources.includes(story.id) &&
        event.organisations.some((id) => id === operator || partners.includes(id)),
    )
    .map(({ id }) => id);

type LinkedKind = 'places' | 'organisations' | 'campaigns';

const linkTo = (content: ContentIndex, locale: Locale, kind: LinkedKind, id: string): Cell => ({
  text: entry<{ name: Record<Locale, string> }>(content[kind], id).name[locale],
  href: registryUrl(locale, kind, id),
});

/** When it was, and how that is known where no source prints it. */
export function whenWords({ story, event }: Told, locale: Locale): { date: string; basis?: string | undefined } {
  const { date, until } = event;
  const basis = partBasis(story, event);
  return {
    date: until === undefined ? formatDate(date, locale) : formatPeriod(`${date}/${until}`, locale),
    basis: basis === 'printed' ? undefined : translator(locale)(`date.${basis}`),
  };
}

function eventRow(content: ContentIndex, told: Told, locale: Locale): Row {
  const { id, story, event } = told;
  const when = whenWords(told, locale);
  const { name, href, lang } = storyLink(content, story, locale);
  return {
    id,
    cells: [
      { text: when.date, note: when.basis },
      {
        text: event.what[locale],
        links: campaignsOf(content, told).map((id) => linkTo(content, locale, 'campaigns', id)),
      },
      { text: '', links: event.place === undefined ? [] : [linkTo(content, locale, 'places', event.place)] },
      { text: '', links: event.organisations.map((id) => linkTo(content, locale, 'organisations', id)) },
      { text: name, href, lang },
    ],
    facets: {
      place: event.place === undefined ? [] : placeLine(content.places, event.place).map(({ id }) => id),
      organisation: event.organisations,
      year: yearsOf(told),
      basis: [partBasis(story, event)],
    } satisfies Record<EventFacet, readonly string[]>,
    sorts: { date: Date.parse(spanOf(told)[0]) },
  };
}

export const eventRows = (content: ContentIndex, locale: Locale): Row[] =>
  toldEvents(content).map((told) => eventRow(content, told, locale));

/** The file of all rows, for the program that narrows them. */
export function eventFile(content: ContentIndex, locale: Locale): RowFile {
  const t = translator(locale);
  const rows = eventRows(content, locale);
  return {
    rows,
    names: namesIn(rows, {
      place: (id) => entry(content.places, id).name[locale],
      organisation: (id) => entry(content.organisations, id).name[locale],
      year: (id) => formatDate(id, locale),
      basis: (id) => t(id === 'printed' ? 'timeline.printed' : 'timeline.inferred'),
    }),
  };
}
