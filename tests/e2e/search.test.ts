/** The search page as a reader uses it, on the fixture site, in a real browser, with the site's own headers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { answered, ask, shown, traffic } from '../../bench/search-driver.ts';
import { searchSite } from '../lib/search-page.ts';

const BOX = 'input[type=search]';

const on = searchSite();

test('nothing of the search is fetched before the box is used', () =>
  on('/search/', async (page) => {
    const seen = await traffic(page);
    await page.waitForLoadState('networkidle');
    // What keeps pages for later is asked for when all is quiet: it is no part of the search.
    const ofTheWorker = /\.svg$|\/_astro\/(?:register-worker|site-address)\./;
    assert.deepEqual(
      seen.paths.filter((path) => !ofTheWorker.test(path)),
      [],
    );
    assert.equal(await page.locator(BOX).count(), 1);
    assert.equal((await shown(page)).state, 'idle');
  }));

test('typing with pauses: one answer, with everything that the contract asks for', () =>
  on('/search/', async (page) => {
    await page.locator(BOX).pressSequentially('终末期肾病', { delay: 30 });
    const { hits, status } = await answered(page, '终末期肾病');
    assert.deepEqual(
      hits.map(({ group, tier, href }) => [group, tier, href]),
      [['exact', 'exact', '/articles/dialysis-opens/#p1']],
    );
    assert.match(status, /1/);
    assert.deepEqual(hits[0]?.marks, ['终末期肾病']);
    assert.match(hits[0]?.excerpt ?? '', /终末期肾病患者不必再跑远路/);
    assert.match(hits[0]?.meta ?? '', /示例市/);
  }));

test('nothing is searched while an input method composes', () =>
  on('/search/', async (page) => {
    await page.focus(BOX);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'touxi', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(700);
    assert.equal(await page.inputValue(BOX), 'touxi');
    assert.equal(new URL(page.url()).search, '');
    assert.equal((await shown(page)).state, 'idle');
    await session.send('Input.insertText', { text: '透析' });
    const { hits } = await answered(page, '透析');
    assert.ok(hits.some(({ href }) => href.startsWith('/articles/dialysis-opens/')));
  }));

test('quoted text is exact, across words, signs folded', () =>
  on('/search/', async (page) => {
    for (const query of ['“期肾病患”', '"人次，其中长"', '「5G和DRG」', '"ｄｒｇ 支付"']) {
      const { hits } = await ask(page, query);
      assert.equal(hits.length, 1, query);
      assert.equal(hits[0]?.tier, 'exact');
    }
    assert.deepEqual((await ask(page, '"肾病期末"')).hits, []);
  }));

test('numbers hold their bounds', () =>
  on('/search/', async (page) => {
    const hrefs = async (query: string) => {
      const stories = (await ask(page, query)).hits.filter(({ group }) => group !== 'figures');
      return stories.map(({ href }) => href.replace(/#.*/, ''));
    };
    assert.deepEqual(await hrefs('14155'), ['/articles/numbers-at-boundaries/']);
    assert.deepEqual(await hrefs('1415'), []);
    assert.deepEqual((await hrefs('20%')).sort(), ['/articles/chinese-only/', '/articles/numbers-at-boundaries/']);
    assert.deepEqual(await hrefs('1月起'), ['/articles/chinese-only/']);
    assert.deepEqual((await ask(page, '20%')).hits.find(({ group }) => group === 'exact')?.marks, ['20%']);
  }));

test('a programme comes first by its name, half of it, or its name in the other language', () =>
  on('/search/', async (page) => {
    for (const query of ['扫码直说', '扫码直说平台', '扫码直', 'Scan and Say', 'ｓｃａｎ ａｎｄ']) {
      const { hits } = await ask(page, query);
      assert.deepEqual([hits[0]?.group, hits[0]?.href], ['registry', '/programmes/scan-and-say/'], query);
    }
    assert.equal((await ask(page, '７日内复诊')).hits[0]?.href, '/programmes/seven-day-revisit/');
  }));

test('a hit leads to its paragraph, which is there', () =>
  on('/search/?q=短信提示的时间', async (page) => {
    const { hits } = await answered(page, '短信提示的时间');
    const anchor = /#(p\d+)$/.exec(hits[0]?.href ?? '')?.[1];
    await page.locator('li[data-hit] a').first().click();
    await page.waitForURL(/articles\/dialysis-opens\/#p\d+$/);
    assert.match((await page.locator(`#${anchor ?? 'none'}`).textContent()) ?? '', /短信提示的时间/);
    assert.equal(await page.evaluate(() => document.querySelector(':target')?.id), anchor);
    const look = (id: string) =>
      page.evaluate((one) => {
        const { backgroundColor, outline } = getComputedStyle(document.getElementById(one) ?? document.body);
        return `${backgroundColor} ${outline}`;
      }, id);
    assert.notEqual(await look(anchor ?? ''), await look('p1'), 'the paragraph is marked');
  }));

test('a title that matches leads to the top of its page', () =>
  on('/search/?q=血液透析室', async (page) => {
    const { hits } = await answered(page, '血液透析室');
    assert.equal(hits[0]?.href, '/articles/dialysis-opens/');
    assert.ok((await page.locator('li[data-hit] h3 mark').count()) > 0);
  }));

test('the address says what was searched, and back and forward follow it', () =>
  on('/search/', async (page) => {
    const first = await ask(page, '肾病');
    await ask(page, '肾病患者');
    await ask(page, '义诊');
    await page.goBack();
    assert.equal((await answered(page, '肾病患者')).hits.length, 1);
    assert.equal(await page.inputValue(BOX), '肾病患者');
    await page.goBack();
    await answered(page, '', 'idle');
    assert.equal(await page.inputValue(BOX), '');
    await page.goForward();
    await page.goForward();
    assert.ok((await answered(page, '义诊')).hits.length > 0);
    assert.ok(first.hits.length > 0);
  }));

test('back from a story shows the answer again', () =>
  on('/search/', async (page) => {
    const { hits } = await ask(page, '14155');
    await page.locator('li[data-hit] a').last().click();
    await page.waitForURL(/articles/);
    await page.goBack();
    assert.deepEqual((await answered(page, '14155')).hits, hits);
    assert.equal(await page.inputValue(BOX), '14155');
  }));

test('no hit: it says so and helps on; an emptied box is idle again', () =>
  on('/search/', async (page) => {
    const { hits, status } = await ask(page, '没有这样的话');
    assert.deepEqual(hits, []);
    assert.match(status, /没有这样的话/);
    assert.equal(await page.locator('[data-browse] a[href="/articles/"]').isVisible(), true);
    assert.equal(await page.locator('[data-pager]').isVisible(), false);
    await page.fill(BOX, '');
    await answered(page, '', 'idle');
    assert.equal((await shown(page)).status, '');
  }));

test('words apart are related, and said to be', () =>
  on('/search/', async (page) => {
    const { hits } = await ask(page, '透析室 短信');
    assert.ok(hits.length > 0 && hits.every(({ tier }) => tier === 'related'));
    assert.equal(await page.locator('#search-related').isVisible(), true);
  }));

test('the keyboard is enough: type, Enter, down to the hit and back, Enter', () =>
  on('/search/', async (page) => {
    await page.focus(BOX);
    await page.keyboard.type('春季义诊');
    await page.keyboard.press('Enter');
    await answered(page, '春季义诊');
    const isInHit = () => page.evaluate(() => document.activeElement?.closest('li')?.hasAttribute('data-hit'));
    await page.keyboard.press('ArrowDown');
    assert.equal(await isInHit(), true);
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-box');
    await page.keyboard.press('ArrowDown');
    assert.equal(await isInHit(), true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/campaigns\/spring-clinic\/$/);
    await page.goBack();
    await answered(page, '春季义诊');
    await page.focus(BOX);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await answered(page, '', 'idle');
    assert.equal(await page.inputValue(BOX), '');
  }));

test('a first query is 120 KB at most, a next one 40', () =>
  on('/search/', async (page) => {
    const seen = await traffic(page);
    await ask(page, '透析室');
    assert.ok(seen.bytes > 20_000 && seen.bytes <= 120_000, String(seen.bytes));
    seen.bytes = 0;
    await ask(page, '挂号费');
    assert.ok(seen.bytes <= 40_000, String(seen.bytes));
  }));

test('the page is loading from the first letter on, never done with an answer to something else', () =>
  on('/search/', async (page) => {
    const state = () => page.locator('[data-state]').getAttribute('data-state');
    await page.fill(BOX, '肾病');
    assert.equal(await state(), 'loading');
    await answered(page, '肾病');
    await page.fill(BOX, '义诊');
    assert.equal(await state(), 'loading');
    await page.fill(BOX, '肾病');
    assert.ok((await answered(page, '肾病')).hits.length > 0);
  }));

test('Enter right after typing does not load the page again', () =>
  on('/search/', async (page) => {
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await page.fill(BOX, '透析室');
    await page.press(BOX, 'Enter');
    assert.ok((await answered(page, '透析室')).hits.length > 0);
    assert.equal(await page.locator('body[data-same]').count(), 1);
  }));

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in an answer, related hits and an empty answer (${colorScheme})`, () =>
    on(
      '/search/',
      async (page) => {
        for (const query of ['透析室', '透析室 短信', 'kidney', '没有的话']) {
          await ask(page, query);
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            [],
            query,
          );
        }
      },
      { colorScheme },
    ));
}
