/** The control in the head of every page: elder mode, sizes, light and dark, remembered, and never in the way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { objections } from '../../bench/browser.ts';
import { largestStory, onePageOfEach } from '../lib/site.ts';
import { servedSite } from '../lib/served-site.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

const site = servedSite();

const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

const DARK = 'rgb(23, 20, 17)';

test('by keyboard a reader opens it, chooses, and closes it', () =>
  site.withPage(PHONE, async (page) => {
    const found = await objections(page);
    await page.goto(site.url + largestStory('zh').path);
    const usual = await textSize(page);
    await page.locator('.display summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: '标准' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    assert.ok((await textSize(page)) > usual * 1.15, 'larger at once');
    await page.keyboard.press('ArrowRight');
    assert.ok((await textSize(page)) > usual * 1.3, 'larger still');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('radio', { name: '标准' }).isVisible(), false);
    assert.equal(await page.locator('.display summary:focus').count(), 1);
    await page.goto(`${site.url}/`);
    assert.ok((await textSize(page)) > usual * 1.3, 'the next page remembers');
    assert.equal(found.join('\n'), '');
  }));

test('the theme that is chosen goes before the system’s, on the screen and not on paper', () =>
  site.withPage({ ...PHONE, colorScheme: 'light' }, async (page) => {
    await page.goto(site.url + largestStory('en').path);
    const light = await ground(page);
    await page.locator('.display summary').click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    assert.equal(await ground(page), DARK);
    await page.reload();
    assert.equal(await ground(page), DARK);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await ground(page), 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.locator('.display summary').click();
    await page.getByRole('radio', { name: 'Light' }).check();
    assert.equal(await ground(page), light);
    await page.getByRole('radio', { name: 'As the system' }).check();
    assert.equal(await ground(page), DARK);
  }));

test('what was chosen holds before the page is painted', () =>
  site.withPage(PHONE, async (page) => {
    await page.addInitScript(() => localStorage.setItem('display', 'elder dark'));
    await page.route('**/*.js', (route) =>
      /before-paint/.test(route.request().url()) ? route.continue() : route.abort(),
    );
    await page.goto(site.url, { waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    assert.equal(await page.locator('html').getAttribute('data-display'), 'elder dark');
    assert.equal(await page.locator('head link[blocking=render]').count(), 1);
  }));

const IN_ELDER_MODE = /^(?:home|story|hospitals|need|entry organisations|search)$/;

for (const { path, locale, template } of onePageOfEach().filter((page) => IN_ELDER_MODE.test(page.template))) {
  test(`elder mode: ${template} (${locale}) has no text below 18 points, targets of 60 pixels, and spaces between words`, () =>
    site.withPage(PHONE, async (page) => {
      await page.addInitScript(() => localStorage.setItem('display', 'elder'));
      await page.goto(site.url + path);
      const faults = await page.evaluate(() => {
        const found: string[] = [];
        const name = (element: Element) =>
          `${element.tagName}.${element.className} ${element.textContent.slice(0, 20)}`;
        if (document.documentElement.scrollWidth > 360) found.push('scrolls sideways');
        for (const element of document.body.querySelectorAll('*')) {
          const own = [...element.childNodes].some(
            (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
          );
          const { fontSize, visibility, clipPath } = getComputedStyle(element);
          const isSeen = element.getClientRects().length > 0 && visibility !== 'hidden' && clipPath === 'none';
          if (own && isSeen && Number.parseFloat(fontSize) < 24) found.push(`${fontSize}: ${name(element)}`);
        }
        for (const element of document.querySelectorAll('button, summary, .masthead a, .colophon nav a')) {
          const { width, height } = element.getBoundingClientRect();
          if (width > 1 && Math.min(width, height) < 60) found.push(`${width}×${height}: ${name(element)}`);
        }
        // A flex box takes away the space between its own words and an element: “a follow-up visit”.
        for (const link of document.querySelectorAll('a')) {
          const hasSpace = [...link.childNodes].some(
            (node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? '') && /^\s|\s$/.test(node.nodeValue ?? ''),
          );
          const isFlex = getComputedStyle(link).display.endsWith('flex');
          if (hasSpace && isFlex && link.childElementCount > 0) found.push(`words run together: ${name(link)}`);
        }
        return found;
      });
      assert.equal(faults.join('\n'), '');
    }));
}

test('a browser that keeps nothing still does it, and says that it will not last', () =>
  site.withPage(PHONE, async (page) => {
    const found = await objections(page);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(site.url);
    await page.locator('.display summary').click();
    await page.getByRole('radio', { name: '深色' }).check();
    assert.equal(await ground(page), DARK);
    assert.match(await page.locator('.display [role=status]').innerText(), /不让网站记住/);
    assert.equal(found.join('\n'), '');
  }));

test('without scripts it is not there', () =>
  site.withPage({ ...PHONE, javaScriptEnabled: false }, async (page) => {
    await page.goto(site.url);
    assert.equal(await page.locator('.display').isVisible(), false);
  }));
