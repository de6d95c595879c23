/** axe on one page of each type, in both languages, light and dark. `npm run sweep` takes every page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

async function violations(page: Page): Promise<string[]> {
  // No page holds a frame: the mode without a second window for frames' results takes half the time.
  const { violations: found, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  assert.ok(passes.length > 10, 'axe looked at the page');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const { path, locale } of pages) {
  test(`axe: ${path} (${locale}), light and dark`, () =>
    withPage(browser, { colorScheme: 'light' }, async (page) => {
      await page.goto(server.url + path);
      assert.equal((await violations(page)).join('\n'), '', 'light');
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.equal((await violations(page)).join('\n'), '', 'dark');
    }));
}

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
