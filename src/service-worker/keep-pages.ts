/** Keeping pages on the device: each with the style sheets and programs that it names, and no more than so many. */
import { addressOf, cacheName } from './worker-scope.ts';

const MOST = { pages: 80, assets: 200 };

/** When a page was kept: told to whoever is shown the copy. */
export const KEPT_ON = 'x-kept-on';

/** Lets the oldest go. */
async function trim(what: keyof typeof MOST): Promise<void> {
  const cache = await caches.open(cacheName(what));
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[what])).map((key) => cache.delete(key)));
}

/** Style sheets and programs that a page names; their names hold a digest. */
const assetsOf = (html: string, page: string): string[] =>
  Array.from(
    html.matchAll(/(?:href|src|data-elder)="([^"]*\/_astro\/[^"]+\.(?:css|js))"/g),
    ([, path = '']) => new URL(path, page).href,
  );

/** A file whose name holds a digest: from the device, else from the network, and then kept. */
export async function assetFirst(request: Request | string): Promise<Response> {
  const cache = await caches.open(cacheName('assets'));
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) {
    await cache.put(request, response.clone());
    await trim('assets');
  }
  return response;
}

/** Keeps a file whose name holds a digest, and with a program those that it imports before it runs. */
export async function keepAsset(address: string): Promise<void> {
  const response = await assetFirst(address);
  if (!address.endsWith('.js')) return;
  const program = await response.text();
  const imported = Array.from(
    program.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g),
    ([, name = '']) => name,
  );
  await Promise.all(imported.map((name) => keepAsset(new URL(name, address).href)));
}

/** Keeps a page as it came, under its address without query and fragment. */
export async function keepPage(address: string, response: Response): Promise<void> {
  const html = await response.text();
  const headers = new Headers(response.headers);
  headers.set(KEPT_ON, new Date().toISOString());
  const cache = await caches.open(cacheName('pages'));
  const key = address.replace(/[?#].*/, '');
  // What is put again is the newest.
  await cache.delete(key);
  await cache.put(key, new Response(html, { headers }));
  await trim('pages');
  await Promise.all(assetsOf(html, address).map((asset) => keepAsset(asset)));
}

/** Fetches a page and keeps it. */
export async function fetchAndKeep(path: string): Promise<void> {
  const address = addressOf(path);
  const response = await fetch(address);
  if (response.status === 200 && !response.redirected) await keepPage(address, response);
}
