/** Reading as people do it: without scripts, by keyboard, on paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { largestStory, onePageOfEach } from '../lib/site.ts';
import { servedSite } from '../lib/served-site.ts';

const site = servedSite();

for (const locale of LOCALES) {
  test(`a story (${locale}) reads the same without scripts`, async () => {
    const { path } = largestStory(locale);
    const read = (javaScriptEnabled: boolean) =>
      site.withPage({ javaScriptEnabled }, async (page) => {
        await page.goto(site.url + path);
        return page.locator('[data-story]').innerText();
      });
    const [without, withScripts] = await Promise.all([read(false), read(true)]);
    assert.ok(without.length > 200);
    assert.equal(without, withScripts);
  });

  test(`the first Tab (${locale}) offers the way past the menu`, () =>
    site.withPage({}, async (page) => {
      await page.goto(site.url + largestStory(locale).path);
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
    site.withPage({}, async (page) => {
      await page.goto(site.url + path);
      await page.emulateMedia({ media: 'print' });
      const links = page.locator('dl a');
      assert.ok((await links.count()) > 0);
      const gone = (all: Element[]) =>
        all.filter((one) => one.getClientRects().length === 0).map((one) => one.getAttribute('href'));
      assert.deepEqual(await links.evaluateAll(gone), []);
    }));
}

test('every element that takes the focus shows it', () =>
  site.withPage({}, async (page) => {
    await page.goto(`${site.url}/`);
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        return element && element !== document.body ? getComputedStyle(element).outlineStyle : undefined;
      });
      assert.notEqual(outline, 'none');
    }
  }));
