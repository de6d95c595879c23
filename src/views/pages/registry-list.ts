/** The list pages of the registry: every entry of a kind, under headings. */
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { formatDate } from '../../lib/dates.ts';
import { hospitalsUrl, registryUrl, type RegistryKind } from '../../lib/urls.ts';
import { byName } from '../parts/collation.ts';
import { graph, listData, type LinkedData } from '../parts/json-ld.ts';
import { listEntry, type ListEntry } from '../parts/registry-list-item.ts';
import { cityOf, placeLine, type ContentIndex } from '../input/content-index.ts';

export type ListName = RegistryKind | 'hospitals';

/** Entries under a heading; without a name it is named by its key, an enum of the kind's schema. */
interface Group {
  key: string;
  name?: string | undefined;
  /** A heading that is an entry itself leads to its page; its count is of stories then. */
  href?: string | undefined;
  count?: number | undefined;
  entries: ListEntry[];
}

export interface ListView {
  locale: Locale;
  path: string;
  total: number;
  groups: Group[];
  /** What would head nothing, such as the site's own country: named above the groups. */
  alone: Group[];
  linkedData: LinkedData;
}

const pathOf = (locale: Locale, name: ListName): string =>
  name === 'hospitals' ? hospitalsUrl(locale) : registryUrl(locale, name);

/** Entries under keys, each group by name; the largest group first, what fits nowhere else last. */
function grouped(
  locale: Locale,
  entries: ListEntry[],
  keyOfEntry: (entry: ListEntry) => { key: string; name?: string },
): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries.sort(byName(locale))) {
    const head = keyOfEntry(entry);
    const group = groups.get(head.key) ?? { ...head, entries: [] };
    group.entries.push({ ...entry, place: entry.place === head.name ? undefined : entry.place });
    groups.set(head.key, group);
  }
  const last = ({ key }: Group) => Number(key === 'other');
  return [...groups.values()].sort(
    (a, b) => last(a) - last(b) || b.entries.length - a.entries.length || (a.key < b.key ? -1 : 1),
  );
}

/** Places under their province, each after what it lies in. */
function placeGroups(content: ContentIndex, locale: Locale, entries: ListEntry[]): Group[] {
  const lines = new Map(entries.map(({ id }) => [id, placeLine(content.places, id).toReversed()]));
  const path = (id: string) => (lines.get(id) ?? []).map(({ name }) => name[locale]).join(' ');
  const groups = grouped(
    locale,
    entries.map((entry) => ({ ...entry, place: lines.get(entry.id)?.at(-2)?.name[locale] })),
    ({ id }) => {
      const line = lines.get(id) ?? [];
      const top = line.find(({ kind }) => kind === 'province') ?? line[0];
      return top ? { key: top.id, name: top.name[locale] } : { key: '' };
    },
  );
  const inOrder = byName(locale);
  const sorted = (list: ListEntry[]) => list.sort((a, b) => inOrder({ name: path(a.id) }, { name: path(b.id) }));
  return underThemselves(content, groups, locale).map((group) => ({ ...group, entries: sorted(group.entries) }));
}

/** How far down a group of places stands: provinces, what stands alone, regions beside the provinces, other countries. */
const standing = ({ key, entries }: Group, content: ContentIndex): number => {
  if (key === 'elsewhere') return 2;
  if (entries.some(({ id }) => id !== key && content.places.get(id)?.kind === 'country')) return 4;
  const kind = content.places.get(key)?.kind;
  return kind === 'country' ? 0 : kind === 'region' ? 3 : 1;
};

/**
 * A province heads its places and is no row among them; those that hold no other stand together. A country that lies in
 * nothing is the site's own: it heads the page.
 */
function underThemselves(content: ContentIndex, groups: Group[], locale: Locale): Group[] {
  const alone = ({ key, entries }: Group) => entries.length === 1 && content.places.get(key)?.kind !== 'country';
  const lone = groups.filter(alone).flatMap(({ entries }) => entries);
  const headed = groups
    .filter((group) => !alone(group))
    .map((group): Group => {
      const head = group.entries.find(({ id }) => id === group.key);
      const entries = group.entries.filter((entry) => entry !== head);
      return head ? { ...group, href: head.href, count: head.count, entries } : group;
    });
  const elsewhere = { key: 'elsewhere', name: translator(locale)('registry.elsewhere'), entries: lone };
  return [...headed, ...(lone.length === 0 ? [] : [elsewhere])].sort(
    (a, b) => standing(a, content) - standing(b, content),
  );
}

/** Campaigns under their years, newest first. */
function byYear(locale: Locale, entries: ListEntry[]): Group[] {
  const newest = ({ date: a = '' }: ListEntry, { date: b = '' }: ListEntry) => (a === b ? 0 : a < b ? 1 : -1);
  return grouped(locale, entries, ({ date = '' }) => ({
    key: `y${date.slice(0, 4)}`,
    name: formatDate(date.slice(0, 4), locale),
  }))
    .sort((a, b) => (a.key < b.key ? 1 : -1))
    .map((group) => ({ ...group, entries: group.entries.sort(newest) }));
}

function groupsOf(content: ContentIndex, locale: Locale, name: ListName): Group[] {
  if (name === 'hospitals') {
    const hospitals = [...content.organisations.values()].filter(({ kind }) => kind === 'hospital');
    return grouped(
      locale,
      hospitals.map(({ id }) => listEntry(content, locale, 'organisations', id)),
      ({ id }) => {
        const city = cityOf(content, content.organisations.get(id)?.place ?? '');
        return city ? { key: city.id, name: city.name[locale] } : { key: '' };
      },
    );
  }
  const entries = [...content[name].keys()].map((id) => listEntry(content, locale, name, id));
  if (name === 'topics') return [{ key: '', entries: entries.sort(byName(locale)) }];
  if (name === 'places') return placeGroups(content, locale, entries);
  if (name === 'campaigns') return byYear(locale, entries);
  return grouped(locale, entries, ({ kind = '' }) => ({ key: kind }));
}

export function listView(content: ContentIndex, name: ListName, locale: Locale): ListView {
  const groups = groupsOf(content, locale, name);
  const isAlone = ({ href, entries }: Group) => href !== undefined && entries.length === 0;
  return {
    locale,
    path: pathOf(locale, name),
    total: groups.reduce((sum, { entries, href }) => sum + entries.length + (href === undefined ? 0 : 1), 0),
    groups: groups.filter((group) => !isAlone(group)),
    alone: groups.filter(isAlone),
    linkedData: graph(
      listData(
        translator(locale)(`nav.${name}`),
        // The head of a group is an entry too.
        groups.flatMap(({ name: head = '', href, entries }) => [
          ...(href === undefined ? [] : [{ name: head, href }]),
          ...entries,
        ]),
      ),
    ),
  };
}
