/** The search index by its files, over the network or from a folder: each is read once, and again only where it failed. */
import { type Locale, otherLocale } from '../../i18n/locales.ts';
import {
  BUNDLE,
  type BundleEntry,
  type BundleTable,
  type FacetFile,
  MANIFEST,
  type NameEntry,
  type PageHead,
  pageId,
  type PageText,
  placeOf,
} from '../text/index-files.ts';
import type { JsonFile } from '../text/json-file.ts';
import { LEXICON, titlesFile, type TitleEntry } from '../text/lexicon-files.ts';
import { namesIn as storedNames } from '../text/stored-names.ts';
import { sharedWords } from '../text/stored-words.ts';
import { type OpenBundle, openBundle } from './bundle-reader.ts';
import { IndexUnreadable, itemOf, reading } from './index-unreadable.ts';
import { type Lexicon, openLexicon } from './lexicon-reader.ts';
import { postingsInFiles } from './postings-source.ts';
import { openPages, type SmallBundle } from './small-bundle.ts';

/**
 * Fetches a file below the search index; rejects where it cannot be had.
 * @param anew asks the host, whatever was kept of it
 */
export type LoadFile = (path: string, anew: boolean) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * What is searched: bundles are opened, texts and dictionaries fetched, only when they are needed. Every method throws
 * IndexUnreadable where a file cannot be had or is not what it should be.
 */
export interface SearchIndex {
  /** Newest first. */
  bundles(locale: Locale): Promise<BundleEntry[]>;
  open(entry: BundleEntry): Promise<OpenBundle>;
  head(dir: string, id: string): Promise<PageHead>;
  text(dir: string, id: string): Promise<PageText>;
  lexicon: Lexicon;
  names(): Promise<NameEntry[]>;
  /** What the pages of a bundle are counted, filtered and sorted by. */
  facets(dir: string): Promise<FacetFile>;
  /**
   * Names the release that is read.
   * @param anew asks the host which it has now; a newer one is read from then on
   */
  release(anew?: boolean): Promise<string>;
  /** Titles of a language, for the day on which the index cannot be read. */
  titles(locale: Locale): Promise<TitleEntry[]>;
  /** The folder that holds the registry's records of a language; undefined where there is none. */
  registryDir(locale: Locale): Promise<string | undefined>;
  /**
   * The same, without what names and terms are called in the language that is not the page's: a file that a query in the
   * page's own letters does not need.
   */
  inOwnWords(): SearchIndex;
  /** The same with it. */
  inBothLanguages(): SearchIndex;
}

/**
 * Keeps what a key led to; a failure is forgotten, so that the next search tries again. (No class: its fields would cost
 * every first search a helper for old browsers, in a file of its own.)
 */
function memo<T>() {
  const values = new Map<string, Promise<T>>();
  const forget = (key: string): unknown => values.delete(key);
  return {
    get(key: string, make: () => Promise<T>): Promise<T> {
      const value = values.get(key) ?? make();
      values.set(key, value);
      value.catch(() => forget(key));
      return value;
    },
    known: (key: string) => values.get(key),
    forget,
    put: (key: string, value: T): unknown => values.set(key, Promise.resolve(value)),
  };
}

/**
 * Opens the index whose files a function fetches, by their paths below the index.
 * @param page language of the page that searches
 */
export function openSearchIndex(loadFile: LoadFile, page: Locale = 'zh'): SearchIndex {
  const other = otherLocale(page);
  const { path: manifestPath } = MANIFEST[page];
  const files = memo<unknown>();
  const bundles = memo<OpenBundle>();
  const smallBundles = memo<SmallBundle>();
  const seen: Record<Locale, Map<string, number>> = { zh: new Map(), en: new Map() };
  const load = async (path: string, anew = false): Promise<unknown> => {
    const bytes = await reading(path, () => loadFile(path, anew));
    return reading(path, (): unknown => JSON.parse(new TextDecoder().decode(bytes)));
  };
  const read = async <T>({ path, isValid }: JsonFile<T>): Promise<T> => {
    try {
      const value = await files.get(path, () => load(path));
      if (isValid(value)) return value;
      throw new IndexUnreadable(`${path}: not what it should be`);
    } catch (error) {
      files.forget(path);
      // A new release may have taken the place of the one that the manifest is of.
      files.forget(manifestPath);
      throw error;
    }
  };
  const manifest = () => read(MANIFEST[page]);
  const inLanguage = async (locale: Locale): Promise<BundleEntry[]> =>
    (await manifest()).bundles.filter((entry) => entry.locale === locale);
  const registryDir = async (locale: Locale) => (await inLanguage(locale))[0]?.dir;
  const entryOf = async (dir: string) => (await manifest()).bundles.find((entry) => entry.dir === dir);
  const tableOf = async (dir: string): Promise<BundleTable> => (await entryOf(dir))?.table ?? read(BUNDLE.table(dir));
  /** The part of a page that is in one of the files of its bundle, each of which has so many pages. */
  const inFile = async <T>(id: string, counts: readonly number[], file: (at: number) => JsonFile<T[]>): Promise<T> => {
    let [at, place] = [0, placeOf(id)];
    for (; place >= (counts[at] ?? Infinity); at += 1) place -= counts[at] ?? 0;
    return itemOf(await read(file(at)), place, id);
  };
  const called = async () => read(LEXICON.called((await manifest()).lexicon.dir, other));
  /** @param both in the other language too */
  const namesIn = async (both: boolean): Promise<NameEntry[]> => {
    const dirs = { zh: await registryDir('zh'), en: await registryDir('en') };
    const idIn = (locale: Locale, place: number | undefined): Partial<Record<Locale, string>> => {
      const dir = dirs[locale];
      return dir === undefined || place === undefined ? {} : { [locale]: pageId(dir, place) };
    };
    const { names } = await manifest();
    const inOther = both ? (await called()).names : undefined;
    return storedNames(names).map(({ record, ...entry }, at) => ({
      ...entry,
      ...(inOther ? { [other]: inOther[at] ?? [] } : {}),
      record: { ...idIn('zh', record.zh), ...idIn('en', record.en) },
    }));
  };
  const smallBundle = (entry: BundleEntry) =>
    smallBundles.get(entry.dir, async () => {
      const own = entry.locale === other ? whole : whole.inOwnWords();
      const [pages, names, { terms }] = await Promise.all([
        read(BUNDLE.pages(entry.dir)),
        own.names(),
        own.lexicon.terms(),
      ]);
      const isNewest = entry.dir === (await registryDir(entry.locale));
      return openPages(entry, pages, names, isNewest ? sharedWords(entry.locale, names, terms) : []);
    });
  /** The pages of a language, where all are in one small bundle that was opened and the browser can tell words. */
  const pagesOf = async (locale: Locale) => {
    const [first, ...more] = await inLanguage(locale);
    const isWhole = first?.small === true && more.length === 0 && 'Segmenter' in Intl;
    return isWhole ? (await smallBundles.known(first.dir))?.worded : undefined;
  };
  const whole: SearchIndex = {
    bundles: inLanguage,
    open: (entry) =>
      bundles.get(entry.dir, async () =>
        entry.small
          ? (await smallBundle(entry)).bundle
          : openBundle(entry, postingsInFiles(entry.dir, await tableOf(entry.dir), read), seen[entry.locale]),
      ),
    async head(dir, id) {
      const entry = await entryOf(dir);
      if (entry?.small) return itemOf((await smallBundle(entry)).heads, placeOf(id), id);
      return inFile(id, (await tableOf(dir)).heads, (at) => BUNDLE.heads(dir, at));
    },
    async text(dir, id) {
      const entry = await entryOf(dir);
      if (entry?.small) return itemOf((await smallBundle(entry)).texts, placeOf(id), id);
      return inFile(id, (await tableOf(dir)).texts, (at) => BUNDLE.texts(dir, at));
    },
    lexicon: openLexicon(manifest, { locale: other, called }, () => namesIn(true), read, pagesOf),
    names: () => namesIn(true),
    facets: async (dir) => {
      const entries = await read(BUNDLE.facets(dir));
      return Object.fromEntries(entries.map((entry, place) => [pageId(dir, place), entry]));
    },
    titles: (locale) => read(titlesFile(locale)),
    async release(anew = false) {
      if (anew) {
        const value = await load(manifestPath, anew);
        files.put(manifestPath, value);
        if (!MANIFEST[page].isValid(value)) return 'of a newer program';
      }
      const { bundles, lexicon } = await manifest();
      return [...bundles, lexicon].map(({ dir }) => dir).join(' ');
    },
    registryDir,
    inOwnWords: () => ({
      ...whole,
      lexicon: openLexicon(manifest, undefined, () => namesIn(false), read, pagesOf),
      names: () => namesIn(false),
    }),
    inBothLanguages: () => whole,
  };
  return whole;
}
