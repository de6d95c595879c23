/** The registry's names as the manifest has them: in columns, since HTTP compresses best what is alike and in a row. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { REGISTRY_KINDS } from '../../lib/urls.ts';
import type { NameEntry } from './index-files.ts';

/** A name, its pages by their places in the newest bundles. */
export interface StoredName extends Omit<NameEntry, 'record'> {
  record: Partial<Record<Locale, number>>;
}

/** The names of one collection; of one that lacks something its place there is null. */
interface NameColumns {
  ids: string[];
  kinds: string[];
  zh?: string[][];
  en?: string[][];
  /** 1 where a machine drafted what is said. */
  machine: (0 | 1)[];
  parents?: (string | null)[];
  /** Each by how far it stands behind the one before: mostly the next. */
  records: Record<Locale, (number | null)[]>;
}

/** Numbers as their distances from the one before. */
function steps(places: readonly (number | null)[]): (number | null)[] {
  let last = 0;
  return places.map((place) => {
    if (place === null) return null;
    const step = place - last;
    last = place;
    return step;
  });
}

/** The numbers of such distances. */
function placesOf(distances: readonly (number | null)[]): (number | null)[] {
  let place = 0;
  return distances.map((step) => (step === null ? null : (place += step)));
}

/** In the order of names, which what they are called in the other language has as well. */
const COLLECTIONS = [...REGISTRY_KINDS, 'pages' as const].sort();

export type NameTable = Partial<Record<NameEntry['collection'], NameColumns>>;

/** @param names by collection, in the order of those */
export function nameTable(names: readonly StoredName[]): NameTable {
  const table: NameTable = {};
  for (const collection of COLLECTIONS) {
    const own = names.filter((name) => name.collection === collection);
    if (own.length === 0) continue;
    const record = (locale: Locale) => steps(own.map((name) => name.record[locale] ?? null));
    const called = (locale: Locale) =>
      own.some((name) => name[locale].length > 0) ? { [locale]: own.map((name) => name[locale]) } : {};
    table[collection] = {
      ids: own.map(({ id }) => id),
      kinds: own.map(({ kind }) => kind),
      ...called('zh'),
      ...called('en'),
      machine: own.map(({ machine }) => (machine ? 1 : 0)),
      ...(own.some(({ parent }) => parent !== undefined) ? { parents: own.map(({ parent }) => parent ?? null) } : {}),
      records: { zh: record('zh'), en: record('en') },
    };
  }
  return table;
}

/** Every name, in the order in which they were stored. */
export function namesIn(table: NameTable): StoredName[] {
  return COLLECTIONS.flatMap((collection) => {
    const { ids = [], kinds = [], zh = [], en = [], machine = [], parents = [], records } = table[collection] ?? {};
    const places = { zh: placesOf(records?.zh ?? []), en: placesOf(records?.en ?? []) };
    return ids.map((id, at): StoredName => {
      const parent = parents[at] ?? undefined;
      const placed = LOCALES.flatMap((locale) => {
        const place = places[locale][at] ?? undefined;
        return place === undefined ? [] : [[locale, place] as const];
      });
      return {
        collection,
        id,
        kind: kinds[at] ?? '',
        zh: zh[at] ?? [],
        en: en[at] ?? [],
        ...(machine[at] ? { machine: true } : {}),
        ...(parent === undefined ? {} : { parent }),
        record: Object.fromEntries(placed),
      };
    });
  });
}
