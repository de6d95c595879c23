/** The search page in a real browser: the built fixture site, and what a test does on it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { serve } from '../../scripts/serve.ts';
import { launch, objections, withPage } from './browser.ts';

/** The fixture's output folder; asked of a process of its own, since this one may be about another content folder. */
function fixtureFolder(): string {
  const script = "import('./src/lib/paths.ts').then(({ paths }) => process.stdout.write(paths.dist))";
  const env = { ...process.env, XINGLIN_CONTENT: 'tests/fixture/content' };
  return execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
}

/** The built site under test: `SITE_DIR`, else the fixture's. */
export const siteFolder = (): string => resolve(process.env['SITE_DIR'] ?? fixtureFolder());

type OnPage = (path: string, use: (page: Page) => Promise<void>, options?: BrowserContextOptions) => Promise<void>;

/**
 * Serves the site to a browser while a file's tests run. What is returned opens a page; nothing that the browser objects
 * to may come up on it.
 */
export function searchSite(): OnPage {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve(siteFolder())]);
  });
  after(() => Promise.all([browser.close(), server.close()]));
  return (path, use, options = {}) =>
    withPage(browser, options, async (page) => {
      const found = await objections(page);
      await page.goto(server.url + path);
      await use(page);
      // A page that is left behind breaks off what it was still fetching.
      assert.equal(found.filter((text) => !text.endsWith('net::ERR_ABORTED')).join('\n'), '');
    });
}

export interface ShownHit {
  group: string;
  tier: string;
  href: string;
  title: string;
  excerpt: string;
  meta: string;
  marks: string[];
}

export interface Shown {
  state: string;
  status: string;
  hits: ShownHit[];
}

const BOX = 'input[type=search]';

/** What stands on the page now. */
export const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
    const hits = [...document.querySelectorAll<HTMLElement>('li[data-hit]')].filter((hit) => hit.checkVisibility());
    return {
      state: document.querySelector<HTMLElement>('[data-state]')?.dataset['state'] ?? '',
      status: text(document.querySelector('[role=status]')),
      hits: hits.map((hit) => ({
        group: hit.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? '',
        tier: hit.dataset['tier'] ?? '',
        href: [...hit.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).join(' '),
        title: text(hit.querySelector('a')),
        excerpt: text(hit.querySelector('[data-excerpt]')),
        meta: text(hit.querySelector('[data-meta]')),
        marks: [...hit.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
      })),
    };
  });

/** Waits until the page has answered the query that its address names. */
export async function answered(page: Page, query: string, state = 'done'): Promise<Shown> {
  await page.waitForFunction(
    ([q, wanted]) =>
      (new URLSearchParams(location.search).get('q') ?? '') === q &&
      document.querySelector<HTMLElement>('[data-state]')?.dataset['state'] === wanted,
    [query, state] as const,
  );
  return shown(page);
}

/** Puts a query into the box and waits for its answer. */
export async function ask(page: Page, query: string, state = 'done'): Promise<Shown> {
  await page.fill(BOX, query);
  return answered(page, query.trim(), state);
}

/** Bytes on the wire and paths asked for, from now on. */
export async function traffic(page: Page): Promise<{ bytes: number; paths: string[] }> {
  const seen = { bytes: 0, paths: [] as string[] };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ response }) => seen.paths.push(new URL(response.url).pathname));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (seen.bytes += encodedDataLength));
  return seen;
}
