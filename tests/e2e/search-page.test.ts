/** What the search page says and offers beside its hits: other ways to put a query, narrowing, sorting, places, keys. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { answered, ask, shown } from '../../bench/search-driver.ts';
import { searchSite } from '../lib/search-page.ts';

const on = searchSite();

const said = (page: Page): Promise<string> => page.locator('[data-said]').innerText();
const param = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
const chosen = (page: Page, facet: string, value: string) =>
  page.selectOption(`[data-narrow] [data-facet=${facet}]`, value);

test('a query put otherwise says so, and offers the literal one', () =>
  on('/search/', async (page) => {
    const { hits, status } = await ask(page, '终未期肾病');
    assert.equal(hits[0]?.href.replace(/#.*/, ''), '/articles/dialysis-opens/');
    assert.equal(hits[0]?.tier, 'related');
    assert.match(await said(page), /没有“终未期肾病”，已改查：终末期肾病/);
    assert.match(status, /没有一字不差/);
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
      ['终末期肾病的患者还要跑远路吗', /有其中一些词/],
    ] as const) {
      const { hits } = await ask(page, query);
      assert.ok(
        hits.some(({ href }) => href.startsWith('/articles/dialysis-opens/')),
        query,
      );
      assert.match(await said(page), way, query);
    }
  }));

test('quoted text that nothing has: the way on is offered, not taken', () =>
  on('/search/', async (page) => {
    assert.deepEqual((await ask(page, '“终未期肾病”')).hits, []);
    await page.locator('[data-said] a').first().click();
    assert.ok((await answered(page, '终未期肾病')).hits.length > 0);
    assert.equal(await page.inputValue('input[type=search]'), '终未期肾病');
  }));

test('hits can be narrowed and sorted; the address says so, and back undoes it', () =>
  on('/search/?q=20', async (page) => {
    const before = await answered(page, '20');
    const stories = before.hits.filter(({ group }) => group !== 'registry');
    assert.ok(stories.length > 1);
    await page.locator('[data-narrow] summary').click();
    await page.locator('[data-facet=kind] option').nth(1).waitFor({ state: 'attached' });
    const years = await page.locator('[data-facet=kind] option').allInnerTexts();
    assert.ok(years.slice(1).every((text) => /（\d+）$/.test(text)) && years.length > 1, years.join());
    const [, first] = await page
      .locator('[data-facet=kind] option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await chosen(page, 'kind', first ?? '');
    await page.waitForURL(/kind=/);
    const narrowed = await answered(page, '20');
    assert.ok(narrowed.hits.length > 0 && narrowed.hits.every(({ group }) => group !== 'registry'));
    await page.selectOption('[data-sort]', 'date');
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
    for (let back = 0; back < 3; back += 1) await page.goBack();
    assert.equal(param(page, 'kind'), null);
    assert.deepEqual(
      (await answered(page, '20')).hits.map(({ href }) => href),
      before.hits.map(({ href }) => href),
    );
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
    await page.route('**/search-index/*/postings/*', (route) => route.fulfill({ json: {} }));
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
    await page.locator('[data-said] a', { hasText: '清除全部筛选' }).click();
    await page.waitForFunction(() => !location.search.includes('from'));
    assert.ok((await answered(page, '医院')).hits.length > 0);
  }));
