/** The search page over an archive of more than one bundle: the newest years alone, older ones where they are needed. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { serve } from '../../src/serve/server.ts';
import { buildSearchIndex } from '../../src/search/index/index-builder.ts';
import { launch, withPage } from '../../bench/browser.ts';
import { story } from '../lib/search-index.ts';
import { answered, ask, traffic } from '../../bench/search-driver.ts';
import { siteFolder } from '../lib/search-page.ts';
import { copyFolder } from '../lib/copy-folder.ts';

/** Two years of so many stories each are more than one bundle takes. */
const STORIES = 1100;

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let folder: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-years-'));
  copyFolder(siteFolder(), folder);
  const stories = [2026, 2023].flatMap((year) =>
    Array.from({ length: STORIES }, (_, at) => {
      const word = at < 30 ? '写到血透室。' : at < 33 ? '写到膏方。' : '写到别的。';
      const day = String(1 + (at % 28)).padStart(2, '0');
      return story(`s-${year}-${at}`, `${year}年第${at}篇`, [word], { date: `${year}-03-${day}` });
    }),
  );
  await buildSearchIndex(stories, join(folder, 'search-index'), join(folder, '.cache'), [], 0);
  browser = await launch();
  server = await serve(folder);
});
after(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

const on = (use: (page: Page, asked: (year: number) => boolean) => Promise<void>): Promise<void> =>
  withPage(browser, {}, async (page) => {
    await page.goto(`${server.url}/search/`);
    const seen = await traffic(page);
    await use(page, (year) => seen.paths.some((path) => path.startsWith(`/search-index/zh-${year}.`)));
  });

const years = (page: Page): Promise<string[]> =>
  page
    .locator('li[data-hit] time')
    .evaluateAll((all) => [...new Set(all.map((time) => (time.getAttribute('datetime') ?? '').slice(0, 4)))]);

test('a full page of the newest years: the older bundle is left alone, the page says so, and asks it on request', () =>
  on(async (page, asked) => {
    const { hits, status } = await ask(page, '血透室');
    assert.equal(hits.length, 20);
    assert.match(status, /30/);
    assert.deepEqual(await years(page), ['2026']);
    assert.deepEqual([asked(2026), asked(2023)], [true, false]);
    assert.match(await page.locator('[data-said]').innerText(), /查了2026年的报道/);
    await page.locator('[data-said] a', { hasText: '再查更早的' }).click();
    await page.waitForURL(/all=1/);
    const all = await answered(page, '血透室');
    assert.match(all.status, /60/);
    assert.equal(asked(2023), true);
    assert.doesNotMatch(await page.locator('[data-said]').innerText(), /查了/);
    await page.goto(`${server.url}/search/?q=血透室&all=1&page=3`);
    await answered(page, '血透室');
    assert.deepEqual(await years(page), ['2023']);
    await page.goBack();
    assert.match((await answered(page, '血透室')).status, /60/);
  }));

test('fewer than a page of hits: the older bundle is asked too, below the newer', () =>
  on(async (page, asked) => {
    const { hits } = await ask(page, '膏方');
    assert.equal(hits.length, 6);
    assert.deepEqual(await years(page), ['2026', '2023']);
    assert.equal(asked(2023), true);
    assert.doesNotMatch(await page.locator('[data-said]').innerText(), /查了/);
  }));

test('an older bundle that cannot be had is an error, not an empty answer', () =>
  on(async (page) => {
    await page.route('**/search-index/zh-2023.*/**', (route) => route.abort());
    await ask(page, '膏方', 'error');
    assert.match((await ask(page, '血透室')).status, /30/);
  }));
