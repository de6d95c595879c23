/** What is kept before anybody asks for it: the newest stories of a language, and what a search needs first. */
import { assetFirst, fetchAndKeep, keepAsset } from './keep-pages.ts';
import { addressOf, cacheName } from './worker-scope.ts';

/** How long the newest stories stay the newest, in milliseconds. */
const A_WHILE = 6 * 60 * 60 * 1000;

/** Put in by the build: the file of the search's program. */
const SEARCH_PROGRAM = '__SEARCH_PROGRAM__';

/** `/offline.json`: paths of the newest stories, by language. */
type Newest = Record<string, string[]>;

/** Of the search's manifest, what is needed here. */
interface Manifest {
  bundles: { locale: string; dir: string; small?: true }[];
  lexicon: { dir: string };
}

async function json<T>(path: string): Promise<T> {
  const response = await fetch(addressOf(path));
  if (response.status !== 200) throw new Error(path);
  const cache = await caches.open(cacheName('pages'));
  await cache.put(addressOf(path), response.clone());
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the build made it
  return (await response.json()) as T;
}

async function keepSearch(locale: string): Promise<void> {
  await fetchAndKeep(locale === 'en' ? 'en/search/' : 'search/');
  await keepAsset(addressOf(SEARCH_PROGRAM));
  const { bundles, lexicon } = await json<Manifest>(`search-index/manifest${locale === 'en' ? '-en' : ''}.json`);
  const [newest] = bundles.filter((bundle) => bundle.locale === locale);
  if (newest?.small) await assetFirst(addressOf(`search-index/${newest.dir}/pages.json`));
  // What every search in Chinese may ask for beside its pages.
  if (locale === 'zh') await assetFirst(addressOf(`search-index/${lexicon.dir}/cities.json`));
}

/** Where it is noted when it was done for a language. */
const noteOf = (locale: string): string => addressOf(`kept-newest-${locale}`);

let isRunning = false;

async function keepAll(locale: 'zh' | 'en'): Promise<void> {
  const cache = await caches.open(cacheName('pages'));
  const last = Number(await (await cache.match(noteOf(locale)))?.text());
  if (Date.now() - last < A_WHILE) return;
  const newest = await json<Newest>('offline.json');
  for (const path of newest[locale] ?? []) await fetchAndKeep(path);
  await keepSearch(locale);
  // Noted last: a worker that was stopped on the way begins again.
  await cache.put(noteOf(locale), new Response(String(Date.now())));
}

/** Keeps them, one after another, unless it was done of late or the reader saves data. */
export async function keepNewest(locale: 'zh' | 'en'): Promise<void> {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const isSaving =
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
  if (isSaving || isRunning) return;
  isRunning = true;
  try {
    await keepAll(locale);
  } finally {
    isRunning = false;
  }
}
