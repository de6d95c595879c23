/** The search page in both languages: what each finds in the other, where its hits lead, and what it says of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from '../../bench/search-driver.ts';
import { searchSite } from '../lib/search-page.ts';

const on = searchSite();

test('English pages search English and lead to it', () =>
  on('/en/search/', async (page) => {
    const { hits } = await ask(page, 'end-stage kidney');
    assert.deepEqual(
      hits.map(({ href, tier }) => [href, tier]),
      [['/en/articles/dialysis-opens/#p1', 'exact']],
    );
    assert.equal((await ask(page, 'Scan and Say')).hits[0]?.href, '/en/programmes/scan-and-say/');
  }));

test('Chinese on an English page leads to the English page where there is one, and says what it found', () =>
  on('/en/search/', async (page) => {
    const twin = await ask(page, '终末期肾病');
    assert.equal(twin.hits[0]?.href, '/en/articles/dialysis-opens/#p1');
    assert.match(twin.hits[0]?.meta ?? '', /Chinese text/);
    assert.equal(await page.locator('li[data-hit] [data-excerpt]').first().getAttribute('lang'), 'zh-CN');
    const alone = await ask(page, '占报名者');
    assert.equal(alone.hits[0]?.href, '/articles/chinese-only/#p1');
    assert.equal(await page.locator('li[data-hit] a').first().getAttribute('hreflang'), 'zh-CN');
    assert.equal((await ask(page, '扫码直说')).hits[0]?.href, '/en/programmes/scan-and-say/');
  }));

test('English on a Chinese page leads to the Chinese page and says what it found', () =>
  on('/search/', async (page) => {
    const { hits } = await ask(page, 'end-stage kidney');
    assert.deepEqual(
      hits.map(({ href, tier }) => [href, tier]),
      [['/articles/dialysis-opens/#p1', 'exact']],
    );
    assert.match(hits[0]?.meta ?? '', /英文稿/);
    assert.equal(await page.locator('li[data-hit] [data-excerpt]').first().getAttribute('lang'), 'en');
    assert.equal((await ask(page, '"end-stage kid"')).hits[0]?.href, '/articles/dialysis-opens/#p1');
  }));

test('an English page offers the stories that have no English page, below its own', () =>
  on('/en/search/', async (page) => {
    const { hits } = await ask(page, '20%');
    const stories = hits.filter(({ group }) => group === 'exact' || group === 'related');
    assert.deepEqual(
      stories.map(({ href }) => href.replace(/#.*/, '')),
      ['/en/articles/numbers-at-boundaries/', '/articles/chinese-only/'],
    );
    assert.match(stories[1]?.meta ?? '', /Chinese text/);
    assert.equal(await page.locator('li[data-hit] a').last().getAttribute('hreflang'), 'zh-CN');
  }));
