/** The dev server's part of the check: while content has errors every page shows them, and nothing else is shown. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { hasErrors, report, terminal } from '../check/report.ts';
import { folders } from '../disk/build-folders.ts';
import { onReading } from '../loaders/reading-channel.ts';
import { problemsPage } from './problems-page.ts';

/** Long enough for what an editor or git writes in one go, too short to be waited for. */
const SETTLED_MS = 50;

/** Until Astro is asked again, which answers to nothing while it loads its own configuration. */
const AGAIN_MS = 100;

const CHANGED = '/@content-changed';

/** Pages end in a slash, or are asked for by a browser that means to show them; scripts, styles and pictures do neither. */
const isPage = ({ headers }: IncomingMessage, path: string): boolean =>
  path.endsWith('/') || (headers.accept ?? '').includes('text/html');

/** What stands in place of all pages while content is broken; a page that shows it learns when it is out of date. */
function standIn() {
  let shown: { html: string; version: string } | undefined;
  const waiting = new Set<ServerResponse>();
  return {
    isShown: (): boolean => shown !== undefined,
    /** @param make makes the page, given the address that answers when it is out of date; undefined: pages as they are */
    show(make: ((changed: string) => string) | undefined): void {
      const version = randomUUID();
      shown = make && { html: make(`${CHANGED}?${version}`), version };
      for (const response of waiting) response.end();
      waiting.clear();
    },
    /** Answers a request, if it is one for a page or for the next change. */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      const [path = '', version] = (request.url ?? '').split('?');
      if (path === CHANGED) {
        response.setHeader('cache-control', 'no-store');
        if (version === shown?.version) waiting.add(response);
        else response.end();
        return true;
      }
      if (shown === undefined || !isPage(request, path)) return false;
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(shown.html);
      return true;
    },
  };
}

/** Runs a task once more after what it is called for, however often, and says when that is done; never twice at a time. */
function coalesced(task: () => Promise<void>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let asked = Promise.resolve();
  let end: (() => void) | undefined;
  return () => {
    clearTimeout(timer);
    if (end === undefined) asked = new Promise((resolve) => (end = resolve));
    timer = setTimeout(() => {
      running = running.then(task).then(end);
      end = undefined;
    }, SETTLED_MS);
    return asked;
  };
}

/** Reads content anew when it changes, prints the report once a reading, and shows errors in the browser. */
export function serveProblems(): AstroIntegration {
  let isOver = false;
  let stopHearing = (): void => {};
  return {
    name: 'serve-problems',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const page = standIn();
        let isBroken = false;
        let readings = 0;
        // What has just changed is shown once it is read: before that nobody knows whether it may be.
        let isRead = Promise.resolve();
        const reload = (): void => server.ws.send({ type: 'full-reload', path: '*' });
        stopHearing = onReading((reading) => {
          readings += 1;
          console.log(`\n${report(reading.problems, reading, 'text', terminal)}\n`);
          isBroken = hasErrors(reading.problems);
          if (!isBroken) return;
          page.show((changed) => problemsPage(reading, changed));
          reload();
        });
        const refresh = coalesced(async () => {
          try {
            const before = readings;
            while (readings === before && !isOver) {
              await refreshContent?.({ context: {} });
              if (readings === before) await wait(AGAIN_MS);
            }
            // Only now do the collections hold what was mended.
            if (!isBroken) page.show(undefined);
          } catch (error) {
            logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
          }
        });
        // A page of the site that connects only now was loaded before content broke.
        server.ws.on('connection', () => {
          if (page.isShown()) reload();
        });
        server.watcher.add(folders.content);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folders.content + sep)) isRead = refresh();
        });
        server.middlewares.use((request, response, next) => {
          const go = (): void => {
            if (!page.answer(request, response)) next();
          };
          if (isPage(request, request.url?.split('?')[0] ?? '')) void isRead.then(go);
          else go();
        });
      },
      'astro:server:done': () => {
        isOver = true;
        stopHearing();
      },
    },
  };
}
