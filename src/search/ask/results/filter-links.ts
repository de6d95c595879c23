/** The links that narrow a list of hits: the values of each facet with their counts, spans of time, and what is chosen. */
import { fill } from '../../../i18n/fill.ts';
import { LOCALE } from '../../../i18n/locales.ts';
import { spanWord } from '../../../i18n/typography.ts';
import { formatDate } from '../../../lib/dates.ts';
import type { FacetEntry, NameEntry } from '../../text/index-files.ts';
import { type Facet, facetCounts, FACETS, passesFilters } from './facets.ts';
import type { Wording } from './interface-words.ts';
import { addressUrl, type SearchAddress, withSpan, withToggled } from './url-state.ts';

export interface FilterLink {
  /** What tells it from others, whatever is chosen. */
  key: string;
  text: string;
  href: string;
  isOn: boolean;
}

/** What the links are made of. */
export interface FilterSource {
  address: SearchAddress;
  /** Every hit of the answer, whether the filters let it pass or not. */
  entries: readonly FacetEntry[];
  names: readonly NameEntry[];
  /** A place with those that it lies in, by id. */
  above: (id: string) => string[];
}

/** The collection of the registry that a facet's values are ids of; other values are words, or say themselves. */
const COLLECTIONS: Partial<Record<Facet, NameEntry['collection']>> = {
  organisation: 'organisations',
  programme: 'programmes',
  place: 'places',
  topic: 'topics',
};

function nameOf(facet: Facet, value: string, names: readonly NameEntry[], { words, locale }: Wording): string {
  if (facet === 'kind') return words.kinds[value] ?? value;
  if (facet === 'voice') return words.voices[value] ?? value;
  const entry = names.find(({ collection, id }) => collection === COLLECTIONS[facet] && id === value);
  return entry?.[locale][0] ?? value;
}

/** The values of a facet: years newest first, others by how many hits they have, then by name. */
export function facetLinks(
  facet: Facet,
  { address, entries, names, above }: FilterSource,
  wording: Wording,
): FilterLink[] {
  const { words, locale } = wording;
  const chosen = address.facets[facet] ?? [];
  const counts = facetCounts(entries, facet, address, above);
  const values = [...new Set([...counts.keys(), ...chosen])].map((value) => ({
    value,
    name: nameOf(facet, value, names, wording),
    count: counts.get(value) ?? 0,
  }));
  const byName = (a: string, b: string) => a.localeCompare(b, LOCALE[locale].tag);
  values.sort((a, b) => (facet === 'year' ? byName(b.value, a.value) : b.count - a.count || byName(a.name, b.name)));
  return values.map(({ value, name, count }) => ({
    key: `${facet} ${value}`,
    text: fill(words.counted, { name, count }),
    href: addressUrl(locale, withToggled(address, facet, value)),
    isOn: chosen.includes(value),
  }));
}

/** The day so many months before a day, both in ISO 8601. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Every month has a 28th.
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, 28))).toISOString().slice(0, 10);
}

/**
 * Spans up to the reader's day; what none of the hits is in is left out. The addresses hold dates, so that a link that is
 * passed on shows the same.
 * @param today in ISO 8601
 */
export function spanLinks({ address, entries, above }: FilterSource, today: string, wording: Wording): FilterLink[] {
  const { words, locale } = wording;
  const spans = [
    [words.lastQuarter, monthsBefore(today, 3)],
    [words.thisYear, `${today.slice(0, 4)}-01-01`],
    [words.lastYear, monthsBefore(today, 12)],
  ] as const;
  return spans.flatMap(([name, from]) => {
    const since = withSpan(address, from);
    const count = entries.filter((entry) => passesFilters(entry, since, above)).length;
    const isOn = address.from === from && address.to === undefined;
    const href = addressUrl(locale, isOn ? withSpan(address) : since);
    return count > 0 || isOn ? [{ key: `from ${from}`, text: fill(words.counted, { name, count }), href, isOn }] : [];
  });
}

/** What is chosen, each as a link to the same search without it. */
export function chosenLinks(address: SearchAddress, names: readonly NameEntry[], wording: Wording): FilterLink[] {
  const { words, locale } = wording;
  const { facets, from, to } = address;
  const day = (date: string) => formatDate(date, locale);
  const span =
    from !== undefined && to !== undefined
      ? day(from) + spanWord(locale) + day(to)
      : from !== undefined
        ? fill(words.since, { date: day(from) })
        : to !== undefined
          ? fill(words.until, { date: day(to) })
          : undefined;
  const chip = (key: string, text: string, rest: SearchAddress): FilterLink[] => [
    { key, text, href: addressUrl(locale, rest), isOn: true },
  ];
  return [
    ...FACETS.flatMap((facet) =>
      (facets[facet] ?? []).flatMap((value) =>
        chip(`${facet} ${value}`, nameOf(facet, value, names, wording), withToggled(address, facet, value)),
      ),
    ),
    ...(span === undefined ? [] : chip('span', span, withSpan(address))),
  ];
}
