/** The files of the search index: what the builder writes and the page reads, below `/search-index/`. */
import type { Locale } from '../../i18n/locales.ts';
import { type JsonFile, listFile, objectFile } from './json-file.ts';
import type { SearchBlock, SearchFacets, SearchRecord } from './search-record.ts';

/** The version whose files the reader understands; the builder refuses to write another's. */
export const PAGEFIND_VERSION = '1.6.0';

/** One bundle: the records of one language and some whole years. */
export interface BundleEntry {
  locale: Locale;
  /** Its folder. */
  dir: string;
  /** The first and last year of its stories; absent where it has none with a date. */
  years?: [string, string];
  stories: number;
  records: number;
  /** Name of Pagefind's list of pages, in the folder. */
  meta: string;
  /** Name of Pagefind's program, which all bundles share, beside the folders. */
  wasm: string;
}

/** `manifest.json`: newest bundles first. */
export interface Manifest {
  version: 1;
  pagefind: string;
  bundles: BundleEntry[];
}

/** `<dir>/heads/<id>.json`: what a hit shows before its text is needed. */
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
  /** Id of its first place. */
  place?: string;
  /** Positions at which the blocks begin and the last one ends, and the blocks' anchors. */
  starts: number[];
  anchors: string[];
}

/** One page in `<dir>/facets.json`: what a list of hits is counted, narrowed and sorted by. */
export interface FacetEntry extends SearchFacets {
  collection: SearchRecord['collection'];
  id: string;
  date?: string;
}

/** By Pagefind's id for the page. */
export type FacetFile = Record<string, FacetEntry>;

/** `<dir>/texts/<id>.json`: the page's own text, for the excerpt; the summary is the first block. */
export type PageText = SearchBlock[];

/** A registry entry in `names.json`. */
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
  /** Ids of its records in the bundles. */
  record: Partial<Record<Locale, string>>;
}

/** `names.json` */
export interface NamesFile {
  version: 1;
  entries: NameEntry[];
}

export const MANIFEST: JsonFile<Manifest> = objectFile('manifest.json', 'bundles');

export const NAMES: JsonFile<NamesFile> = objectFile('names.json', 'entries');

/** @param dir the bundle's folder */
export const headFile = (dir: string, id: string): JsonFile<PageHead> =>
  objectFile(`${dir}/heads/${id}.json`, 'url', 'title', 'starts', 'anchors');

export const textsFile = (dir: string, id: string): JsonFile<PageText> => listFile(`${dir}/texts/${id}.json`);

export const facetsFile = (dir: string): JsonFile<FacetFile> => objectFile(`${dir}/facets.json`);
