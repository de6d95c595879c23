/** Chrome 80 and Safari 13, as a browser that lacks what they lack: pages have their look, search finds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { ask } from '../../bench/search-driver.ts';
import { ageBrowser } from '../lib/browser-of-2020.ts';
import { largestStory } from '../lib/site.ts';
import { servedSite } from '../lib/served-site.ts';

const site = servedSite();

/** What a reader sees of the styles: ground, size of the text, the column, menu in a row, an action's button. */
const look = (page: Page) =>
  page.evaluate(() => {
    const styleOf = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element) : undefined;
    };
    return {
      ground: styleOf('body')?.backgroundColor,
      text: styleOf('main')?.fontSize,
      gutter: styleOf('main')?.paddingLeft,
      column: styleOf('main')?.maxWidth,
      menu: styleOf('.sections ul')?.display,
      headline: styleOf('h1')?.fontFamily,
    };
  });

for (const path of ['/', largestStory('zh').path, largestStory('en').path, '/hospitals/']) {
  test(`${path} looks as in a browser of today`, async () => {
    const seen = (isOld: boolean) =>
      site.withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
        if (isOld) await ageBrowser(page);
        await page.goto(site.url + path, { waitUntil: 'networkidle' });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
        return look(page);
      });
    assert.deepEqual(await seen(true), await seen(false));
  });
}

test('search finds', () =>
  site.withPage({}, async (page) => {
    await ageBrowser(page);
    await page.goto(`${site.url}/en/search/`);
    assert.ok((await ask(page, 'hospital')).hits.length > 0);
  }));

test('the control in the head works', () =>
  site.withPage({}, async (page) => {
    await ageBrowser(page);
    await page.goto(site.url);
    await page.locator('.display summary').click();
    await page.getByRole('radio', { name: '特大' }).check();
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '21.92px');
  }));
