/** What readers' browsers get in the worker's place where a site switches it off: it clears up after it, and goes. */
import { ownCaches, worker } from './worker-scope.ts';

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
  const leave = async (): Promise<void> => {
    await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };
  event.waitUntil(leave());
});
