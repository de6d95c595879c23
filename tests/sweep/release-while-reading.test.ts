/** A release that comes while a reader's page is open, or with an old index in their browser: the new story is found, or the page says what to do. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launch, withPage } from '../../bench/browser.ts';
import { answered, ask, shown } from '../../bench/search-driver.ts';
import { filesOf } from '../../src/disk/files.ts';
import { addStory, siteCopy } from '../lib/builds.ts';
import { NAME, startServer } from '../lib/real-servers.ts';
import { copyFolder } from '../lib/copy-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'release-'));
const served = join(root, 'site');
let browser: Browser;

/** Serves the first release, or the second, which has a story more. */
function release(name: 'first' | 'second'): void {
  rmSync(served, { recursive: true, force: true });
  copyFolder(join(root, name), served);
}

before(async () => {
  chmodSync(root, 0o755);
  const site = siteCopy();
  await site.build({ XINGLIN_DIST: join(root, 'first') });
  addStory(site);
  await site.build({ XINGLIN_DIST: join(root, 'second') });
  site.remove();
  browser = await launch();
});
beforeEach(() => release('first'));
after(async () => {
  await browser.close();
  rmSync(root, { recursive: true });
});

/** A host of static files that lets browsers keep each for ten minutes, as GitHub Pages does. */
async function keepingHost() {
  const server = createServer(({ url = '/' }, answer) => {
    const path = join(served, decodeURIComponent(new URL(url, 'http://host').pathname).replace(/\/$/, '/index.html'));
    if (!existsSync(path)) return void answer.writeHead(404).end();
    const type = { html: 'text/html', js: 'text/javascript', css: 'text/css' }[path.split('.').pop() ?? ''];
    answer.writeHead(200, { 'cache-control': 'max-age=600', ...(type && { 'content-type': type }) });
    return void answer.end(readFileSync(path));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, stop: () => server.close() };
}

const HOSTS = {
  nginx: () => startServer('nginx', join(root, 'nginx'), { origin: `http://${NAME}`, base: '', root: served }),
  'a host that lets browsers keep everything': keepingHost,
};

const NEW = '/articles/one-more/';
const QUERY = '又一篇';

/** The story of the second release is found, at once or as soon as the page has asked for it. */
async function findsNew(page: Page): Promise<void> {
  await page.fill('input[type=search]', QUERY);
  await page.locator(`[data-hit] a[href="${NEW}"]`).first().waitFor();
  assert.equal((await answered(page, QUERY)).hits[0]?.href, NEW);
}

for (const [name, start] of Object.entries(HOSTS)) {
  /** The search page of the first release, open in a browser; `release` brings the second. */
  const onOpenPage = (use: (page: Page, address: string) => Promise<void>) => async () => {
    const host = await start();
    try {
      await withPage(browser, {}, async (page) => {
        const address = `http://127.0.0.1:${host.port}/search/`;
        await page.goto(address);
        await use(page, address);
      });
    } finally {
      host.stop();
    }
  };

  test(`${name}: what was found in vain before is found after it, on the same page`, () =>
    onOpenPage(async (page) => {
      assert.ok((await ask(page, QUERY)).hits.every(({ href }) => href !== NEW));
      await ask(page, '透析室');
      release('second');
      await findsNew(page);
    })());

  test(`${name}: what is first asked for after it needs files that are gone`, () =>
    onOpenPage(async (page) => {
      await ask(page, '医院');
      release('second');
      const { hits } = await ask(page, '透析室');
      assert.ok(hits.length > 0);
      await findsNew(page);
    })());

  test(`${name}: a page that was open and idle, and one that is opened with an old index in the browser`, () =>
    onOpenPage(async (page, address) => {
      await page.focus('input[type=search]');
      release('second');
      await findsNew(page);
      await page.goto(address);
      await findsNew(page);
    })());

  test(`${name}: where the search's program is gone, or cannot read the newer index, the page says to load it anew`, () =>
    onOpenPage(async (page, address) => {
      for (const file of filesOf(served).filter((path) => /controller.*\.js/.test(path))) rmSync(join(served, file));
      await page.route('**/controller*.js', (route) => route.continue({ headers: { 'cache-control': 'no-cache' } }));
      await page.fill('input[type=search]', QUERY);
      await page.locator('[data-state=error]').waitFor();
      assert.match((await shown(page)).status, /请刷新/);
      await page.unrouteAll();
      release('second');
      await page.goto(address);
      await page.route('**/search-index/manifest.json', async (route) => {
        const answer = await route.fetch();
        const manifest = (await answer.json()) as { version: number };
        await route.fulfill({ json: { ...manifest, version: manifest.version + 1 } });
      });
      const { hits, status } = await ask(page, '没有的词', 'error');
      assert.deepEqual(hits, []);
      assert.match(status, /请刷新/);
    })());
}
