/** What a path of the site names: the grammar of src/lib/urls.ts, read. A new kind of page is one more reader. */
import type { Locale } from '../i18n/locales.ts';
import {
  type ArchiveSpan,
  type CardSubject,
  CITATION_FORMATS,
  type CitationFormat,
  FEED_FORMATS,
  FEED_KINDS,
  type FeedFormat,
  type FeedSubject,
  localeOfPath,
  pathIn,
  REGISTRY_KINDS,
  type RegistryKind,
  ROW_LISTS,
  type RowList,
  TAKEN_NAMES,
} from './urls.ts';

/** What a path says beside its kind and language. Pages of a list are counted from 2: the first is not numbered. */
interface Fields {
  home: object;
  story: { id: string };
  bilingual: { id: string };
  archive: ArchiveSpan;
  list: { collection: RegistryKind };
  entry: { collection: RegistryKind; id: string; page?: number | undefined };
  hospitals: object;
  services: object;
  need: { id: string };
  audience: { id: string };
  glossary: object;
  search: { query?: string | undefined };
  own: { name: string };
  corrections: object;
  figures: { page?: number | undefined };
  figure: { id: string; figure: string };
  changes: object;
  timeline: { page?: number | undefined };
  /** A year or a month of the time line. */
  period: { year: number; month?: number | undefined; page?: number | undefined };
  rows: { list: RowList };
  feed: { subject: FeedSubject; format: FeedFormat };
  data: object;
  dataFile: { name: string };
  dataSchema: { name: string };
  storyText: { id: string };
  citation: { id: string; format: CitationFormat };
  card: { subject?: CardSubject | undefined };
  llms: object;
  openSearch: object;
  sitemap: object;
  notFound: object;
}

export type PathKind = keyof Fields;

/** The fields of one kind, with what stands in every path. */
type Read<K extends PathKind> = Fields[K] & {
  kind: K;
  /** Chinese where one page serves both languages. */
  locale: Locale;
  /** The place inside the page, without its `#`. */
  anchor?: string | undefined;
};

/** A path as it was read. */
export type SitePath = { [K in PathKind]: Read<K> }[PathKind];

/** The parts of a path that its pattern names, and its query. */
type Parts = Record<string, string | undefined>;

type Reader<K extends PathKind> = (path: string, query: string | undefined) => Omit<Read<K>, 'anchor'> | undefined;

/** Kinds that stand at the root alone: one page speaks both languages, or none. */
const SHARED: ReadonlySet<PathKind> = new Set([
  'bilingual',
  'citation',
  'card',
  'data',
  'dataFile',
  'dataSchema',
  'llms',
  'sitemap',
  'notFound',
]);

/** A reader of one kind: `pattern` is that of the Chinese path, `fields` makes what the kind says beside its language. */
const reader =
  <K extends PathKind>(kind: K, pattern: RegExp, fields: (parts: Parts) => Fields[K]): Reader<K> =>
  (path, query) => {
    const match = pattern.exec(SHARED.has(kind) ? path : pathIn('zh', path));
    return match ? { ...fields({ ...match.groups, query }), kind, locale: localeOfPath(path) } : undefined;
  };

/** Four digits are a year: no id is made of them. */
const ID = String.raw`(?<id>(?!\d{4}/)[a-z0-9]+(?:-[a-z0-9]+)*)`;
const PAGE = String.raw`(?:page/(?<page>[2-9]|[1-9]\d+)/)?`;
const SPAN = String.raw`(?:(?<year>\d{4})/(?:(?<month>0[1-9]|1[0-2])/)?)?`;
const COLLECTION = `(?<collection>${REGISTRY_KINDS.join('|')})`;

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** A part that its pattern lets be one of these alone. */
function oneOf<T extends string>(values: readonly T[], text: string | undefined): T {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`“${text}” is none of ${values.join(', ')}`);
  return value;
}

const nothing = () => ({});
const idOf = ({ id = '' }: Parts) => ({ id });
const collectionOf = ({ collection }: Parts) => oneOf(REGISTRY_KINDS, collection);

/** A feed stands under the page of what it follows. */
function feedOf({ section, kind, id = '', format }: Parts): Fields['feed'] {
  const entry = kind === undefined ? undefined : { kind: oneOf(FEED_KINDS, kind), id };
  return {
    subject: entry ?? { kind: section === undefined ? 'site' : 'corrections' },
    format: oneOf(FEED_FORMATS, format),
  };
}

/** One row for each kind: a kind that cannot be read is a type error. */
const READERS: { [K in PathKind]: Reader<K> } = {
  story: reader('story', RegExp(`^/articles/${ID}/$`), idOf),
  entry: reader('entry', RegExp(`^/${COLLECTION}/${ID}/${PAGE}$`), (parts) => ({
    collection: collectionOf(parts),
    ...idOf(parts),
    page: numberOf(parts['page']),
  })),
  bilingual: reader('bilingual', RegExp(`^/articles/${ID}/bilingual/$`), idOf),
  archive: reader('archive', RegExp(`^/articles/${SPAN}${PAGE}$`), ({ year, month, page }) => ({
    year: numberOf(year),
    month: numberOf(month),
    page: numberOf(page),
  })),
  list: reader('list', RegExp(`^/${COLLECTION}/$`), (parts) => ({ collection: collectionOf(parts) })),
  home: reader('home', /^\/$/, nothing),
  hospitals: reader('hospitals', /^\/hospitals\/$/, nothing),
  services: reader('services', /^\/services\/$/, nothing),
  need: reader('need', RegExp(`^/services/(?!for/)${ID}/$`), idOf),
  audience: reader('audience', RegExp(`^/services/for/${ID}/$`), idOf),
  glossary: reader('glossary', /^\/glossary\/$/, nothing),
  search: reader('search', /^\/search\/$/, ({ query }) => ({
    query: new URLSearchParams(query).get('q') ?? undefined,
  })),
  own: reader(
    'own',
    RegExp(`^/(?<name>(?!(?:${TAKEN_NAMES.join('|')})/)[a-z0-9]+(?:-[a-z0-9]+)*)/$`),
    ({ name = '' }) => ({ name }),
  ),
  corrections: reader('corrections', /^\/corrections\/$/, nothing),
  figures: reader('figures', RegExp(`^/figures/${PAGE}$`), ({ page }) => ({ page: numberOf(page) })),
  figure: reader(
    'figure',
    RegExp(`^/figures/(?!page/(?:[2-9]|[1-9]\\d+)/$)${ID}/(?<figure>[a-z0-9]+(?:-[a-z0-9]+)*)/$`),
    (parts) => ({
      ...idOf(parts),
      figure: parts['figure'] ?? '',
    }),
  ),
  changes: reader('changes', /^\/figures\/changes\/$/, nothing),
  timeline: reader('timeline', RegExp(`^/timeline/${PAGE}$`), ({ page }) => ({ page: numberOf(page) })),
  period: reader('period', RegExp(`^/timeline/(?=\\d)${SPAN}${PAGE}$`), ({ year, month, page }) => ({
    year: Number(year),
    month: numberOf(month),
    page: numberOf(page),
  })),
  rows: reader('rows', RegExp(`^/(?<list>${ROW_LISTS.join('|')})/rows\\.json$`), ({ list }) => ({
    list: oneOf(ROW_LISTS, list),
  })),
  feed: reader(
    'feed',
    RegExp(
      `^/(?:(?<section>corrections)/|(?<kind>${FEED_KINDS.join('|')})/${ID}/)?feed\\.(?<format>${FEED_FORMATS.join('|')})$`,
    ),
    feedOf,
  ),
  data: reader('data', /^\/data\/$/, nothing),
  dataFile: reader('dataFile', /^\/data\/v1\/(?<name>[a-z0-9-]+\.[a-z]+)$/, ({ name = '' }) => ({ name })),
  dataSchema: reader('dataSchema', /^\/data\/v1\/schemas\/(?<name>[a-z0-9-]+)\.json$/, ({ name = '' }) => ({ name })),
  storyText: reader('storyText', RegExp(`^/articles/${ID}/index\\.md$`), idOf),
  citation: reader(
    'citation',
    RegExp(`^/articles/${ID}/cite\\.(?<format>${CITATION_FORMATS.join('|')})$`),
    (parts) => ({
      ...idOf(parts),
      format: oneOf(CITATION_FORMATS, parts['format']),
    }),
  ),
  card: reader(
    'card',
    RegExp(`^/(?:(?<kind>articles|${REGISTRY_KINDS.join('|')})/${ID}/)?card\\.png$`),
    ({ kind, id = '' }) => ({
      subject: kind === undefined ? undefined : { kind: oneOf(['articles', ...REGISTRY_KINDS], kind), id },
    }),
  ),
  llms: reader('llms', /^\/llms\.txt$/, nothing),
  openSearch: reader('openSearch', /^\/opensearch\.xml$/, nothing),
  sitemap: reader('sitemap', /^\/sitemap\.xml$/, nothing),
  notFound: reader('notFound', /^\/404\.html$/, nothing),
};

/**
 * What a path of the site names, by its shape alone: whether there is such a page is another question.
 * @param path with its query and fragment, if any; `pathOfAddress` makes one of an address
 * @returns undefined where no page of the site has such a path
 */
export function parsePath(path: string): SitePath | undefined {
  const [, bare = '', query, anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(path) ?? [];
  for (const read of Object.values(READERS)) {
    const found = read(bare, query);
    if (found) return { ...found, anchor };
  }
  return undefined;
}
