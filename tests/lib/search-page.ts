/** The search page in a real browser: the built fixture site, and what a test does on it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { objections } from '../../bench/browser.ts';
import { servedSite } from './served-site.ts';

/** The fixture's output folder; asked of a process of its own, since this one may be about another content folder. */
function fixtureFolder(): string {
  const script = "import('./src/disk/build-folders.ts').then(({ folders }) => process.stdout.write(folders.dist))";
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
  const site = servedSite(siteFolder);
  return (path, use, options = {}) =>
    // A worker would answer in place of a test's own answers; without it, the browser says so.
    site.withPage({ serviceWorkers: 'block', ...options }, async (page) => {
      const found = await objections(page);
      await page.goto(site.url + path);
      await use(page);
      // A page that is left behind breaks off what it was still fetching.
      const expected = /net::ERR_ABORTED$|Service Worker registration blocked/;
      assert.equal(found.filter((text) => !expected.test(text)).join('\n'), '');
    });
}
