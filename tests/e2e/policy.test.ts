/** The Content-Security-Policy in a real browser, on every page type; and proof that a violation would be seen. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { serve } from '../../src/serve/server.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { launch, objections, withPage } from '../../bench/browser.ts';
import { onePageOfEach } from '../lib/site.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await launch();
  server = await serve(folders.dist);
});
after(() => Promise.all([browser.close(), server.close()]));

for (const { path, locale, template } of onePageOfEach()) {
  test(`${template} (${locale}) breaks no policy`, () =>
    withPage(browser, {}, async (page) => {
      const found = await objections(page);
      const response = await page.goto(server.url + path, { waitUntil: 'load' });
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      const search = page.locator('main input[type="search"]');
      if ((await search.count()) > 0) {
        await search.fill(locale === 'zh' ? '医院' : 'hospital');
        await search.press('Enter');
        await page.locator('[data-state="done"]').waitFor();
      }
      assert.equal(response?.status(), 200);
      assert.equal(found.join('\n'), '');
    }));
}

test('a violation is seen', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'policy-'));
  writeFileSync(
    join(dir, 'index.html'),
    '<!doctype html><title>x</title><script>document.title = "ran"</script><p style="color:red">x</p><img src="https://other.invalid/x.png">',
  );
  const own = await serve(dir);
  try {
    await withPage(browser, {}, async (page) => {
      const found = await objections(page);
      await page.goto(own.url, { waitUntil: 'networkidle' });
      assert.equal(await page.title(), 'x');
      for (const directive of ['script-src-elem', 'style-src-attr', 'img-src']) {
        assert.ok(
          found.some((text) => text.startsWith(directive)),
          `${directive} among ${found.join('; ')}`,
        );
      }
    });
  } finally {
    await own.close();
    rmSync(dir, { recursive: true });
  }
});
