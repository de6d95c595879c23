/** The program of the ledger and the time line: narrows, sorts, keeps its state in the address, hands out what is shown, fast enough. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launch, objections, withPage } from '../../bench/browser.ts';
import { folders } from '../../src/disk/build-folders.ts';
import type { RowFile } from '../../src/lib/rows.ts';
import { figuresUrl, rowsUrl, timelineUrl } from '../../src/lib/urls.ts';
import { serve } from '../../src/serve/server.ts';

const DESK = { viewport: { width: 1280, height: 900 } };

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await launch();
  server = await serve(folders.dist);
});
after(() => Promise.all([browser.close(), server.close()]));

const rows = (page: Page): Promise<number> => page.locator('table[data-narrowed] tbody tr').count();

/** Opens the tools, and waits until they can be used. */
async function open(page: Page): Promise<void> {
  await page.locator('.row-tools summary').click();
  await page.locator('.row-tools select[name=sort]:enabled').waitFor();
}

test('a list is narrowed and sorted, its state is its address, and the way back leads back', () =>
  withPage(browser, DESK, async (page) => {
    const found = await objections(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(server.url + figuresUrl('zh'));
    const all = await rows(page);
    assert.ok(!asked.includes(rowsUrl('zh', 'figures')), 'nothing is fetched before the tools are opened');
    await open(page);
    assert.equal(await rows(page), all, 'all stand as they stood');
    const unit = page.locator('select[name=unit]');
    await unit.selectOption({ index: 1 });
    const few = await rows(page);
    assert.ok(few > 0 && few < all);
    const narrowed = new URL(page.url());
    assert.ok(narrowed.searchParams.get('unit'));
    await page.locator('select[name=sort]').selectOption('-value');
    await page.goBack();
    assert.equal(page.url(), narrowed.href);
    assert.equal(await rows(page), few);
    await page.goBack();
    assert.equal(await rows(page), all);
    await page.goto(narrowed.href);
    await page
      .locator('.row-tools output')
      .filter({ hasText: String(few) })
      .waitFor();
    assert.equal(await rows(page), few, 'the address alone shows the same');
    const download = page.waitForEvent('download');
    await page.locator('[data-file=csv]').click();
    const text = readFileSync(await (await download).path(), 'utf8');
    assert.equal(text.trim().split('\r\n').length, few + 1);
    assert.deepEqual(found, []);
  }));

test('the time line is narrowed too, and what nothing has is said to be nothing', () =>
  withPage(browser, DESK, async (page) => {
    await page.goto(`${server.url}${timelineUrl('en')}?year=1900`);
    await page.locator('.row-tools output').filter({ hasText: '0 in all' }).waitFor();
    assert.equal(await rows(page), 0);
    await page.locator('select[name=year]').selectOption('');
    assert.ok((await rows(page)) > 0);
  }));

/** A step may take so long, in milliseconds. */
const STEP = 100;

test('five thousand figures take no more than a tenth of a second a step', () =>
  withPage(browser, DESK, async (page) => {
    const file = JSON.parse(readFileSync(`${folders.dist}${rowsUrl('zh', 'figures')}`, 'utf8')) as RowFile;
    const many = Array.from({ length: 5000 }, (_, at) => ({ ...file.rows[at % file.rows.length]!, id: `one/${at}` }));
    await page.route(`**${rowsUrl('zh', 'figures')}`, (route) => route.fulfill({ json: { ...file, rows: many } }));
    await page.goto(server.url + figuresUrl('zh'));
    await open(page);
    assert.equal(await rows(page), 200);
    const step = (name: string, values: string[]) =>
      page.evaluate(
        ([field = '', ...wanted]) =>
          wanted.map((value) => {
            const element = document.querySelector<HTMLSelectElement | HTMLInputElement>(`.row-tools [name=${field}]`)!;
            element.value = value;
            const from = performance.now();
            element.dispatchEvent(new Event('input', { bubbles: true }));
            return performance.now() - from;
          }),
        [name, ...values],
      );
    const unit = many[0]?.facets['unit']?.[0] ?? '';
    for (const [name, values] of [
      ['unit', [unit, '', unit, '']],
      ['sort', ['-value', 'value', '-value', 'value']],
      ['q', ['医院', '时间', '医院', '时间']],
    ] as const) {
      const took = await step(name, [...values]);
      assert.ok(Math.min(...took) <= STEP, `${name}: ${took.map(Math.round).join(', ')} ms`);
    }
  }));
