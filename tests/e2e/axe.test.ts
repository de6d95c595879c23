/** axe on one page of each type, in both languages, light and dark. `npm run sweep` takes every page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { serve } from '../../scripts/serve.ts';
import { paths } from '../../src/lib/paths.ts';
import { launch, withPage } from '../lib/browser.ts';
import { builtPages, onePageOfEach } from '../lib/site.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(paths.dist)]);
});
after(() => Promise.all([browser.close(), server.close()]));

const pages = process.env['SWEEP'] === undefined ? onePageOfEach() : builtPages();

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { path, locale } of pages) {
    test(`axe: ${path} ${locale} ${colorScheme}`, () =>
      withPage(browser, { colorScheme }, async (page) => {
        await page.goto(server.url + path);
        const { violations, passes } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        assert.deepEqual(found, []);
        assert.ok(passes.length > 10, 'axe looked at the page');
      }));
  }
}
