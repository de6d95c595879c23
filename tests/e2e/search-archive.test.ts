/** The search page over a longer archive, made up for the test: pages of hits, excerpts in view, marks in all of them. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { serve } from '../../src/serve/server.ts';
import { buildSearchIndex } from '../../src/search/index/index-builder.ts';
import { launch, withPage } from '../../bench/browser.ts';
import { entry, story } from '../lib/search-index.ts';
import { answered, ask, traffic } from '../../bench/search-driver.ts';
import { siteFolder } from '../lib/search-page.ts';
import { copyFolder } from '../lib/copy-folder.ts';

const STORIES = 45;
const filler = '这一段只占地方，写的是与检索无关的话。'.repeat(8);

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let folder: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-site-'));
  copyFolder(siteFolder(), folder);
  const stories = Array.from({ length: STORIES }, (_, at) => {
    const day = String(1 + (at % 28)).padStart(2, '0');
    const last = at === 7 ? '专门提到独一无二的词。' : '';
    const blocks = [filler, `第${at + 1}篇写到血透室，又写到血透室。${last}`];
    return story(`story-${at}`, `第${at + 1}篇`, blocks, {
      date: `2026-0${1 + Math.floor(at / 28)}-${day}`,
      summary: '摘要。',
    });
  });
  const places = Array.from({ length: 8 }, (_, at) =>
    entry('places', `place-${at}`, [`血透室${at}号`], [`Room ${at}`]),
  );
  // With postings, as a larger archive has.
  await buildSearchIndex([...stories, ...places.flat()], join(folder, 'search-index'), join(folder, '.cache'), [], 0);
  browser = await launch();
  server = await serve(folder);
});
after(async () => {
  await Promise.all([browser.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

const on = (use: (page: Page) => Promise<void>): Promise<void> =>
  // Stories are made up here, by answers that the worker which keeps pages would not see.
  withPage(browser, { viewport: { width: 390, height: 800 }, serviceWorkers: 'block' }, async (page) => {
    await page.goto(`${server.url}/search/`);
    await use(page);
  });

test('twenty stories a page, five registry entries above the first, the rest on further pages', () =>
  on(async (page) => {
    const first = await ask(page, '血透室');
    assert.equal(first.hits.filter(({ group }) => group === 'registry').length, 5);
    assert.equal(first.hits.filter(({ group }) => group === 'exact').length, 20);
    assert.deepEqual(
      first.hits.slice(0, 6).map(({ group }) => group),
      [...Array<string>(5).fill('registry'), 'exact'],
    );
    assert.match(first.status, /53/);
    assert.equal(await page.locator('[data-more=registry] a').innerText(), '全部8个机构、项目和地点');
    const seen = new Set(first.hits.map(({ href }) => href));
    for (const expected of [20, 5]) {
      const last = await page.locator('li[data-hit]').last().elementHandle();
      await page.locator('[data-page=next]').click();
      await page.waitForFunction((before) => !document.body.contains(before), last);
      const next = await answered(page, '血透室');
      assert.equal(next.hits.length, expected);
      next.hits.forEach(({ href }) => seen.add(href));
    }
    assert.equal(seen.size, STORIES + 5);
    assert.equal(new URL(page.url()).searchParams.get('page'), '3');
    assert.equal(await page.locator('[data-page=next]').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-exact');
    await page.goBack();
    await page.waitForURL(/page=2$/);
    await page.reload();
    assert.equal((await answered(page, '血透室')).hits.length, 20);
    await page.goto(`${server.url}/search/?q=血透室&page=99`);
    assert.equal((await answered(page, '血透室')).hits.length, 5);
  }));

test('back from a story: the same page of hits, narrowed as it was, at the same place', () =>
  on(async (page) => {
    await page.goto(`${server.url}/search/?q=血透室&from=2026-01-01&page=2`);
    const before = await answered(page, '血透室');
    const hit = page.locator('li[data-hit] a').nth(12);
    const path = ((await hit.getAttribute('href')) ?? '').replace(/#.*/, '');
    // The story is made up: any page will do to come back from.
    await page.route(`**${path}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
    );
    await hit.click();
    await page.waitForURL(/articles/);
    await page.goBack();
    const back = await answered(page, '血透室');
    assert.deepEqual(
      back.hits.map(({ href: one }) => one.replace(/#.*/, '')),
      before.hits.map(({ href: one }) => one.replace(/#.*/, '')),
    );
    assert.equal(new URL(page.url()).searchParams.get('page'), '2');
    assert.equal(await page.inputValue('[data-date-from]'), '2026-01-01');
    await page.waitForFunction((left) => (document.activeElement as HTMLAnchorElement | null)?.pathname === left, path);
    await page.waitForFunction(() => {
      const { top } = (document.activeElement ?? document.body).getBoundingClientRect();
      return top > 0 && top < 800 && scrollY > 300;
    });
  }));

test('equal hits stand newest first', () =>
  on(async (page) => {
    const { hits } = await ask(page, '又写到血透室');
    const dates = await page
      .locator('li[data-hit] time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    assert.equal(hits.length, 20);
    assert.deepEqual(dates, [...dates].sort().reverse());
  }));

test('excerpts come for the hits in view, each with every occurrence marked and a link to its paragraph', () =>
  on(async (page) => {
    const seen = await traffic(page);
    await ask(page, '血透室，又');
    const texts = () => seen.paths.filter((path) => path.includes('/texts/')).length;
    const early = texts();
    assert.ok(early > 0 && early < 15, String(early));
    const { hits } = await answered(page, '血透室，又');
    assert.ok(hits.every(({ href }) => href.endsWith('#p2')));
    await page.locator('li[data-hit]').last().scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => (document.querySelectorAll('li[data-hit]')[19]?.querySelectorAll('mark').length ?? 0) > 0,
    );
    assert.ok(texts() > early);
  }));

test('an excerpt that cannot be had costs the excerpt alone', () =>
  on(async (page) => {
    await page.route('**/texts/**', (route) => route.abort());
    const { hits } = await ask(page, '独一无二');
    assert.deepEqual(
      hits.map(({ href, excerpt }) => [href, excerpt]),
      [['/articles/story-7/#p2', '']],
    );
  }));

for (const part of ['*/postings/*', '*/heads/*']) {
  test(`without ${part} names still work, and the next search tries again`, () =>
    on(async (page) => {
      await page.route(`**/search-index/${part}`, (route) => route.abort());
      await page.fill('input[type=search]', '血透室');
      const { hits } = await answered(page, '血透室', 'error');
      assert.ok(hits.length > 0 && hits.every(({ href }) => href.startsWith('/places/')));
      await page.unroute(`**/search-index/${part}`);
      assert.ok((await ask(page, '又写到血透室')).hits.length >= 20);
    }));
}

test('every occurrence is marked', () =>
  on(async (page) => {
    const { hits } = await ask(page, '血透室。专门');
    assert.deepEqual(hits[0]?.marks, ['血透室。专门']);
    const both = await ask(page, '独一无二 血透室');
    assert.deepEqual(
      both.hits.find(({ group }) => group === 'related')?.marks.filter((mark) => mark === '血透室').length,
      2,
    );
  }));

test('a slow answer to an earlier query never takes the place of a later one', () =>
  on(async (page) => {
    await ask(page, '血透室');
    await page.route('**/texts/**', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await page.fill('input[type=search]', '独一无二');
    await page.waitForURL(/q=%E7%8B%AC/);
    const { hits } = await ask(page, '没有的词');
    assert.deepEqual(hits, []);
    await page.waitForTimeout(700);
    assert.equal(await page.locator('li[data-hit]').count(), 0);
  }));
