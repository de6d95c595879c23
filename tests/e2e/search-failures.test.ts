/** The search page where something is missing: the index or a part of it, JavaScript, what old browsers lack. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { objections } from '../../bench/browser.ts';
import { answered, ask, shown } from '../../bench/search-driver.ts';
import { siteFolder } from '../lib/search-page.ts';
import { servedSite } from '../lib/served-site.ts';

const site = servedSite(siteFolder);

const on = (use: (page: Page) => Promise<void>): Promise<void> => site.withPage({}, use);

/** Names still lead to their entries and titles to their stories, and the archive is offered. */
async function namesWork(page: Page): Promise<void> {
  const { hits, status } = await ask(page, '扫码直说', 'error');
  assert.deepEqual(
    hits.map(({ href, tier }) => [href, tier]),
    [
      ['/programmes/scan-and-say/', 'exact'],
      ['/articles/numbers-at-boundaries/', 'exact'],
    ],
  );
  assert.match(status, /没有载入/);
  assert.equal(await page.locator('[data-browse] a[href="/articles/"]').isVisible(), true);
}

test('without the pages of the index names still work, and the next search tries again', () =>
  on(async (page) => {
    await page.route('**/search-index/*/pages.json', (route) => route.abort());
    await page.goto(`${site.url}/search/`);
    await namesWork(page);
    await page.unroute('**/search-index/*/pages.json');
    await page.locator('[data-said] a', { hasText: '再查一次' }).click();
    assert.ok((await answered(page, '扫码直说')).hits.length > 1);
    assert.equal(await page.evaluate(() => document.activeElement?.matches('h2, [role=status]')), true);
    assert.ok((await ask(page, '扫码直')).hits.length > 1);
  }));

test('after five seconds the page says what it waits for, after twenty it gives that up and says so', () =>
  on(async (page) => {
    await page.clock.install();
    // Neither answered nor refused.
    await page.route('**/search-index/*/pages.json', () => undefined);
    await page.goto(`${site.url}/search/`);
    await page.focus('input[type=search]');
    await page.fill('input[type=search]', '扫码直说');
    const status = page.locator('[data-status]');
    await page.waitForRequest('**/search-index/*/pages.json');
    await page.clock.fastForward(5000);
    await status.filter({ hasText: '还在等检索索引' }).waitFor();
    await page.clock.fastForward(15_000);
    const { hits, status: end } = await answered(page, '扫码直说', 'error');
    assert.match(end, /检索索引没有载入/);
    assert.equal(hits[0]?.href, '/programmes/scan-and-say/');
    await page.unroute('**/search-index/*/pages.json');
    assert.ok((await ask(page, '扫码直')).hits.length > 1);
  }));

test('the manifest is fetched once, beside the program, when the box is entered', () =>
  on(async (page) => {
    const found = await objections(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}/search/`);
    const before = asked.filter((path) => /search-index|controller/.test(path));
    assert.deepEqual(before, []);
    const program = page.waitForRequest('**/controller*.js');
    await page.focus('input[type=search]');
    await program;
    await ask(page, '透析室');
    assert.equal(asked.filter((path) => path.endsWith('/search-index/manifest.json')).length, 1);
    assert.equal(found.join('\n'), '');
  }));

test('an index file that is an error page is an error', () =>
  on(async (page) => {
    await page.route('**/search-index/*/pages.json', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Not here</p>' }),
    );
    await page.goto(`${site.url}/search/`);
    await namesWork(page);
  }));

test('without a single file of the index the page says so and offers the archive', () =>
  on(async (page) => {
    await page.route('**/search-index/**', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${site.url}/search/?q=透析`);
    await page.locator('[data-state=error]').waitFor();
    const { hits, status } = await shown(page);
    assert.deepEqual(hits, []);
    assert.notEqual(status, '');
    assert.equal(await page.locator('[data-browse] a').first().isVisible(), true);
  }));

test('without the script of the search the page says so', () =>
  on(async (page) => {
    await page.route('**/_astro/controller*.js', (route) => route.abort());
    await page.goto(`${site.url}/search/?q=透析`);
    await page.locator('[data-state=error]').waitFor();
    assert.equal(await page.locator('[data-browse] a').first().isVisible(), true);
    assert.notEqual((await shown(page)).status, '');
  }));

test('where no script loads at all the page is a form with the other ways in', () =>
  on(async (page) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(`${site.url}/search/?q=透析`);
    for (const path of ['/services/', '/hospitals/', '/topics/', '/articles/'])
      assert.equal(await page.locator(`[data-browse] a[href="${path}"]`).isVisible(), true, path);
    assert.equal((await shown(page)).state, 'idle');
  }));

test('a fault of the program is told as one, and logged; it is no failure of the network', () =>
  on(async (page) => {
    const logged: string[] = [];
    page.on('console', (message) => message.type() === 'error' && logged.push(message.text()));
    await page.addInitScript(() => {
      document.importNode = () => {
        throw new TypeError('a fault of the program');
      };
    });
    await page.goto(`${site.url}/search/`);
    const { hits, status } = await ask(page, '透析室', 'error');
    assert.deepEqual(hits, []);
    assert.match(status, /程序出了错，与网络无关/);
    assert.equal(await page.locator('[data-browse] a[href="/articles/"]').isVisible(), true);
    assert.match(logged.join('\n'), /TypeError: a fault of the program/);
  }));

test('a start that failed is told as a fault and leaves no listener behind', () =>
  on(async (page) => {
    await page.addInitScript(() => {
      const real = window.addEventListener.bind(window);
      let failures = 1;
      // The last listener of a start: what was registered before it must be gone when the next start comes.
      window.addEventListener = (...[type, ...rest]: Parameters<typeof real>) => {
        if (type === 'popstate' && failures > 0) {
          failures -= 1;
          throw new TypeError('a fault at the start');
        }
        real(type, ...rest);
      };
      const push = history.pushState.bind(history);
      history.pushState = (...state) => {
        document.documentElement.dataset['pushed'] += '|';
        push(...state);
      };
    });
    await page.goto(`${site.url}/search/`);
    await page.evaluate(() => (document.documentElement.dataset['pushed'] = ''));
    await page.fill('input[type=search]', '透');
    await page.locator('[data-state=error]').waitFor();
    assert.match((await shown(page)).status, /程序出了错/);
    assert.ok((await ask(page, '透析室')).hits.length > 0);
    // Each listener to the box would have put the search into the history once more.
    assert.equal(await page.locator('html').getAttribute('data-pushed'), '|');
  }));

test('without the manifest titles still lead to their stories, and the next search tries again', () =>
  on(async (page) => {
    await page.route('**/search-index/manifest.json', (route) => route.abort());
    await page.goto(`${site.url}/search/`);
    const { hits, status } = await ask(page, '扫码直说', 'error');
    assert.deepEqual(
      hits.map(({ href }) => href),
      ['/articles/numbers-at-boundaries/'],
    );
    assert.match(status, /没有载入/);
    await page.unroute('**/search-index/manifest.json');
    assert.ok((await ask(page, '扫码直')).hits.length > 1);
  }));

test('a browser of early 2020 can search', () =>
  on(async (page) => {
    const found = await objections(page);
    await page.addInitScript(() => {
      const lacks = (from: object, ...names: string[]) => names.forEach((name) => Reflect.deleteProperty(from, name));
      lacks(globalThis, 'WebAssembly', 'DecompressionStream', 'structuredClone');
      lacks(Array.prototype, 'at', 'findLast', 'toSorted', 'toReversed', 'toSpliced', 'with');
      lacks(String.prototype, 'at', 'replaceAll');
      lacks(Object, 'hasOwn', 'groupBy');
      lacks(Promise, 'any', 'withResolvers');
      lacks(Intl, 'Segmenter', 'ListFormat');
      lacks(URLSearchParams.prototype, 'size');
      lacks(Element.prototype, 'replaceChildren');
    });
    await page.goto(`${site.url}/search/`);
    await page.locator('#search-box').pressSequentially('医');
    await page.locator('[role=option]').first().waitFor();
    const { hits } = await ask(page, '医院');
    await page.locator('[data-scope=stories]').click();
    await page.waitForURL(/in=stories/);
    const stories = (await answered(page, '医院')).hits;
    assert.ok(stories.length > 0 && stories.length < hits.length);
    assert.equal(found.join('\n'), '');
  }));

test('it holds under Trusted Types, which forbid text as HTML', () =>
  on(async (page) => {
    const found = await objections(page);
    await page.goto(`${site.url}/search/`);
    assert.equal(await page.evaluate(() => 'trustedTypes' in globalThis), true);
    assert.ok((await ask(page, '透析室')).hits.length > 0);
    assert.equal(found.join('\n'), '');
    const refused = await page.evaluate(() => {
      try {
        Reflect.set(document.createElement('p'), 'innerHTML', 'x');
        return false;
      } catch {
        return true;
      }
    });
    assert.equal(refused, true);
  }));

test('without JavaScript there is the archive, and the form still says what was asked', () =>
  site.withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.url}/search/`);
    assert.equal(await page.locator('[data-browse] a[href="/services/"]').isVisible(), true);
    await page.fill('input[type=search]', '透析');
    await page.press('input[type=search]', 'Enter');
    await page.waitForURL(/\/search\/\?q=/);
  }));
