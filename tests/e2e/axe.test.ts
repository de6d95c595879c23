/** axe on one page of each type, in both languages, light and dark. `npm run sweep` takes every page. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { serve } from '../../src/serve/server.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { launch, withPage } from '../../bench/browser.ts';
import { builtPages, onePageOfEach } from '../lib/site.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await launch();
  server = await serve(folders.dist);
});
after(() => Promise.all([browser.close(), server.close()]));

const pages = process.env['SWEEP'] === undefined ? onePageOfEach() : builtPages();

/** What another theme can change of a page: all else of it stays as it is. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // No page holds a frame: the mode without a second window for frames' results takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found, passes } = await (rules ? axe.withRules(rules) : axe).analyze();
  assert.ok(passes.length > (rules ? 0 : 10), 'axe looked at the page');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

// Pages of one browser, each in a context of its own, do not wait for one another.
describe('axe', { concurrency: 3 }, () => {
  for (const { path, locale } of pages) {
    test(`${path} (${locale}), light and dark`, () =>
      withPage(browser, { colorScheme: 'light' }, async (page) => {
        await page.goto(server.url + path);
        assert.equal((await violations(page)).join('\n'), '', 'light');
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.equal((await violations(page, OF_COLOURS)).join('\n'), '', 'dark');
      }));
  }
});

test('axe sees what is wrong', () =>
  withPage(browser, {}, async (page) => {
    await page.goto(`${server.url}/`);
    await page.evaluate(() => {
      document.documentElement.removeAttribute('lang');
      document.querySelector('h1')?.style.setProperty('color', '#eee');
    });
    const found = (await violations(page)).join(' ');
    assert.match(found, /html-has-lang/);
    assert.match(found, /color-contrast/);
  }));
