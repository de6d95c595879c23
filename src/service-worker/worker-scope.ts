/** A service worker's own world, as far as ours needs it: the types of pages and of workers exclude each other. */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerEvents {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: FetchEvent;
}

interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<{ url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof WorkerEvents>(type: K, listener: (event: WorkerEvents[K]) => void): void;
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `self` of a service worker is one
export const worker = self as unknown as WorkerScope;

/** The address of a path of the site. */
export const addressOf = (path: string): string => new URL(path, worker.registration.scope).href;

/** Names of the caches: another site of the same host has its own. */
export const cacheName = (what: 'pages' | 'assets'): string => `${worker.registration.scope} ${what}`;

/** The caches of this site. */
export async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(`${worker.registration.scope} `));
}
