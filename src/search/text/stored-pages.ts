/**
 * The pages of a small bundle as they are stored, and as they are read: without what a story's address and the
 * registry's names say already, since every first search loads all of them.
 */
import type { Locale } from '../../i18n/locales.ts';
import { otherLocale } from '../../i18n/locales.ts';
import { registryUrl, sitePageAddress, storyUrl } from '../../lib/urls.ts';
import type { NameEntry, PageHead, PageText } from './index-files.ts';
import type { SearchBlock, SearchRecord } from './search-record.ts';

/** A text alone; with the anchor of its block; or what a figure counts, with its value, over what and who says so. */
export type StoredBlock =
  string | [anchor: string, text: string] | [anchor: string, text: string, value: string, basis?: string, by?: string];

/** A head without where its blocks begin and what they are called, which is seen in its text; of an entry, without what its name says. */
export interface StoredHead extends Pick<PageHead, 'date' | 'dateBasis' | 'machine' | 'places'> {
  /** Of a story. */
  story?: Pick<PageHead, 'id' | 'title' | 'kind'> & { otherTitle?: string };
}

/** Where an entry stands. */
export const entryUrl = (locale: Locale, { collection, id }: Pick<NameEntry, 'collection' | 'id'>): string =>
  collection === 'pages' ? sitePageAddress(locale, id) : registryUrl(locale, collection, id);

export function storedHead({
  collection,
  id,
  title,
  other,
  date,
  dateBasis,
  machine,
  facets,
}: SearchRecord): StoredHead {
  const dated = { ...(date === undefined ? {} : { date }), dateBasis };
  const { kind, places } = facets;
  if (collection !== 'articles') return { ...dated, places };
  return { ...dated, machine, places, story: { id, title, kind, ...(other ? { otherTitle: other.title } : {}) } };
}

/**
 * What is shown of a page.
 * @param name of an entry
 */
export function readHead(
  { story, ...stored }: StoredHead,
  name: NameEntry | undefined,
  locale: Locale,
): Omit<PageHead, 'starts' | 'anchors'> {
  if (name) {
    const { collection, id, kind, machine } = name;
    return { ...stored, collection, id, url: entryUrl(locale, name), title: name[locale][0] ?? '', kind, machine };
  }
  const { id = '', title = '', kind = '', otherTitle } = story ?? {};
  const other = otherLocale(locale);
  return {
    ...stored,
    collection: 'articles',
    id,
    url: storyUrl(locale, id),
    title,
    kind,
    ...(otherTitle === undefined ? {} : { other: { url: storyUrl(other, id), title: otherTitle } }),
  };
}

export function storedBlock({ anchor, text, figure }: SearchBlock): StoredBlock {
  if (!figure) return anchor === '' ? text : [anchor, text];
  const { value, basis, by } = figure;
  if (by !== undefined) return [anchor, text, value, basis ?? '', by];
  return basis === undefined ? [anchor, text, value] : [anchor, text, value, basis];
}

function readBlock(stored: StoredBlock): SearchBlock {
  if (typeof stored === 'string') return { anchor: '', text: stored };
  const [anchor, text, value, basis = '', by] = stored;
  if (value === undefined) return { anchor, text };
  const figure = { value, ...(basis === '' ? {} : { basis }), ...(by === undefined ? {} : { by }) };
  return { anchor, text, figure };
}

export const readText = (stored: readonly StoredBlock[]): PageText => stored.map(readBlock);
