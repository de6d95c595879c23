/** The files of one bundle of the search index, made from Pagefind's (Node only). */
import type { Locale } from '../../i18n/locales.ts';
import {
  BUNDLE,
  type BundleEntry,
  type FacetEntry,
  LISTED,
  type PageBeside,
  type PageHead,
  type PageText,
  type SmallPages,
} from '../text/index-files.ts';
import { fold, latinRuns } from '../text/fold.ts';
import type { JsonFile } from '../text/json-file.ts';
import { isPlain } from '../text/plain-words.ts';
import { type Postings, postingsFile } from '../text/postings.ts';
import type { SearchRecord } from '../text/search-record.ts';
import { storedBlock, storedHead } from '../text/stored-pages.ts';
import { type WordRuns, wordStore } from '../text/stored-words.ts';
import { placeOfToken, streamOf, type TokenStream } from '../text/record-tokens.ts';
import { folderName } from './folder-name.ts';
import { indexPages } from './pagefind-index.ts';
import type { Shard } from './shards.ts';

/**
 * Bytes of a file, about, before HTTP compresses it to less than half. A query needs one or two words of each file of
 * postings, so that these are small.
 */
const SIZE = { postings: 3_000, heads: 2_000, texts: 6_000 };

/**
 * Pages of no more bytes than this, about four times what they weigh compressed, have no postings: those weigh as much
 * again as the pages, and come step after step.
 */
export const SMALL = 600_000;

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

const isStory = ({ collection }: SearchRecord): boolean => collection === 'articles';

const headOf = (record: SearchRecord): Omit<PageHead, 'starts'> => {
  const { collection, id, url, title, other, date, dateBasis, machine, facets, blocks } = record;
  return {
    collection,
    id,
    title,
    url,
    // An entry of the registry is shown by its names, which are known.
    ...(other && isStory(record) ? { other } : {}),
    ...(date === undefined ? {} : { date }),
    dateBasis,
    machine,
    kind: facets.kind,
    places: facets.places,
    anchors: blocks.map(({ anchor }) => anchor),
  };
};

const textOf = (record: SearchRecord): PageText => [{ anchor: '', text: record.summary }, ...record.blocks];

/** @param store puts words by their places */
function besideOf(record: SearchRecord, store: (words: readonly string[]) => WordRuns): PageBeside {
  const plainWords = store(record.plainWords);
  const { author = [], source = [], place = [], organisation = [] } = record.fields ?? {};
  const fields = {
    author: store(author),
    source: store(source),
    place: store(place),
    organisation: store(organisation),
  };
  return {
    ...(isStory(record) ? { aliases: record.aliases } : {}),
    plainWords,
    ...(record.fields ? { fields } : {}),
  };
}

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
  entry: BundleEntry;
  /** By path below the index's folder. */
  files: Map<string, string>;
}

/** The runs of Latin letters in Chinese pages, each once. */
function lettersIn(records: readonly SearchRecord[]): string {
  const texts = records.flatMap(({ title, aliases, summary, blocks, plainWords, fields = {} }) => [
    ...[title, ...aliases, summary, ...plainWords, ...Object.values(fields).flat()],
    ...blocks.map(({ text }) => text),
  ]);
  return [...new Set(texts.flatMap((text) => latinRuns(fold(text))))].sort().join(' ');
}

/** @throws where two pages have one address */
function checkAddresses(name: string, records: readonly SearchRecord[]): void {
  const urls = records.map(({ url }) => url);
  const twice = urls.filter((url, at) => urls.indexOf(url) !== at);
  if (twice.length > 0) throw new Error(`${name}: records of one address: ${twice.join(', ')}`);
}

/** The words of a shard in files. */
async function packedPostings(
  { name, records, locale }: Shard,
  streams: readonly TokenStream[],
): Promise<[string, Postings][][]> {
  const pages = records.map(({ url }, at) => ({ url, tokens: streams[at]?.tokens ?? [] }));
  const words = (await indexPages(name, pages)).map(([word, postings]): [string, Postings] => [
    word,
    placed(word, postings, streams, locale),
  ]);
  return inFiles(words, SIZE.postings, (word) => {
    const { words: own, postings } = postingsFile([word]);
    return (Buffer.byteLength(own) + postings.length) / (isPlain(own) ? PLAIN_FACTOR : 1);
  });
}

/**
 * Makes the bundle of a shard.
 * @param small pages of so many bytes have no postings
 * @param shared words that all searches have, of which a small bundle stores places
 * @throws where two records have one address, Pagefind reports an error or did not index every record
 */
export async function makeBundle(shard: Shard, small: number, shared: readonly string[] = []): Promise<BuiltBundle> {
  const { records, locale, name, years, stories } = shard;
  checkAddresses(name, records);
  const streams = records.map(streamOf);
  const heads = records.map(headOf);
  const texts = records.map(textOf);
  const { words, store } = wordStore(shared);
  const pages: SmallPages = {
    words,
    heads: records.map(storedHead),
    texts: texts.map((text) => text.map(storedBlock)),
    beside: records.map((record) => besideOf(record, store)),
  };
  const facets = records.map(facetsOf);
  const known = {
    locale,
    ...(years ? { years } : {}),
    stories,
    records: records.length,
    ...(locale === 'zh' ? { letters: lettersIn(records) } : {}),
  };
  const files: BuiltBundle['files'] = new Map();
  const add = <T>({ path }: JsonFile<T>, content: T) => files.set(path, JSON.stringify(content));
  if (bytesOf(pages) <= small) {
    const dir = folderName(name, pages, facets);
    add(BUNDLE.pages(dir), pages);
    add(BUNDLE.facets(dir), facets);
    return { entry: { ...known, dir, small: true }, files };
  }
  const packed = {
    postings: await packedPostings(shard, streams),
    heads: inFiles(
      heads.map((head, at): PageHead => ({ ...head, starts: streams[at]?.starts ?? [] })),
      SIZE.heads,
      bytesOf,
    ),
    texts: inFiles(texts, SIZE.texts, bytesOf),
  };
  const firsts = packed.postings.map(([first]) => first?.[0] ?? '');
  const lists = Array.from({ length: Math.ceil(firsts.length / LISTED) }, (_, at) =>
    firsts.slice(at * LISTED, (at + 1) * LISTED),
  );
  const table = {
    lists: lists.map(([first = '']) => first),
    heads: packed.heads.map(({ length }) => length),
    texts: packed.texts.map(({ length }) => length),
  };
  const dir = folderName(name, table, lists, packed.postings.map(postingsFile), packed.heads, packed.texts, facets);
  lists.forEach((list, at) => add(BUNDLE.firsts(dir, at), list));
  packed.postings.forEach((file, at) => add(BUNDLE.postings(dir, at), postingsFile(file)));
  packed.heads.forEach((file, at) => add(BUNDLE.heads(dir, at), file));
  packed.texts.forEach((file, at) => add(BUNDLE.texts(dir, at), file));
  add(BUNDLE.facets(dir), facets);
  return { entry: { ...known, dir, table }, files };
}
