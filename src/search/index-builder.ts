/** Builds the search index with Pagefind's Node API (Node only): records in, `/search-index/` out. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { LOCALES } from '../i18n/locales.ts';
import { PAGEFIND_VERSION } from './engine.ts';
import { type BundleEntry, type Head, headPath, type Manifest, type NameEntry, type Text, textPath } from './files.ts';
import type { SearchRecord } from './record.ts';
import { type Shard, shardsOf } from './shards.ts';
import { streamOf } from './stream.ts';

/** Chinese goes in under a private tag, so that Pagefind neither cuts nor stems the pairs of characters. */
const TAG = { zh: 'zz', en: 'en' } as const;

/**
 * Postings in one file of the index. Pagefind's own 20,000 make 20 KB, of which a three-character query needs two or
 * three; a fifth of that costs 12 KB more in the list of files at 2,000 stories and saves 15 KB for each further file.
 */
const CHUNK = '4000';

export interface IndexReport {
  bundles: (BundleEntry & { files: number; bytes: number })[];
}

/** All that Pagefind wrote for one shard, and its id for each record's path. */
interface Indexed {
  files: IndexFile[];
  ids: Map<string, string>;
}

function refuse(shard: Shard, errors: readonly string[]): void {
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
    ids.set((JSON.parse(text) as { url: string }).url, id);
  }
  return ids;
}

async function pagefindFiles(shard: Shard): Promise<Indexed> {
  const { index, errors } = await createIndex();
  refuse(shard, errors);
  if (!index) throw new Error(`${shard.name}: Pagefind made no index`);
  for (const record of shard.records) {
    const content = streamOf(record).tokens.join(' ');
    const added = await index.addCustomRecord({ url: record.url, content, language: TAG[shard.locale] });
    refuse(shard, added.errors);
  }
  const { files, errors: wrong } = await index.getFiles();
  refuse(shard, wrong);
  await index.deleteIndex();
  return { files, ids: idsOf(files) };
}

interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

/** What Pagefind says that it indexed, against what it was given. */
function checked(shard: Shard, { files, ids }: Indexed): BundleEntry {
  const file = files.find(({ path }) => path === 'pagefind-entry.json');
  const entry = JSON.parse(Buffer.from(file?.content ?? []).toString('utf8')) as Entry;
  const language = entry.languages[TAG[shard.locale]];
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

function headOf(record: SearchRecord): Head {
  const [place] = record.facets.places;
  return {
    collection: record.collection,
    id: record.id,
    url: record.url,
    title: record.title,
    ...(record.other ? { other: record.other } : {}),
    ...(record.date === undefined ? {} : { date: record.date }),
    kind: record.facets.kind,
    ...(place === undefined ? {} : { place }),
    starts: streamOf(record).starts,
    anchors: record.blocks.map(({ anchor }) => anchor),
  };
}

const textOf = (record: SearchRecord): Text => [{ anchor: '', text: record.summary }, ...record.blocks];

/** The files of one bundle: Pagefind's index without its pages, and each page's head and text in their stead. */
function bundleFiles(shard: Shard, indexed: Indexed, entry: BundleEntry): Map<string, string | Uint8Array> {
  const wanted = (path: string): boolean => path === entry.meta || path === entry.wasm || path.startsWith('index');
  const files = new Map<string, string | Uint8Array>();
  for (const { path, content } of indexed.files) {
    if (wanted(path)) files.set(`${entry.dir}/${path.replaceAll('\\', '/')}`, content);
  }
  for (const record of shard.records) {
    const id = indexed.ids.get(record.url) ?? '';
    files.set(headPath(entry.dir, id), JSON.stringify(headOf(record)));
    files.set(textPath(entry.dir, id), JSON.stringify(textOf(record)));
  }
  return files;
}

/** The registry's names in both languages, each with the ids of its pages in the bundles. */
function namesOf(records: readonly SearchRecord[], ids: ReadonlyMap<string, string>): NameEntry[] {
  const entries = new Map<string, NameEntry>();
  for (const record of records) {
    const { collection, id, locale, url } = record;
    if (collection === 'articles') continue;
    const key = `${collection}/${id}`;
    const entry: NameEntry = entries.get(key) ?? {
      collection,
      id,
      kind: record.facets.kind,
      zh: [],
      en: [],
      record: {},
    };
    const found = ids.get(url);
    entry[locale] = [record.title, ...record.aliases];
    if (found !== undefined) entry.record[locale] = found;
    entries.set(key, entry);
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

async function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<number> {
  let bytes = 0;
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    bytes += Buffer.byteLength(content);
  }
  return bytes;
}

/** Reads every record that the pages wrote, file by file in the order of their names. */
export async function readRecords(folder: string): Promise<SearchRecord[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return files.flatMap((file) => JSON.parse(file) as SearchRecord[]);
}

/**
 * Writes the search index of some records; what stood in the folder before is gone. Same records, same bytes.
 * @param out the folder that is served as `/search-index/`
 * @throws where Pagefind reports an error or did not index every record
 */
export async function buildSearchIndex(records: readonly SearchRecord[], out: string): Promise<IndexReport> {
  const report: IndexReport = { bundles: [] };
  const ids = new Map<string, string>();
  await rm(out, { recursive: true, force: true });
  // Pagefind's process reads it when it starts; its Node API has no option for it.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK;
  try {
    for (const shard of LOCALES.flatMap((locale) => shardsOf(records, locale))) {
      const indexed = await pagefindFiles(shard);
      const entry = checked(shard, indexed);
      const files = bundleFiles(shard, indexed, entry);
      indexed.ids.forEach((id, url) => ids.set(url, id));
      report.bundles.push({ ...entry, files: files.size, bytes: await writeAll(out, files) });
    }
  } finally {
    await close();
  }
  const bundles = report.bundles.map(({ files: _files, bytes: _bytes, ...entry }) => entry);
  const manifest: Manifest = { version: 1, pagefind: PAGEFIND_VERSION, bundles };
  const names = { version: 1, entries: namesOf(records, ids) };
  await writeAll(
    out,
    new Map([
      ['manifest.json', JSON.stringify(manifest)],
      ['names.json', JSON.stringify(names)],
    ]),
  );
  return report;
}
