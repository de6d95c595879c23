/**
 * Pages without a network. A page comes from the network first, so that nobody reads an old one after a release; where
 * there is none, or it takes too long, the copy on the device is shown and says that it is one. What has a digest in
 * its name never changes and comes from the device. Whatever goes wrong here, the network answers.
 */
import { assetFirst, fetchAndKeep, KEPT_ON, keepPage } from './keep-pages.ts';
import { keepNewest } from './newest-stories.ts';
import { addressOf, cacheName, type FetchEvent, worker } from './worker-scope.ts';

/** How long the network is waited for where there is a copy, in milliseconds. */
const PATIENCE = 4000;

const localeOf = (address: string): 'zh' | 'en' => (address.startsWith(addressOf('en/')) ? 'en' : 'zh');

const OFFLINE = { zh: 'offline/', en: 'en/offline/' };

const SAID = {
  zh: (day: string) => `这是 ${day} 存在本机的副本，现在没有连上网络，内容可能已有更新。`,
  en: (day: string) =>
    `This copy was kept on this device on ${day}. There is no connection now, and the page may have changed since.`,
};

/** A copy that says it is one, at the head of its text. */
async function marked(copy: Response, locale: 'zh' | 'en'): Promise<Response> {
  const day = (copy.headers.get(KEPT_ON) ?? '').slice(0, 10);
  const notice = `<p class="notice" role="status" data-old-copy>${SAID[locale](day)}</p>`;
  const html = (await copy.text()).replace(/<main[^>]*>/, (main) => main + notice);
  return new Response(html, { headers: copy.headers });
}

async function fromDevice(address: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName('pages'));
  const copy = await cache.match(address.replace(/[?#].*/, ''));
  return copy && marked(copy, localeOf(address));
}

/** What stands for a page that is not on the device. */
async function offlinePage(locale: 'zh' | 'en'): Promise<Response> {
  const cache = await caches.open(cacheName('pages'));
  return (await cache.match(addressOf(OFFLINE[locale]))) ?? Response.error();
}

/** A page from the network, which is kept. */
async function fromNetwork(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const response = await fetch(request);
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
  if (response.status === 200 && isPage && !response.redirected) {
    event.waitUntil(keepPage(request.url, response.clone()).catch(() => undefined));
  }
  return response;
}

async function page(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const network = fromNetwork(event);
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE, undefined));
  const first = await Promise.race([network, late]).catch(() => undefined);
  if (first) return first;
  return (await fromDevice(url)) ?? network.catch(() => offlinePage(localeOf(url)));
}

/** A file that is asked for anew each time, and comes from the device where there is no network. */
async function networkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName('pages'));
  try {
    const response = await fetch(request);
    if (response.status === 200) await cache.put(request.url, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request.url);
    if (kept) return kept;
    throw error;
  }
}

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([fetchAndKeep(OFFLINE.zh), fetchAndKeep(OFFLINE.en)]).then(() => worker.skipWaiting()));
});

/** The pages that are open were there before it: they are kept too. */
worker.addEventListener('activate', (event) => {
  const open = async (): Promise<void> => {
    await worker.clients.claim();
    for (const { url } of await worker.clients.matchAll()) await fetchAndKeep(url);
  };
  event.waitUntil(open().catch(() => undefined));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
  const path = request.url.slice(worker.registration.scope.length);
  if (request.mode === 'navigate') {
    if (path.startsWith('admin/')) return;
    event.respondWith(page(event));
    event.waitUntil(keepNewest(localeOf(request.url)).catch(() => undefined));
  } else if (/^(?:_astro|search-index\/[^/]+\.[0-9a-f]{10})\/./.test(path)) event.respondWith(assetFirst(request));
  else if (/^search-index\/manifest(?:-en)?\.json$/.test(path)) event.respondWith(networkFirst(request));
});
