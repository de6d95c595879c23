/** A site below a path of a host, as `url` in src/site.ts says: it is built there, served there and read there. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launch, objections, withPage } from '../../bench/browser.ts';
import { ask } from '../../bench/search-driver.ts';
import { filesOf } from '../../src/disk/files.ts';
import { serve } from '../../src/serve/server.ts';
import { treeCopy } from '../lib/tree-copy.ts';

const HERE = { origin: 'https://name.example', base: '/repository' };

const tree = treeCopy();
const dist = join(tree.root, 'dist');
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

/** The copy's content and output are its own. */
function ownFolders(): NodeJS.ProcessEnv {
  const { XINGLIN_CONTENT: _content, XINGLIN_CACHE: _cache, XINGLIN_DIST: _dist, ...env } = process.env;
  return env;
}

before(async () => {
  tree.change('src/site.ts', /(?<=export const url = ')[^']*/, `${HERE.origin}${HERE.base}/`);
  tree.change('src/content/pages/about.zh.mdx', /$/, '\n本站有[一篇稿件](/articles/dialysis-opens/#p1)。\n');
  tree.change(
    'src/content/articles/2026/chinese-only.zh.mdx',
    /$/,
    '\n另见[透析中心](/articles/dialysis-opens/#p1)。\n',
  );
  // Verification is part of a build: no link leaves the path.
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: tree.root, env: ownFolders(), stdio: 'pipe' });
  [browser, server] = await Promise.all([launch(), serve(dist, { here: HERE })]);
});

after(async () => {
  await Promise.all([browser.close(), server.close()]);
  tree.remove();
});

/** Opens a page of the site; the browser may object to nothing but what is `missing`. */
const on = (path: string, use: (page: Page) => Promise<void>, missing = false): Promise<void> =>
  withPage(browser, {}, async (page) => {
    const found = await objections(page);
    await page.goto(server.url + path);
    await use(page);
    const faults = found.filter((text) => !text.endsWith('net::ERR_ABORTED') && !(missing && text.includes('404')));
    assert.equal(faults.join('\n'), '');
  });

const pathOf = (page: Page): string => new URL(page.url()).pathname;

test('every address that is written out lies below the path', () => {
  const texts = filesOf(dist).filter((file) => /\.(?:html|xml|json|jsonld|txt|md|csv|bib|ris)$/.test(file));
  for (const file of texts) {
    const text = readFileSync(join(dist, file), 'utf8');
    assert.doesNotMatch(text, /https:\/\/name\.example(?!\/repository\/)/, file);
    assert.doesNotMatch(text, /(?: (?:href|src|srcset|action)="|"url":"|url=)\/(?!repository\/)/, file);
    assert.doesNotMatch(text, /xinglin\.example|https:\/\/invalid/, file);
  }
  assert.match(
    readFileSync(join(dist, 'robots.txt'), 'utf8'),
    /^Sitemap: https:\/\/name\.example\/repository\/sitemap\.xml$/m,
  );
  assert.match(
    readFileSync(join(dist, 'opensearch.xml'), 'utf8'),
    /template="https:\/\/name\.example\/repository\/search\/\?q=/,
  );
  assert.match(
    readFileSync(join(dist, 'data/v1/programmes.json'), 'utf8'),
    /"https:\/\/name\.example\/repository\/en\/programmes\/scan-and-say\/"/,
  );
});

test('a reader goes from page to page, with styles', () =>
  on('/', async (page) => {
    assert.notEqual(
      await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor),
      'rgba(0, 0, 0, 0)',
    );
    await page.locator('nav.sections a').first().click();
    assert.equal(pathOf(page), '/repository/articles/');
    assert.equal(await page.locator('nav.sections a[aria-current=page]').getAttribute('href'), '/repository/articles/');
    await page.goto(`${server.url}/articles/chinese-only/`);
    await page.getByRole('link', { name: '透析中心' }).click();
    assert.equal(pathOf(page), '/repository/articles/dialysis-opens/');
    await page.goto(`${server.url}/about/`);
    await page.getByRole('link', { name: '一篇稿件' }).click();
    assert.equal(pathOf(page) + new URL(page.url()).hash, '/repository/articles/dialysis-opens/#p1');
    await page.locator('a.masthead-name').click();
    assert.equal(pathOf(page), '/repository/');
  }));

test('pictures come', () =>
  on('/articles/old-photo/', async (page) => {
    const widths = await page
      .locator('main img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    assert.ok(widths.length > 0 && widths.every((width) => width > 0), String(widths));
  }));

test('the language switch leads to the same page', () =>
  on('/articles/dialysis-opens/', async (page) => {
    await page.locator('.masthead a.language').click();
    assert.equal(pathOf(page), '/repository/en/articles/dialysis-opens/');
    await page.locator('.masthead a.language').click();
    assert.equal(pathOf(page), '/repository/articles/dialysis-opens/');
  }));

test('search finds, and its hits and its own address lie below the path', () =>
  on('/search/', async (page) => {
    const { hits } = await ask(page, '终末期肾病');
    assert.equal(hits[0]?.href, '/repository/articles/dialysis-opens/#p1');
    assert.equal(pathOf(page), '/repository/search/');
    assert.equal((await ask(page, '扫码直说')).hits[0]?.href, '/repository/programmes/scan-and-say/');
    await page.locator('li[data-hit] a').first().click();
    assert.equal(pathOf(page), '/repository/programmes/scan-and-say/');
  }));

test('the box in the head of a page leads to the search', () =>
  on('/en/', async (page) => {
    await page.locator('form.find input').fill('Scan and Say');
    await page.locator('form.find button').click();
    await page.waitForSelector('[data-state=done] li[data-hit]');
    assert.equal(pathOf(page), '/repository/en/search/');
    assert.equal(
      await page.locator('li[data-hit] a').first().getAttribute('href'),
      '/repository/en/programmes/scan-and-say/',
    );
  }));

test('both languages stand side by side', () =>
  on('/articles/dialysis-opens/bilingual/', async (page) => {
    await page.locator('a[href="/repository/en/articles/dialysis-opens/"]').last().click();
    assert.equal(pathOf(page), '/repository/en/articles/dialysis-opens/');
  }));

test('a miss is a page of the site, with ways on', () =>
  on(
    '/nothing/',
    async (page) => {
      assert.equal(
        await page
          .locator('link[rel=stylesheet]')
          .first()
          .getAttribute('href')
          .then((href) => href?.startsWith('/repository/_astro/')),
        true,
      );
      await page.locator('main a').first().click();
      assert.equal(pathOf(page), '/repository/');
    },
    true,
  ));

test('an old address leads on', () =>
  on('/articles/dialysis-room/', async (page) => {
    await page.waitForURL('**/repository/articles/dialysis-opens/');
  }));

test('a visitor of the host’s root is led to the site', async () => {
  const response = await fetch(new URL('/', server.url));
  assert.equal(new URL(response.url).pathname, '/repository/');
  assert.equal((await fetch(new URL('/articles/', server.url))).status, 404);
});

test('an address that cannot be used is told by the check and by a build, with its place and nothing else', () => {
  const other = treeCopy();
  try {
    other.change('src/site.ts', /(?<=export const url = ')[^']*/, 'name.example/repository');
    for (const script of ['scripts/check.ts', 'scripts/build.ts']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
        cwd: other.root,
        env: ownFolders(),
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      assert.match(stdout + stderr, /^src\/site\.ts:\d+:21 错误 error \[site-url\]/m);
      assert.doesNotMatch(stdout + stderr, /^ +at /m, 'no stack');
    }
  } finally {
    other.remove();
  }
});
