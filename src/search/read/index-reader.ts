/** The search index by its files, over the network or from a folder: each is read once, and again only where it failed. */
import type { Locale } from '../../i18n/locales.ts';
import { type OpenBundle, type LoadFile, openBundle } from './pagefind-engine.ts';
import {
  type BundleEntry,
  type FacetFile,
  facetsPath,
  type PageHead,
  pageHeadPath,
  type Manifest,
  type NameEntry,
  type NamesFile,
  type PageText,
  pageTextPath,
} from '../text/index-files.ts';
import { LEXICON, openLexicon, type TitleEntry } from '../text/lexicon.ts';
import type { Index } from '../ask/page-hits.ts';

/** All that the search page reads. */
export interface SearchIndex extends Index {
  names(): Promise<NameEntry[]>;
  /** What the pages of a bundle are counted, narrowed and sorted by. */
  facets(dir: string): Promise<FacetFile>;
  /** Titles of a language, for the day on which the index cannot be read. */
  titles(locale: Locale): Promise<TitleEntry[]>;
  /** The folder that holds the registry's records of a language; undefined where there is none. */
  registryDir(locale: Locale): Promise<string | undefined>;
}

/** Keeps what a key led to; a failure is forgotten, so that the next search tries again. */
function memoized<T>(): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, make) => {
    const known = kept.get(key) ?? make();
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    return known;
  };
}

/** Opens the index whose files a function fetches, by their paths below the index. */
export function openSearchIndex(load: LoadFile): SearchIndex {
  const files = memoized<unknown>();
  const bundles = memoized<OpenBundle>();
  const json = (path: string) =>
    files(path, async () => JSON.parse(new TextDecoder().decode(await load(path))) as unknown);
  const inLanguage = async (locale: Locale): Promise<BundleEntry[]> =>
    ((await json('manifest.json')) as Manifest).bundles.filter((entry) => entry.locale === locale);
  return {
    bundles: inLanguage,
    open: (entry) => bundles(entry.dir, () => openBundle(load, entry)),
    head: (dir, id) => json(pageHeadPath(dir, id)) as Promise<PageHead>,
    text: (dir, id) => json(pageTextPath(dir, id)) as Promise<PageText>,
    lexicon: openLexicon(json),
    names: async () => ((await json('names.json')) as NamesFile).entries,
    facets: (dir) => json(facetsPath(dir)) as Promise<FacetFile>,
    titles: (locale) => json(LEXICON.titles(locale)) as Promise<TitleEntry[]>,
    registryDir: async (locale) => (await inLanguage(locale))[0]?.dir,
  };
}
