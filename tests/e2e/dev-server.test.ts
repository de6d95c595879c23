/** An editor at the dev server: a story with an error is shown in the browser, and its mending is seen at once. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launch, withPage } from '../../bench/browser.ts';
import { startDevServer } from '../lib/dev-server.ts';
import { treeCopy } from '../lib/tree-copy.ts';
import { copyFolder } from '../lib/copy-folder.ts';

const tree = treeCopy();
const root = mkdtempSync(join(tmpdir(), 'dev-'));
const content = join(root, 'content');
const story = join(content, 'articles/2026/numbers-at-boundaries.zh.mdx');
copyFolder('tests/fixture/content', content);
const sound = readFileSync(story, 'utf8');

/** How long an editor waits at most, as the goal has it. */
const SOON = { timeout: 3000 };

let browser: Browser;
let dev: Awaited<ReturnType<typeof startDevServer>>;

before(async () => {
  writeFileSync(story, `${sound}\n甲<script>document.title = 'ran'</script>乙。\n`);
  const env = { ...process.env, XINGLIN_CONTENT: content, XINGLIN_CACHE: join(root, 'cache') };
  [browser, dev] = await Promise.all([launch(), startDevServer(tree.root, env)]);
});
after(async () => {
  dev.stop();
  await browser.close();
  tree.remove();
  rmSync(root, { recursive: true, force: true });
});

const problems = (page: Page) => page.locator('.error');
/** The site's own page, as a search box tells it. */
const site = (page: Page) => page.getByRole('searchbox').first();

test('a story that is broken at the start is shown, one that breaks later too; each recovers in three seconds', () =>
  withPage(browser, {}, async (page) => {
    const answer = await page.goto(dev.url);
    assert.equal(answer?.status(), 500);
    assert.match((await page.innerText('main')).slice(0, 200), /^内容里有错误[\s\S]*Content has errors[\s\S]*1 个错误/);
    assert.equal(await problems(page).count(), 1);
    assert.match(await problems(page).innerText(), /numbers-at-boundaries\.zh\.mdx:\d+:2 html\s+“<script>”是网页标签/);
    assert.equal(dev.told().split('[html]').length, 2, 'the terminal tells it once');
    assert.match(dev.told(), /warning \[translation-stale\]/, 'warnings are told with it');

    // The first page is compiled only now, which is no part of the mending.
    writeFileSync(story, sound);
    await site(page).waitFor();
    for (const round of [1, 2]) {
      writeFileSync(story, `${sound}\n第${round}轮{坏。\n`);
      await problems(page).filter({ hasText: '这里的花括号“{”读不懂' }).waitFor(SOON);
      assert.equal(await problems(page).count(), 1);
      writeFileSync(story, sound);
      await site(page).waitFor(SOON);
    }
    assert.match(dev.told(), /检查通过/);
  }));

test('styles and programs are served while pages wait', async () => {
  writeFileSync(story, `${sound}\n{坏。\n`);
  await withPage(browser, {}, async (page) => {
    await page.goto(`${dev.url}/articles/`);
    await problems(page).waitFor(SOON);
    const style = await page.request.get(`${dev.url}/src/styles/base.css`, { headers: { accept: 'text/css' } });
    assert.equal(style.status(), 200);
    assert.match(style.headers()['content-type'] ?? '', /css/);
  });
  writeFileSync(story, sound);
});
