/** Reading as people do it: without scripts, by keyboard, on paper. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { serve } from '../../src/serve/server.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { launch, withPage } from '../../bench/browser.ts';
import { largestStory, onePageOfEach } from '../lib/site.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await launch();
  server = await serve(folders.dist);
});
after(() => Promise.all([browser.close(), server.close()]));

for (const locale of LOCALES) {
  test(`a story (${locale}) reads the same without scripts`, async () => {
    const { path } = largestStory(locale);
    const read = (javaScriptEnabled: boolean) =>
      withPage(browser, { javaScriptEnabled }, async (page) => {
        await page.goto(server.url + path);
        return page.locator('[data-story]').innerText();
      });
    const [without, withScripts] = await Promise.all([read(false), read(true)]);
    assert.ok(without.length > 200);
    assert.equal(without, withScripts);
  });

  test(`the first Tab (${locale}) offers the way past the menu`, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(server.url + largestStory(locale).path);
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      assert.equal(await skip.getAttribute('href'), '#main');
      const box = await skip.boundingBox();
      assert.ok(box && box.x >= 0 && box.y >= 0 && box.height > 10, 'it is in sight');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.equal(await page.locator('main :focus').count(), 1);
    }));
}

for (const { path, locale } of onePageOfEach().filter(({ template }) => template === 'glossary')) {
  test(`the glossary (${locale}) keeps every reference on paper`, () =>
    withPage(browser, {}, async (page) => {
      await page.goto(server.url + path);
      await page.emulateMedia({ media: 'print' });
      const links = page.locator('dl a');
      assert.ok((await links.count()) > 0);
      const gone = (all: Element[]) =>
        all.filter((one) => one.getClientRects().length === 0).map((one) => one.getAttribute('href'));
      assert.deepEqual(await links.evaluateAll(gone), []);
    }));
}

test('every element that takes the focus shows it', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(`${server.url}/`);
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        return element && element !== document.body ? getComputedStyle(element).outlineStyle : undefined;
      });
      assert.notEqual(outline, 'none');
    }
  }));
