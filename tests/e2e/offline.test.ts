/** Without a network: what was read is there and says that it is a copy; a release is seen at once; it can be switched off. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launch, objections, withPage } from '../../bench/browser.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { serve } from '../../src/serve/server.ts';
import { builtPages, largestStory } from '../lib/site.ts';
import { copyFolder } from '../lib/copy-folder.ts';

const ALLOWED = { serviceWorkers: 'allow' } as const;

const site = mkdtempSync(join(tmpdir(), 'offline-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  // A release of its own, which the tests may change.
  const parts = ['_astro', 'articles', 'offline', 'en', 'search', 'search-index', 'index.html', '404.html'];
  for (const part of [...parts, 'sw.js', 'offline.json', 'site.webmanifest', 'favicon.svg', 'apple-touch-icon.png']) {
    copyFolder(join(folders.dist, part), join(site, part));
  }
  [browser, server] = await Promise.all([launch(), serve(site)]);
});
after(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(site, { recursive: true });
});

/** Opens the front page and waits until its worker answers for it. */
async function withWorker(page: Page): Promise<void> {
  await page.goto(server.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
  });
}

/** Waits until a file is on the device. */
const isKept = (page: Page, path: string): Promise<void> =>
  page.evaluate(async (address) => {
    while ((await caches.match(address)) === undefined) await new Promise((done) => setTimeout(done, 50));
  }, new URL(path, server.url).href);

/** As where there is no network; then it is back. */
async function withoutNetwork(run: () => Promise<void>): Promise<void> {
  const { port } = server;
  await server.close();
  try {
    await run();
  } finally {
    server = await serve(site, { port });
  }
}

test('a story that was read is there without a network, styled, and says that it is a copy; a release is seen at once', () =>
  withPage(browser, ALLOWED, async (page) => {
    const found = await objections(page);
    const { path } = largestStory('zh');
    const file = join(site, path, 'index.html');
    const released = readFileSync(file, 'utf8');
    await withWorker(page);
    await page.goto(server.url + path);
    await isKept(page, path);
    assert.equal(await page.locator('[data-old-copy]').count(), 0);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(found.join('\n'), '');
    await withoutNetwork(async () => {
      await page.goto(`${server.url}${path}?from=timeline`);
      assert.match(await page.locator('[data-old-copy]').innerText(), /存在本机的副本/);
      assert.ok((await page.locator('[data-story]').innerText()).length > 200);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), ground);
    });
    writeFileSync(file, released.replace('</h1>', '<i data-new></i></h1>'));
    await page.goto(server.url + path);
    assert.equal(await page.locator('[data-new]').count(), 1);
    assert.equal(await page.locator('[data-old-copy]').count(), 0);
    writeFileSync(file, released);
  }));

test('the newest stories are kept unread, and any other page is told to be missing, with what is there', () =>
  withPage(browser, ALLOWED, async (page) => {
    await withWorker(page);
    const newest = JSON.parse(readFileSync(join(site, 'offline.json'), 'utf8')) as { zh: string[]; en: string[] };
    const last = newest.en.at(-1) ?? '';
    await page.goto(`${server.url}/en/`);
    await isKept(page, `/${last}`);
    await isKept(page, '/search-index/manifest-en.json');
    const other = builtPages().find(({ template }) => template === 'list topics');
    assert.ok(other);
    await withoutNetwork(async () => {
      await page.goto(`${server.url}/${last}`);
      await page.locator('[data-old-copy]').waitFor();
      await page.goto(`${server.url}/en${other.path.replace(/^\/en/, '')}`);
      await page.getByRole('heading', { name: 'No connection' }).waitFor();
      await page.locator('[data-kept] a').first().click();
      await page.locator('[data-story]').waitFor();
    });
  }));

test('switched off, the worker takes itself and what it kept away', () =>
  withPage(browser, ALLOWED, async (page) => {
    await withWorker(page);
    const working = readFileSync(join(site, 'sw.js'), 'utf8');
    const sources = ['worker-scope', 'retired-worker'].map((name) =>
      readFileSync(`src/service-worker/${name}.ts`, 'utf8'),
    );
    const retired = sources.map((text) => stripTypeScriptTypes(text).replace(/^import .*$|^export /gm, '')).join('\n');
    writeFileSync(join(site, 'sw.js'), retired);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.evaluate(async () => {
      const isThere = async () =>
        [...(await navigator.serviceWorker.getRegistrations()), ...(await caches.keys())].length > 0;
      while (await isThere()) await new Promise((done) => setTimeout(done, 50));
    });
    writeFileSync(join(site, 'sw.js'), working);
  }));

test('a browser may put the site on a home screen', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(server.url);
    const session = await page.context().newCDPSession(page);
    const { errors, url } = await session.send('Page.getAppManifest');
    assert.match(url, /\/site\.webmanifest$/);
    assert.deepEqual(errors, []);
  }));
