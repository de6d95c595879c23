/** Links to a story's paragraphs and figures, and the story on paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { objections } from '../../bench/browser.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { builtPages, isStory, largestStory } from '../lib/site.ts';
import { servedSite } from '../lib/served-site.ts';

const site = servedSite();

const DESK = { viewport: { width: 1280, height: 900 } };

for (const locale of LOCALES) {
  test(`each paragraph has a link with its number, each figure one to its page (${locale})`, () =>
    site.withPage({ ...DESK, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const found = await objections(page);
      await page.goto(site.url + largestStory(locale).path);
      await page.locator('.mark-link').first().waitFor({ state: 'attached' });
      const { blocks, links, figures, text } = await page.evaluate(() => ({
        blocks: [...document.querySelectorAll('.story-text > .prose > [id^=p]')].map(({ id }) => `#${id}`),
        links: [...document.querySelectorAll('.mark-link[href^="#"]')].map((link) => link.getAttribute('href')),
        figures: [...document.querySelectorAll<HTMLAnchorElement>('.mark-link:not([href^="#"])')].map(
          ({ pathname }) => pathname,
        ),
        text: document.querySelector('.mark-link')?.textContent,
      }));
      assert.deepEqual(links, blocks);
      assert.equal(text, '', 'the text of the story stays what it is');
      const pages = new Set(builtPages().map(({ path }) => path));
      assert.ok(figures.length > 0 && figures.every((path) => pages.has(path)), figures.join(' '));
      const third = page.locator('.mark-link[href="#p3"]');
      assert.equal(await third.evaluate((link) => getComputedStyle(link).opacity), '0');
      await page.locator('#p3').hover();
      assert.equal(await third.evaluate((link) => getComputedStyle(link).opacity), '1');
      await third.click();
      assert.ok(page.url().endsWith('#p3'));
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
      assert.deepEqual(found, []);
    }));
}

/** Sheets of A4 at most, of the longest story and of the shortest. */
const SHEETS = { long: 6, short: 2 };

test('on paper a story says where it stands and when it was printed, and takes few sheets', () =>
  site.withPage(DESK, async (page) => {
    const stories = builtPages()
      .filter(({ path }) => isStory(path))
      .sort((a, b) => a.html.length - b.html.length);
    const sheets = async (path: string | undefined): Promise<number> => {
      await page.goto(`${site.url}${path ?? ''}`);
      await page.locator('.mark-link').first().waitFor({ state: 'attached' });
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    };
    assert.ok((await sheets(stories[0]?.path)) <= SHEETS.short);
    assert.ok((await sheets(stories.at(-1)?.path)) <= SHEETS.long);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const foot = await page.evaluate(() => document.documentElement.style.getPropertyValue('--foot'));
    assert.ok(foot.includes(canonical ?? '-') && /20\d\d/.test(foot), foot);
    const notes = await page.locator('section.on-paper li').allTextContents();
    const numbers = await page.locator('sup.on-paper').allTextContents();
    assert.deepEqual(
      [...new Set(numbers)].map(Number),
      Array.from({ length: notes.length }, (_, at) => at + 1),
    );
    assert.ok(notes.every((address) => address.startsWith('http')));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.on-paper').count(), 0);
  }));
