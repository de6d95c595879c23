/** The search index over the network: each file is fetched once, and again only where it could not be had. */
import type { Locale } from '../../i18n/locales.ts';
import { type Bundle, type Load, openBundle } from '../../search/engine.ts';
import {
  type BundleEntry,
  type FacetFile,
  facetsPath,
  type Head,
  headPath,
  type Manifest,
  type NameEntry,
  type Names,
  type Text,
  textPath,
} from '../../search/files.ts';
import { LEXICON, openLexicon, type TitleEntry } from '../../search/lexicon.ts';
import type { Index } from '../../search/pages.ts';

const ROOT = '/search-index/';

async function fetched(path: string): Promise<Response> {
  const response = await fetch(ROOT + path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response;
}

const load: Load = async (path) => new Uint8Array(await (await fetched(path)).arrayBuffer());

/** Keeps what a key led to; a failure is forgotten, so that the next search tries again. */
function keeper<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const known = kept.get(key) ?? make(key);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    return known;
  };
}

const json = keeper(async (path) => (await fetched(path)).json() as Promise<unknown>);

export interface Store extends Index {
  names(): Promise<NameEntry[]>;
  /** What the pages of a bundle are counted, narrowed and sorted by. */
  facets(dir: string): Promise<FacetFile>;
  /** Titles of a language, for the day on which the index cannot be read. */
  titles(locale: Locale): Promise<TitleEntry[]>;
  /** The folder that holds the registry's records of a language; undefined where there is none. */
  registryDir(locale: Locale): Promise<string | undefined>;
}

export function openStore(): Store {
  const manifest = () => json('manifest.json') as Promise<Manifest>;
  const inLanguage = async (locale: Locale) => (await manifest()).bundles.filter((entry) => entry.locale === locale);
  const opened = new Map<string, Promise<Bundle>>();
  return {
    bundles: inLanguage,
    open(entry: BundleEntry) {
      const known = opened.get(entry.dir) ?? openBundle(load, entry);
      opened.set(entry.dir, known);
      known.catch(() => opened.delete(entry.dir));
      return known;
    },
    head: (dir, id) => json(headPath(dir, id)) as Promise<Head>,
    text: (dir, id) => json(textPath(dir, id)) as Promise<Text>,
    lexicon: openLexicon(json),
    names: async () => ((await json('names.json')) as Names).entries,
    facets: (dir) => json(facetsPath(dir)) as Promise<FacetFile>,
    titles: (locale) => json(LEXICON.titles(locale)) as Promise<TitleEntry[]>,
    registryDir: async (locale) => (await inLanguage(locale))[0]?.dir,
  };
}
