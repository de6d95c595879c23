/** The search index by its files, over the network or from a folder: each is read once, and again only where it failed. */
import type { Locale } from '../../i18n/locales.ts';
import {
  type BundleEntry,
  type FacetFile,
  facetsFile,
  headFile,
  MANIFEST,
  type NameEntry,
  NAMES,
  type PageHead,
  type PageText,
  textsFile,
} from '../text/index-files.ts';
import type { JsonFile } from '../text/json-file.ts';
import { LEXICON, type TitleEntry } from '../text/lexicon-files.ts';
import { IndexUnreadable, reading } from './index-unreadable.ts';
import { type Lexicon, openLexicon } from './lexicon-reader.ts';
import { type LoadFile, openBundle, type OpenBundle } from './pagefind-engine.ts';

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
  /** Titles of a language, for the day on which the index cannot be read. */
  titles(locale: Locale): Promise<TitleEntry[]>;
  /** The folder that holds the registry's records of a language; undefined where there is none. */
  registryDir(locale: Locale): Promise<string | undefined>;
}

/** Keeps what a key led to; a failure is forgotten, so that the next search tries again. */
class Memo<T> {
  readonly #values = new Map<string, Promise<T>>();

  get(key: string, make: () => Promise<T>): Promise<T> {
    const value = this.#values.get(key) ?? make();
    this.#values.set(key, value);
    value.catch(() => this.forget(key));
    return value;
  }

  forget(key: string): void {
    this.#values.delete(key);
  }
}

/** Opens the index whose files a function fetches, by their paths below the index. */
export function openSearchIndex(loadFile: LoadFile): SearchIndex {
  const files = new Memo<unknown>();
  const bundles = new Memo<OpenBundle>();
  const load: LoadFile = (path) => reading(path, () => loadFile(path));
  const read = async <T>({ path, isValid }: JsonFile<T>): Promise<T> => {
    const value = await files.get(path, async () => {
      const bytes = await load(path);
      return reading(path, (): unknown => JSON.parse(new TextDecoder().decode(bytes)));
    });
    if (isValid(value)) return value;
    files.forget(path);
    throw new IndexUnreadable(`${path}: not what it should be`);
  };
  const inLanguage = async (locale: Locale): Promise<BundleEntry[]> =>
    (await read(MANIFEST)).bundles.filter((entry) => entry.locale === locale);
  return {
    bundles: inLanguage,
    open: (entry) => bundles.get(entry.dir, () => openBundle(load, entry)),
    head: (dir, id) => read(headFile(dir, id)),
    text: (dir, id) => read(textsFile(dir, id)),
    lexicon: openLexicon(read),
    names: async () => (await read(NAMES)).entries,
    facets: (dir) => read(facetsFile(dir)),
    titles: (locale) => read(LEXICON.titles(locale)),
    registryDir: async (locale) => (await inLanguage(locale))[0]?.dir,
  };
}
