/** What the search page says and offers beside its hits: other ways to put a query, narrowing, sorting, places, keys. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { answered, ask, shown } from '../../bench/search-driver.ts';
import { linesOf } from '../lib/lines-of-text.ts';
import { searchSite } from '../lib/search-page.ts';

const on = searchSite();

const said = (page: Page): Promise<string> => page.locator('[data-said]').innerText();
const param = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

test('a query put otherwise says so, and offers the literal one', () =>
  on('/search/', async (page) => {
    const { hits, status } = await ask(page, '终未期肾病');
    assert.equal(hits[0]?.href.replace(/#.*/, ''), '/articles/dialysis-opens/');
    assert.equal(hits[0]?.tier, 'related');
    assert.match(await said(page), /没有“终未期肾病”，已改查：终末期肾病/);
    assert.match(status, /^找到\d+条相近的结果/);
    await page.locator('[data-said] a').click();
    await page.waitForURL(/literal=1/);
    assert.deepEqual((await answered(page, '终未期肾病')).hits, []);
    await page.locator('[data-status]:focus').waitFor();
    await page.goBack();
    assert.equal((await answered(page, '终未期肾病')).hits.length, hits.length);
  }));

test('traditional characters, pinyin and a whole question find the story', () =>
  on('/search/', async (page) => {
    for (const [query, way] of [
      ['終末期腎病', /按简体字查：终末期肾病/],
      ['touxishi', /按拼音查/],
      ['终末期肾病的患者还要跑远路吗', /^$/],
    ] as const) {
      const { hits } = await ask(page, query);
      assert.ok(
        hits.some(({ href }) => href.startsWith('/articles/dialysis-opens/')),
        query,
      );
      assert.match(await said(page), way, query);
    }
    // Of the question it is said once that nothing has it whole.
    assert.match((await shown(page)).status, /^找到\d+条相近的结果/);
  }));

test('where the word that matters stands nowhere, that is said first, nothing is called an answer, and numbers are there to ask', () =>
  on('/search/', async (page) => {
    const numbers = page.locator('[data-numbers]');
    const headings = () => page.locator('[data-group]:not([hidden]) h2').allInnerTexts();
    await ask(page, '透析');
    assert.ok(!(await numbers.isVisible()));
    const whole = await headings();
    const { status, hits } = await ask(page, '火星透析');
    assert.match(status, /^本站没有含“火星”的内容；以下只有“透析”。共\d+条。$/);
    assert.ok(hits.length > 0);
    for (const heading of await headings()) assert.match(heading, /（只有“透析”）$/);
    const call = () => numbers.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.ok((await numbers.isVisible()) && (await call()).includes('tel:120'), 'numbers that a phone calls');
    assert.match((await ask(page, '火星拔牙')).status, /^没有找到“火星拔牙”/);
    assert.ok(await numbers.isVisible());
    await ask(page, '透析');
    assert.deepEqual([await headings(), await numbers.isVisible()], [whole, false]);
  }));

/** The words in which a line ends, of a title that stands in these lines. */
function brokenWords(lines: readonly string[]): string[] {
  const ends = lines.slice(0, -1).map((_, at) => lines.slice(0, at + 1).join('').length);
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(lines.join(''))].flatMap(({ segment, index }) =>
    ends.some((end) => end > index && end < index + segment.length) ? segment : [],
  );
}

test('a title on a phone breaks between words, marked or not', () =>
  on('/search/', async (page) => {
    let looked = 0;
    for (const query of ['透析', '医院', '患者']) {
      await ask(page, query);
      for (const width of [320, 360, 375, 390, 412, 430]) {
        await page.setViewportSize({ width, height: 740 });
        const titles = await linesOf(page, '[data-link]');
        looked += titles.length;
        assert.deepEqual(titles.flatMap(brokenWords), [], `${query}, ${width} px`);
      }
    }
    assert.ok(looked > 10, `${looked} titles of more than one line`);
  }));

test('quoted text that nothing has: the way on is offered, not taken', () =>
  on('/search/', async (page) => {
    assert.deepEqual((await ask(page, '“终未期肾病”')).hits, []);
    await page.locator('[data-said] a').first().click();
    assert.ok((await answered(page, '终未期肾病')).hits.length > 0);
    assert.equal(await page.inputValue('input[type=search]'), '终未期肾病');
  }));

/** The key of the link that has the focus. */
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['key']);

test('hits are narrowed and sorted by links; the address says so, chips take it back, and back undoes it', () =>
  on('/search/?q=20', async (page) => {
    const before = await answered(page, '20');
    const stories = before.hits.filter(({ group }) => group !== 'registry');
    assert.ok(stories.length > 1);
    await page.locator('[data-narrow] > summary').click();
    const values = page.locator('[data-facet=kind] a');
    await values.first().waitFor();
    const texts = await values.allInnerTexts();
    assert.ok(texts.length > 1 && texts.every((text) => /（\d+）$/.test(text)), texts.join());
    for (const [at, count] of texts.map((text) => Number(/\d+/.exec(text)?.[0])).entries()) {
      const key = await values.nth(at).getAttribute('data-key');
      await values.nth(at).click();
      await page.waitForURL(/kind=/);
      const narrowed = (await answered(page, '20')).hits.filter(({ group }) => group !== 'registry');
      assert.equal(narrowed.length, count, texts[at]);
      assert.equal(await focused(page), key, 'the focus stays on the link');
      await page.locator('[data-chosen] a').first().click();
      await page.waitForFunction(() => !location.search.includes('kind'));
      await answered(page, '20');
    }
    for (const at of [0, 1]) {
      await values.nth(at).click();
      await page
        .locator('[data-chosen] li')
        .nth(at + 1)
        .waitFor();
    }
    assert.equal(new URL(page.url()).searchParams.getAll('kind').length, 2);
    await page.locator('[data-sort=date]').click();
    await page.waitForURL(/sort=date/);
    await answered(page, '20');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    );
    await page.fill('[data-date-from]', '2099-01-01');
    await page.waitForURL(/from=2099-01-01/);
    assert.deepEqual((await answered(page, '20')).hits, []);
    await page.reload();
    assert.deepEqual((await answered(page, '20')).hits, []);
    await page.locator('[data-chosen] a[data-key=none]').click();
    await page.waitForFunction(() => !/kind|from/.test(location.search));
    assert.equal((await answered(page, '20')).hits.length, before.hits.length);
  }));

test('a scope shows one kind of result, from a link as from a click, and another query stays in it', () =>
  on('/search/?q=医院&in=registry', async (page) => {
    const { hits, status } = await answered(page, '医院');
    assert.ok(hits.length > 0 && hits.every(({ group }) => group === 'registry'));
    assert.match(status, new RegExp(String(hits.length)));
    const scope = page.locator('[data-scopes] [aria-current]');
    assert.equal(await scope.getAttribute('data-scope'), 'registry');
    await page.locator('[data-scope=stories]').click();
    await page.waitForURL(/in=stories/);
    assert.ok((await answered(page, '医院')).hits.every(({ group }) => group !== 'registry'));
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['scope']), 'stories');
    await ask(page, '透析');
    assert.equal(param(page, 'in'), 'stories');
    await page.goBack();
    await page.goBack();
    assert.deepEqual((await answered(page, '医院')).hits, hits);
  }));

test('a figure is a result of its own: its value, who says so, and the way to its sentence', () =>
  on('/search/', async (page) => {
    const { hits } = await ask(page, '候诊时间');
    const figure = hits.find(({ group }) => group === 'figures');
    assert.deepEqual(figure && [figure.href, figure.title], [
      '/figures/dialysis-opens/waiting/',
      '从60到36分钟 平均候诊时间',
    ]);
    assert.match(figure?.meta ?? '', /谁说的：医院/);
    assert.ok(hits.findIndex(({ group }) => group === 'figures') < hits.findIndex(({ group }) => group === 'exact'));
    await page.locator('[data-scope=figures]').click();
    await page.waitForURL(/in=figures/);
    const alone = await answered(page, '候诊时间');
    assert.ok(alone.hits.length > 0 && alone.hits.every(({ group }) => group === 'figures'));
    assert.match(alone.status, /查到1个数字/);
    assert.ok((await ask(page, '透析室')).hits.every(({ group }) => group === 'figures'));
  }));

test('the site’s own pages are found by their names', () =>
  on('/search/', async (page) => {
    assert.equal((await ask(page, '更正')).hits[0]?.href, '/corrections/');
    assert.equal((await ask(page, '术语表')).hits[0]?.href, '/glossary/');
  }));

test('a place without a hit is said first', () =>
  on('/search/', async (page) => {
    const none = await ask(page, '聊城');
    assert.match(none.status, /^没有聊城的记录/);
    const elsewhere = await ask(page, '聊城透析室');
    assert.match(elsewhere.status, /^聊城没有与“透析室”有关的记录。以下是其他地方的/);
    assert.ok(elsewhere.hits.length > 0);
    assert.doesNotMatch((await ask(page, '示例市')).status, /没有示例市/);
  }));

test('a slash leads to the box, and stands in it where it is typed there', () =>
  on('/search/', async (page) => {
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-box');
    await page.keyboard.press('/');
    assert.equal(await page.inputValue('#search-box'), '/');
  }));

test('titles answer where the index cannot be read', () =>
  on('/search/', async (page) => {
    await page.route('**/search-index/*/pages.json', (route) => route.fulfill({ json: {} }));
    await ask(page, '透析室', 'error');
    const { hits } = await shown(page);
    assert.ok(hits.some(({ href, group }) => group === 'exact' && href === '/articles/dialysis-opens/'));
  }));

test('a browser can search the site from its address bar', () =>
  on('/search/', async (page) => {
    const href = await page.locator('link[rel=search]').getAttribute('href');
    const text = await (await page.request.get(new URL(href ?? '', page.url()).href)).text();
    assert.match(text, /template="https:\/\/[^"]+\/search\/\?q=\{searchTerms\}"/);
  }));

test('what filters empty is said of them; one link clears them; the language link keeps the search', () =>
  on('/search/?q=医院&from=1999-01-01&to=1999-12-31', async (page) => {
    const { status, hits } = await answered(page, '医院');
    assert.match(status, /^所选条件下没有结果；不加筛选有\d+条。$/);
    assert.deepEqual(hits, []);
    const language = page.locator('header a.language');
    const english = new URL((await language.getAttribute('href')) ?? '', page.url());
    assert.deepEqual(
      [english.pathname, english.searchParams.get('q'), english.searchParams.get('from')],
      ['/en/search/', '医院', '1999-01-01'],
    );
    await page.locator('[data-chosen] a', { hasText: '清除全部筛选' }).click();
    await page.waitForFunction(() => !location.search.includes('from'));
    assert.ok((await answered(page, '医院')).hits.length > 0);
  }));
