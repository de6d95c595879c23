/** One bundle of the search index, made with Pagefind's Node API (Node only). */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import {
  type BundleEntry,
  type FacetFile,
  facetsFile,
  headFile,
  PAGEFIND_VERSION,
  type PageHead,
  type PageText,
  textsFile,
} from '../text/index-files.ts';
import { isRecord, type JsonFile } from '../text/json-file.ts';
import type { SearchRecord } from '../text/search-record.ts';
import type { Shard } from './shards.ts';
import { streamOf, type TokenStream } from '../text/token-stream.ts';

/**
 * Both languages go in as English, so that one search program serves both. Pagefind cuts no Chinese under this tag, and
 * its stemmer leaves pairs of characters as they are.
 */
const TAG = 'en';

/**
 * Postings in one file of the index. Pagefind's own 20,000 make 20 KB, of which each pair of characters in a query may
 * need one. Smaller files lengthen the list of files, which every first query loads: at 2,000 stories 4,000 make 5 KB
 * a file and 12 KB more in the list; a small archive can afford half of that.
 */
const chunkSize = (shard: Shard): string => (shard.records.length < 1000 ? '2000' : '4000');

/** All that Pagefind wrote for one shard, and its id for each record's path. */
interface PagefindOutput {
  files: IndexFile[];
  ids: Map<string, string>;
}

function throwErrors(shard: Shard, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`${shard.name}: Pagefind: ${errors.join('; ')}`);
}

/** Pagefind's name for each page, read from its fragments. */
function idsOf(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment[/\\](.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    const fragment: unknown = JSON.parse(text);
    if (isRecord(fragment) && typeof fragment['url'] === 'string') ids.set(fragment['url'], id);
  }
  return ids;
}

/** Pagefind's process reads it when it starts; its Node API has no option for it. */
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Starts Pagefind's process, which takes the environment as it is now; it is left as it was. */
function startIndex(shard: Shard): ReturnType<typeof createIndex> {
  const before = process.env[CHUNK_SIZE];
  process.env[CHUNK_SIZE] = chunkSize(shard);
  try {
    return createIndex();
  } finally {
    if (before === undefined) delete process.env[CHUNK_SIZE];
    else process.env[CHUNK_SIZE] = before;
  }
}

async function pagefindFiles(shard: Shard, streams: readonly TokenStream[]): Promise<PagefindOutput> {
  const { index, errors } = await startIndex(shard);
  throwErrors(shard, errors);
  if (!index) throw new Error(`${shard.name}: Pagefind made no index`);
  // One after the other: the order in which they arrive is the order of equal hits, and of the bytes.
  for (const [at, { url }] of shard.records.entries()) {
    const content = streams[at]?.tokens.join(' ') ?? '';
    const added = await index.addCustomRecord({ url, content, language: TAG });
    throwErrors(shard, added.errors);
  }
  const { files, errors: wrong } = await index.getFiles();
  throwErrors(shard, wrong);
  await index.deleteIndex();
  return { files, ids: idsOf(files) };
}

/** `pagefind-entry.json` */
interface PagefindEntry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

const isEntry = (value: unknown): value is PagefindEntry =>
  isRecord(value) && typeof value['version'] === 'string' && isRecord(value['languages']);

/** What Pagefind says that it indexed, against what it was given. */
function checkedEntry(shard: Shard, { files, ids }: PagefindOutput): BundleEntry {
  const file = files.find(({ path }) => path === 'pagefind-entry.json');
  const entry: unknown = JSON.parse(Buffer.from(file?.content ?? []).toString('utf8'));
  if (!isEntry(entry)) throw new Error(`${shard.name}: Pagefind says nothing of its index`);
  const language = entry.languages[TAG];
  if (entry.version !== PAGEFIND_VERSION) throw new Error(`Pagefind ${entry.version}, not ${PAGEFIND_VERSION}`);
  const missing = shard.records.filter(({ url }) => !ids.has(url)).map(({ url }) => url);
  const count = language?.page_count ?? 0;
  if (!language || missing.length > 0 || count !== shard.records.length || ids.size !== count) {
    throw new Error(
      `${shard.name}: ${count} of ${shard.records.length} records indexed; missing ${missing.join(', ')}`,
    );
  }
  return {
    locale: shard.locale,
    dir: shard.name,
    ...(shard.years ? { years: shard.years } : {}),
    stories: shard.stories,
    records: shard.records.length,
    meta: `pagefind.${language.hash}.pf_meta`,
    wasm: `wasm.${language.wasm ?? 'unknown'}.pagefind`,
  };
}

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

/** A bundle, made but not written. */
export interface BuiltBundle {
  entry: BundleEntry;
  /** Pagefind's id for each page, by its path. */
  ids: Map<string, string>;
  /** By path below the index's folder: Pagefind's index without its pages, and each page's head and text instead. */
  files: Map<string, string | Uint8Array>;
}

/**
 * Makes the bundle of a shard.
 * @throws where Pagefind reports an error or did not index every record
 */
export async function makeBundle(shard: Shard): Promise<BuiltBundle> {
  const streams = shard.records.map(streamOf);
  const indexed = await pagefindFiles(shard, streams).finally(close);
  const entry = checkedEntry(shard, indexed);
  const files: BuiltBundle['files'] = new Map();
  for (const { path, content } of indexed.files) {
    if (path === entry.wasm) files.set(path, content);
    else if (path === entry.meta || path.startsWith('index')) {
      files.set(`${entry.dir}/${path.replaceAll('\\', '/')}`, content);
    }
  }
  const add = <T>({ path }: JsonFile<T>, content: T) => files.set(path, JSON.stringify(content));
  const facets: FacetFile = {};
  for (const [at, record] of shard.records.entries()) {
    const id = indexed.ids.get(record.url) ?? '';
    const { collection, date } = record;
    facets[id] = { collection, id: record.id, ...(date === undefined ? {} : { date }), ...record.facets };
    add(headFile(entry.dir, id), headOf(record, streams[at]?.starts ?? []));
    add(textsFile(entry.dir, id), textOf(record));
  }
  add(facetsFile(entry.dir), facets);
  return { entry, ids: indexed.ids, files };
}
