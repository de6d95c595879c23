/** Reading as people do it: without scripts, on a narrow phone, with large text, by keyboard. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
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

/** Elements whose text is cut off, or that stick out of the window sideways without a way to scroll to them. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().slice(0, 30)}`;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // What only screen readers see is one pixel wide on purpose; so is a skip link that waits outside.
      if (box.width <= 1 || box.height <= 1 || box.bottom <= 0 || style.visibility === 'hidden') continue;
      if (box.right > width + 1 && !scrolls(element)) found.push(`sticks out: ${name(element)}`);
      const clips = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
      const large = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (clips && large && element.textContent.trim() !== '') found.push(`is cut off: ${name(element)}`);
    }
    return found;
  });

/** The browser's own setting of the text size: media queries in rem follow it, as they do for a reader. */
async function doubleText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

/** Text alone, as browsers of phones and readers' own styles enlarge it: media queries do not follow. */
const enlargeText = (page: Page, size: string): Promise<void> =>
  page.evaluate((one) => document.documentElement.style.setProperty('font-size', one), size);

/** Size of the page's text in pixels. */
const textSize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main') ?? document.body).fontSize));

for (const { path, locale, template } of onePageOfEach()) {
  test(`${template} (${locale}) fits 320 px, and bears text at 200 %`, () =>
    withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto(server.url + path);
      assert.equal((await cutOff(page)).join('\n'), '', 'at 320 px');
      await page.setViewportSize({ width: 360, height: 740 });
      await enlargeText(page, '200%');
      assert.equal((await cutOff(page)).join('\n'), '', 'at 200 % on a phone, of text alone');
      await enlargeText(page, '');
      await page.setViewportSize({ width: 1024, height: 768 });
      const before = await textSize(page);
      await doubleText(page);
      assert.ok((await textSize(page)) > before * 1.9, 'the text grew');
      assert.equal((await cutOff(page)).join('\n'), '', 'at 200 %');
      await page.setViewportSize({ width: 360, height: 740 });
      assert.equal((await cutOff(page)).join('\n'), '', 'at 200 % on a phone');
    }));
}

test('text that is cut off is seen', () =>
  withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
    await page.setContent(
      '<p class="x" style="width:400px">一二三</p><p style="width:50px;overflow:hidden;white-space:nowrap">一二三四五六七八</p>',
    );
    const found = await cutOff(page);
    assert.equal(found.filter((text) => /sticks out|scrolls sideways/.test(text)).length, 2);
    assert.equal(found.filter((text) => text.startsWith('is cut off')).length, 1);
  }));

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
