/** Which records share a bundle: whole years, about 2,000 stories, the registry with the newest. */
import type { Locale } from '../../i18n/locales.ts';
import { byNewest } from '../../lib/dates.ts';
import type { SearchRecord } from '../text/search-record.ts';

/** Above this many stories a bundle takes no further year. */
const STORIES = 2000;

export interface Shard {
  locale: Locale;
  /** Its folder: `zh-2025-2026`, `en-2026`, or the language alone where no story has a date. */
  name: string;
  years?: [string, string];
  stories: number;
  /** Newest first, so that the order of equal hits is the order of dates; then the registry, by id. */
  records: SearchRecord[];
}

const key = (record: SearchRecord): string => `${record.collection}/${record.id}`;

const byId = (a: SearchRecord, b: SearchRecord): number => (key(a) < key(b) ? -1 : 1);

const byDate = (a: SearchRecord, b: SearchRecord): number => byNewest(a.date ?? '', b.date ?? '') || byId(a, b);

/** The bundles of one language, newest first; none where it has no record. */
export function shardsOf(all: readonly SearchRecord[], locale: Locale, limit = STORIES): Shard[] {
  const records = all.filter((record) => record.locale === locale);
  const registry = records.filter(({ collection }) => collection !== 'articles').sort(byId);
  const years = new Map<string, SearchRecord[]>();
  for (const story of records.filter(({ collection }) => collection === 'articles').sort(byDate)) {
    const year = (story.date ?? '').slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), story]);
  }
  const groups: { years: string[]; stories: SearchRecord[] }[] = [];
  for (const [year, stories] of years) {
    const last = groups.at(-1);
    if (last && last.stories.length + stories.length <= limit) {
      last.years.push(year);
      last.stories.push(...stories);
    } else groups.push({ years: [year], stories: [...stories] });
  }
  if (groups.length === 0 && registry.length > 0) groups.push({ years: [], stories: [] });
  return groups.map(({ years: [newest, ...older], stories }, index) => {
    const oldest = older.at(-1) ?? newest;
    const span = newest === undefined || oldest === undefined ? undefined : ([oldest, newest] as [string, string]);
    return {
      locale,
      name: [locale, ...new Set(span ?? [])].join('-'),
      ...(span ? { years: span } : {}),
      stories: stories.length,
      records: index === 0 ? [...stories, ...registry] : stories,
    };
  });
}
