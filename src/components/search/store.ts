/** The search index over the network: each file is fetched once, and again only where it could not be had. */
import type { Locale } from '../../i18n/locales.ts';
import { type Load, openBundle } from '../../search/engine.ts';
import {
  type Head,
  headPath,
  type Manifest,
  type NameEntry,
  type Names,
  type Text,
  textPath,
} from '../../search/files.ts';
import type { Index, OpenBundle } from '../../search/planner.ts';

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
  head(dir: string, id: string): Promise<Head>;
  /** The folder that holds the registry's records of a language; undefined where there is none. */
  registryDir(locale: Locale): Promise<string | undefined>;
}

export function openStore(): Store {
  const manifest = () => json('manifest.json') as Promise<Manifest>;
  const inLanguage = async (locale: Locale) => (await manifest()).bundles.filter((entry) => entry.locale === locale);
  const opened = keeper(async (locale): Promise<OpenBundle[]> => {
    const entries = await inLanguage(locale as Locale);
    return Promise.all(entries.map(async (entry) => ({ entry, bundle: await openBundle(load, entry) })));
  });
  const head = (dir: string, id: string) => json(headPath(dir, id)) as Promise<Head>;
  return {
    bundles: (locale) => opened(locale),
    head,
    title: async (dir, id) => (await head(dir, id)).title,
    text: (dir, id) => json(textPath(dir, id)) as Promise<Text>,
    names: async () => ((await json('names.json')) as Names).entries,
    registryDir: async (locale) => (await inLanguage(locale))[0]?.dir,
  };
}
