/** Names stand among the hits while the stories are still on their way, and stay where they are once those are there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { answered, shown } from '../../bench/search-driver.ts';
import { searchSite } from '../lib/search-page.ts';

const on = searchSite();

/** Holds the pages of the index back until they are let go. */
async function holdPages(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route('**/search-index/*/pages.json', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const first = (page: Page) => page.locator('[data-group=registry] [data-hit] a').first();

test('an entry that is called by its name is there before the stories, and keeps the focus when they come', () =>
  on('/search/', async (page) => {
    const letGo = await holdPages(page);
    await page.fill('input[type=search]', '扫码直说');
    await first(page).waitFor();
    const before = await shown(page);
    assert.deepEqual(
      before.hits.map(({ href }) => href),
      ['/programmes/scan-and-say/'],
    );
    assert.equal(before.state, 'loading', 'the answer is not whole, and is not called so');
    await first(page).focus();
    letGo();
    const after = await answered(page, '扫码直说');
    assert.equal(after.hits[0]?.href.split('#')[0], '/programmes/scan-and-say/');
    assert.ok(after.hits.length > 1);
    const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.pathname);
    assert.equal(focused, '/programmes/scan-and-say/');
  }));

test('what only the pages can tell is not there before them: filters, words that must not stand there', () =>
  on('/search/', async (page) => {
    const letGo = await holdPages(page);
    for (const search of ['?kind=report&q=扫码直说', '?q=扫码直说 -医院']) {
      await page.goto(new URL(search, page.url()).href);
      await page.waitForFunction(() => document.querySelector('[data-state=loading]'));
      await page.waitForTimeout(900);
      assert.deepEqual((await shown(page)).hits, [], search);
    }
    letGo();
  }));
