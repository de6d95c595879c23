/**
 * The files of the search index: what the builder writes and the page reads, below `/search-index/`. The manifest names
 * all others by folders that end in a digest of what is in them, so that files of two releases are never mixed.
 */
import type { Locale } from '../../i18n/locales.ts';
import { type JsonFile, listFile, objectFile } from './json-file.ts';
import type { LexiconEntry, Terms } from './lexicon-files.ts';
import type { PostingsFile } from './postings.ts';
import type { SearchBlock, SearchFacets, SearchField, SearchRecord } from './search-record.ts';
import type { NameTable } from './stored-names.ts';
import type { StoredBlock, StoredHead } from './stored-pages.ts';
import type { TermTable } from './stored-terms.ts';
import type { WordRuns } from './stored-words.ts';

/** The version whose files the builder understands. */
export const PAGEFIND_VERSION = '1.6.0';

/** Files of postings whose first words stand in one list. */
export const LISTED = 64;

/** What the files of a bundle hold: the first word of each list, and how many pages each file of heads and of texts has. */
export interface BundleTable {
  lists: string[];
  heads: number[];
  texts: number[];
}

/** One bundle: the records of one language and some whole years, the newest first. */
export interface BundleEntry {
  locale: Locale;
  /** Its folder. */
  dir: string;
  /** The first and last year of its stories; absent where it has none with a date. */
  years?: [string, string];
  stories: number;
  records: number;
  /** Of Chinese pages: the runs of Latin letters in them. What has others need not be looked for there. */
  letters?: string;
  /** Its pages weigh less than their postings: they are one file, and are indexed where they are read. */
  small?: true;
  /** Of the newest bundle of a language, where it is not small; the others' are files of their own. */
  table?: BundleTable;
}

/** A registry entry. */
export interface NameEntry {
  collection: Exclude<SearchRecord['collection'], 'articles'>;
  id: string;
  kind: SearchFacets['kind'];
  /** Official name first, then aliases. */
  zh: string[];
  en: string[];
  /** A machine drafted what is said of it. */
  machine?: true;
  /** Of a place: the id of what it lies in. */
  parent?: string;
  /** Ids of its pages in the newest bundles. */
  record: Partial<Record<Locale, string>>;
}

/** All that every search on the pages of one language needs. */
export interface Manifest {
  version: 6;
  pagefind: string;
  /** Newest first. */
  bundles: BundleEntry[];
  /** Without what they are called in the other language, but for what a query in the page's own letters may mean. */
  names: NameTable;
  terms: Pick<Terms, 'untranslated'> & TermTable;
  lexicon: LexiconEntry;
}

/** What a hit shows before its text is needed. */
export interface PageHead {
  collection: SearchRecord['collection'];
  id: string;
  url: string;
  title: string;
  other?: { url: string; title: string };
  date?: string;
  dateBasis?: SearchRecord['dateBasis'];
  machine?: true | undefined;
  kind: string;
  /** Ids of its places. */
  places: string[];
  /** Positions at which the blocks begin and the last one ends, and the blocks' anchors. */
  starts: number[];
  anchors: string[];
}

/** What a list of hits is counted, narrowed and sorted by. */
export interface FacetEntry extends SearchFacets {
  collection: SearchRecord['collection'];
  id: string;
  date?: string;
}

/** Facets of pages by their ids. */
export type FacetFile = Record<string, FacetEntry>;

/** The page's own text, for the excerpt; the summary is the first block. */
export type PageText = SearchBlock[];

/** What a page of a small bundle is found by beside its head and its text; what an entry is called the names say. */
export interface PageBeside {
  aliases?: string[];
  plainWords: WordRuns;
  fields?: Record<SearchField, WordRuns>;
}

/** All pages of a small bundle. */
export interface SmallPages {
  /** Those that the registry's names and the terms lack. */
  words: string[];
  heads: StoredHead[];
  texts: StoredBlock[][];
  beside: PageBeside[];
}

/** One whose files are of another shape is of a newer release than the program that reads it. */
function manifestFile(path: string): JsonFile<Manifest> {
  const file = objectFile<Manifest>(path, 'bundles', 'names', 'lexicon', 'terms');
  return { path, isValid: (value): value is Manifest => file.isValid(value) && value.version === 6 };
}

/** By the language of the search page: each has its own words for everything. */
export const MANIFEST: Record<Locale, JsonFile<Manifest>> = {
  zh: manifestFile('manifest.json'),
  en: manifestFile('manifest-en.json'),
};

/** The files of a bundle; `dir` is its folder, `at` a file's place in its table. */
export const BUNDLE = {
  table: (dir: string): JsonFile<BundleTable> => objectFile(`${dir}/table.json`, 'lists', 'heads', 'texts'),
  /** The first words of so many files of postings. */
  firsts: (dir: string, list: number): JsonFile<string[]> => listFile(`${dir}/firsts/${list}.json`),
  postings: (dir: string, at: number): JsonFile<PostingsFile> =>
    objectFile(`${dir}/postings/${at}.json`, 'words', 'postings'),
  heads: (dir: string, at: number): JsonFile<PageHead[]> => listFile(`${dir}/heads/${at}.json`),
  texts: (dir: string, at: number): JsonFile<PageText[]> => listFile(`${dir}/texts/${at}.json`),
  /** Of a small bundle. */
  pages: (dir: string): JsonFile<SmallPages> => objectFile(`${dir}/pages.json`, 'words', 'heads', 'texts', 'beside'),
  facets: (dir: string): JsonFile<FacetEntry[]> => listFile(`${dir}/facets.json`),
};

/** What a page is known by, from its bundle's folder and its place in it. */
export const pageId = (dir: string, place: number): string => `${dir}/${place}`;

export const placeOf = (id: string): number => Number(id.slice(id.lastIndexOf('/') + 1));
