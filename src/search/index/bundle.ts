/** The files of one bundle of the search index, made from Pagefind's (Node only). */
import type { Locale } from '../../i18n/locales.ts';
import {
  BUNDLE,
  type BundleEntry,
  type BundleTable,
  type FacetEntry,
  type PageHead,
  type PageText,
} from '../text/index-files.ts';
import type { JsonFile } from '../text/json-file.ts';
import { isPlain } from '../text/plain-words.ts';
import { type Postings, postingsFile } from '../text/postings.ts';
import type { SearchRecord } from '../text/search-record.ts';
import { placeOfToken, streamOf, type TokenStream } from '../text/token-stream.ts';
import { folderName } from './folder-name.ts';
import { indexPages } from './pagefind-index.ts';
import type { Shard } from './shards.ts';

/**
 * Bytes of a file, about, before HTTP compresses it to less than half. A query needs one or two words of each file of
 * postings, so that these are small; larger archives have longer postings, and a list of files that every first query
 * loads.
 */
const SIZE = { postings: 5_000, heads: 10_000, texts: 6_000 };

/** Of plain words a query asks for nearly as many as it has words, all in the same few files: these are larger. */
const PLAIN_FACTOR = 3;

/** Items in files of about so many bytes. */
function inFiles<T>(items: readonly T[], size: number, sizeOf: (item: T) => number): T[][] {
  const files: T[][] = [];
  let left = 0;
  for (const item of items) {
    const own = sizeOf(item);
    const last = files[files.length - 1];
    if (last && own <= left) last.push(item);
    else files.push([item]);
    left = (last && own <= left ? left : size) - own;
  }
  return files;
}

const bytesOf = (item: unknown): number => Buffer.byteLength(JSON.stringify(item));

function headOf(record: SearchRecord, starts: number[]): PageHead {
  const [place] = record.facets.places;
  return {
    collection: record.collection,
    id: record.id,
    url: record.url,
    title: record.title,
    ...(record.other ? { other: record.other } : {}),
    ...(record.date === undefined ? {} : { date: record.date }),
    dateBasis: record.dateBasis,
    machine: record.machine,
    kind: record.facets.kind,
    ...(place === undefined ? {} : { place }),
    starts,
    anchors: record.blocks.map(({ anchor }) => anchor),
  };
}

const textOf = (record: SearchRecord): PageText => [{ anchor: '', text: record.summary }, ...record.blocks];

const facetsOf = ({ collection, id, date, facets }: SearchRecord): FacetEntry => ({
  collection,
  id,
  ...(date === undefined ? {} : { date }),
  ...facets,
});

/** Postings with the places that are kept of Pagefind's positions. */
const placed = (word: string, postings: Postings, streams: readonly TokenStream[], locale: Locale): Postings =>
  new Map(
    [...postings].map(([page, positions]) => [
      page,
      positions.map((position) => placeOfToken(word, position, streams[page]?.besideFrom ?? Infinity, locale)),
    ]),
  );

/** A bundle, made but not written. */
export interface BuiltBundle {
  entry: BundleEntry & { table: BundleTable };
  /** By path below the index's folder. */
  files: Map<string, string>;
}

/**
 * Makes the bundle of a shard.
 * @throws where Pagefind reports an error or did not index every record
 */
export async function makeBundle(shard: Shard): Promise<BuiltBundle> {
  const { records, locale, name, years, stories } = shard;
  const streams = records.map(streamOf);
  const pages = records.map(({ url }, at) => ({ url, tokens: streams[at]?.tokens ?? [] }));
  const words = (await indexPages(name, pages)).map(
    ([word, postings]) => [word, placed(word, postings, streams, locale)] as const,
  );
  const heads = records.map((record, at) => headOf(record, streams[at]?.starts ?? []));
  const postingsSize = (word: readonly [string, Postings]) => {
    const { words, postings } = postingsFile([word]);
    return (Buffer.byteLength(words) + postings.length) / (isPlain(words) ? PLAIN_FACTOR : 1);
  };
  const packed = {
    postings: inFiles(words, SIZE.postings, postingsSize),
    heads: inFiles(heads, SIZE.heads, bytesOf),
    texts: inFiles(records.map(textOf), SIZE.texts, bytesOf),
  };
  const facets = records.map(facetsOf);
  const dir = folderName(name, packed.postings.map(postingsFile), heads, packed.texts, facets);
  const files: BuiltBundle['files'] = new Map();
  const add = <T>({ path }: JsonFile<T>, content: T) => files.set(path, JSON.stringify(content));
  packed.postings.forEach((file, at) => add(BUNDLE.postings(dir, at), postingsFile(file)));
  packed.heads.forEach((file, at) => add(BUNDLE.heads(dir, at), file));
  packed.texts.forEach((file, at) => add(BUNDLE.texts(dir, at), file));
  add(BUNDLE.facets(dir), facets);
  const table = {
    postings: packed.postings.map(([first]) => first?.[0] ?? ''),
    heads: firstPages(packed.heads),
    texts: firstPages(packed.texts),
  };
  const entry = { locale, dir, ...(years ? { years } : {}), stories, records: records.length, table };
  return { entry, files };
}

/** The number of the first page of each file. */
function firstPages(files: readonly (readonly unknown[])[]): number[] {
  let next = 0;
  return files.map(({ length }) => {
    const first = next;
    next += length;
    return first;
  });
}
