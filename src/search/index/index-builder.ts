/** Builds the search index (Node only): records in, `/search-index/` out; a bundle that did not change is not made again. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LOCALES } from '../../i18n/locales.ts';
import { makeBundle } from './bundle.ts';
import { PAGEFIND_VERSION } from '../read/pagefind-engine.ts';
import type { BundleEntry, Manifest, NameEntry, NamesFile } from '../text/index-files.ts';
import type { Term } from '../text/lexicon.ts';
import { lexiconFiles } from './lexicon-builder.ts';
import type { SearchRecord } from '../text/record.ts';
import { type Shard, shardsOf } from './shards.ts';
import { mergedCounts, wordCounts } from './word-counts.ts';

export interface IndexReport {
  bundles: (BundleEntry & { files: number; bytes: number; kept: boolean })[];
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
    const [parent] = record.facets.places;
    if (collection === 'places' && parent !== undefined) entry.parent = parent;
    entry[locale] = [record.title, ...record.aliases];
    if (found !== undefined) entry.record[locale] = found;
    entries.set(key, entry);
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** What is kept of a bundle beside its files. */
interface CachedBundle {
  entry: BundleEntry;
  ids: [url: string, id: string][];
  /** Its vocabulary, for the dictionaries. */
  words: [string, number][];
  files: string[];
  bytes: number;
}

const CACHED_BUNDLE = 'bundle.json';

/** Digest of the program that makes bundles: what an older one made is made again. */
async function programDigest(): Promise<string> {
  const hash = createHash('sha256').update(PAGEFIND_VERSION);
  for (const folder of [import.meta.dirname, join(import.meta.dirname, '..', 'text')]) {
    for (const name of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}

const digestOf = (shard: Shard, program: string): string =>
  createHash('sha256').update(program).update(JSON.stringify(shard)).digest('hex').slice(0, 24);

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Makes a shard's bundle in a folder, whole or not at all. */
async function makeInCache(shard: Shard, folder: string): Promise<CachedBundle> {
  const { entry, ids, files } = await makeBundle(shard);
  const next = `${folder}.next`;
  await rm(next, { recursive: true, force: true });
  let bytes = 0;
  for (const [path, content] of files) {
    await write(join(next, path), content);
    bytes += Buffer.byteLength(content);
  }
  const words = wordCounts(shard.records, shard.locale);
  const kept = { entry, ids: [...ids], words, files: [...files.keys()], bytes };
  await write(join(next, CACHED_BUNDLE), JSON.stringify(kept));
  await rename(next, folder);
  return kept;
}

/** A hard link costs no copy, and nothing here ever writes into a file that stands. */
async function linkFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}

/** The glossary's terms lie beside the records, in a file of their own. */
const TERMS_FILE = 'terms.json';

/** Reads what the pages wrote: every record, file by file in the order of their names, and the glossary's terms. */
export async function readRecords(folder: string): Promise<{ records: SearchRecord[]; terms: Term[] }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== TERMS_FILE).sort();
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const files = await Promise.all(names.map(read));
  return { records: files.flatMap((file) => file as SearchRecord[]), terms: (await read(TERMS_FILE)) as Term[] };
}

/**
 * Writes the search index of some records; what stood in the folder before is gone. Same records, same bytes.
 * @param out the folder that is served as `/search-index/`
 * @param terms the glossary's words, for the dictionaries
 * @param cache keeps bundles by digest from one build to the next; those that this one had no use for are thrown away
 * @throws where Pagefind reports an error or did not index every record
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  out: string,
  cache: string,
  terms: readonly Term[] = [],
): Promise<IndexReport> {
  const report: IndexReport = { bundles: [] };
  const words = { zh: [] as CachedBundle['words'][], en: [] as CachedBundle['words'][] };
  const ids = new Map<string, string>();
  const used = new Set<string>();
  const program = await programDigest();
  await rm(out, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  for (const shard of LOCALES.flatMap((locale) => shardsOf(records, locale))) {
    const digest = digestOf(shard, program);
    const folder = join(cache, digest);
    const known = existsSync(join(folder, CACHED_BUNDLE));
    const kept = known
      ? (JSON.parse(await readFile(join(folder, CACHED_BUNDLE), 'utf8')) as CachedBundle)
      : await makeInCache(shard, folder);
    for (const file of kept.files) await linkFile(join(folder, file), join(out, file));
    kept.ids.forEach(([url, id]) => ids.set(url, id));
    words[shard.locale].push(kept.words);
    used.add(digest);
    report.bundles.push({ ...kept.entry, files: kept.files.length, bytes: kept.bytes, kept: known });
  }
  for (const name of await readdir(cache)) {
    if (!used.has(name)) await rm(join(cache, name), { recursive: true, force: true });
  }
  const bundles = report.bundles.map(({ files: _files, bytes: _bytes, kept: _kept, ...entry }) => entry);
  const manifest: Manifest = { version: 1, pagefind: PAGEFIND_VERSION, bundles };
  const names: NamesFile = { version: 1, entries: namesOf(records, ids) };
  await write(join(out, 'manifest.json'), JSON.stringify(manifest));
  await write(join(out, 'names.json'), JSON.stringify(names));
  const vocabulary = { zh: mergedCounts(words.zh), en: mergedCounts(words.en) };
  for (const [path, content] of lexiconFiles(records, names.entries, terms, vocabulary)) {
    await write(join(out, path), JSON.stringify(content));
  }
  return report;
}
