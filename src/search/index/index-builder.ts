/** Builds the search index (Node only): records in, `/search-index/` out; a bundle that did not change is not made again. */
import { copyFile, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Locale, LOCALES } from '../../i18n/locales.ts';
import { BUNDLE, type BundleEntry, MANIFEST, PAGEFIND_VERSION } from '../text/index-files.ts';
import type { JsonFile } from '../text/json-file.ts';
import type { SynonymSet } from '../text/lexicon-files.ts';
import type { SearchRecord } from '../text/search-record.ts';
import { nameTable, type StoredName } from '../text/stored-names.ts';
import { termTable } from '../text/stored-terms.ts';
import { sharedWords } from '../text/stored-words.ts';
import { bundleCache, type CachedBundle } from './bundle-cache.ts';
import { makeLexicon, ownName } from './lexicon-builder.ts';
import { shardsOf } from './shards.ts';
import { mergedCounts } from '../text/word-counts.ts';

export interface IndexReport {
  /** Each bundle, its files and bytes, and whether an earlier build had made it. */
  bundles: { entry: BundleEntry; files: number; bytes: number; cached: boolean }[];
}

/**
 * The registry's names in both languages, each with the places of its pages in the newest bundles.
 * @param places of pages, by their addresses
 */
function namesOf(records: readonly SearchRecord[], places: ReadonlyMap<string, number>): StoredName[] {
  const entries = new Map<string, StoredName>();
  for (const record of records) {
    const { collection, id, locale, url } = record;
    if (collection === 'articles') continue;
    const key = `${collection}/${id}`;
    const entry: StoredName = entries.get(key) ?? {
      collection,
      id,
      kind: record.facets.kind,
      zh: [],
      en: [],
      record: {},
    };
    const place = places.get(url);
    const [parent] = record.facets.places;
    if (collection === 'places' && parent !== undefined) entry.parent = parent;
    if (record.machine) entry.machine = true;
    entry[locale] = [record.title, ...record.aliases];
    if (place !== undefined) entry.record[locale] = place;
    entries.set(key, entry);
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** A hard link costs no copy, and nothing here ever writes into a file that stands. */
async function linkFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}

/**
 * Writes the search index of some records; what stood in the folder before is gone. Same records, same bytes.
 * @param out the folder that is served as `/search-index/`
 * @param synonyms the glossary's words, for the dictionaries
 * @param cache keeps bundles by digest from one build to the next; those that this one had no use for are thrown away
 * @param small pages of a bundle of so many bytes have no postings
 * @throws where two records have one address, Pagefind reports an error or did not index every record
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  out: string,
  cache: string,
  synonyms: readonly SynonymSet[] = [],
  small?: number,
): Promise<IndexReport> {
  const report: IndexReport = { bundles: [] };
  const words: Record<Locale, CachedBundle['words'][]> = { zh: [], en: [] };
  const entries: BundleEntry[] = [];
  const places = new Map<string, number>();
  const bundles = bundleCache(cache, small);
  const called = namesOf(records, places);
  await rm(out, { recursive: true, force: true });
  const writeJson = <T>({ path }: JsonFile<T>, content: T) => write(join(out, path), JSON.stringify(content));
  for (const [at, shard] of LOCALES.flatMap((locale) => [...shardsOf(records, locale).entries()])) {
    // The newest holds the registry, and is made anew with its names in any case.
    const shared = at === 0 ? sharedWords(shard.locale, called, synonyms) : [];
    const { folder, bundle, cached } = await bundles.bundle(shard, shared);
    for (const [file] of bundle.files) await linkFile(join(folder, file), join(out, file));
    const { table, ...entry } = bundle.entry;
    const isNewest = at === 0;
    if (isNewest) shard.records.forEach(({ url }, place) => places.set(url, place));
    else if (table) await writeJson(BUNDLE.table(entry.dir), table);
    entries.push(isNewest ? bundle.entry : entry);
    words[shard.locale].push(bundle.words);
    report.bundles.push({ entry, files: bundle.files.length, bytes: bundle.bytes, cached });
  }
  await bundles.prune();
  const names = namesOf(records, places);
  const vocabulary = { zh: mergedCounts(words.zh), en: mergedCounts(words.en) };
  const { lexicon, terms, files } = makeLexicon(records, names, synonyms, vocabulary);
  for (const locale of LOCALES) {
    const table = nameTable(names.map((name) => ownName(name, locale)));
    const { untranslated, terms: own } = terms[locale];
    await writeJson(MANIFEST[locale], {
      version: 6,
      pagefind: PAGEFIND_VERSION,
      bundles: entries,
      names: table,
      terms: { untranslated, ...termTable(own, table.programmes?.ids ?? []) },
      lexicon,
    });
  }
  for (const [path, content] of files) await write(join(out, path), content);
  return report;
}
