/** Whatever is in the box is text: it is answered, and it is never markup. Nothing that the browser objects to comes up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, shown } from '../../bench/search-driver.ts';
import { searchSite } from '../lib/search-page.ts';

const on = searchSite();

test('half a character and a megabyte are answered like any other text', () =>
  on('/search/', async (page) => {
    for (const [typed, asked] of [
      ['\ud83d透析\ude00', '透析'],
      ['透析室'.repeat(350_000), '透析室'.repeat(66) + '透析'],
    ] as const) {
      await page.locator('#search-box').evaluate((box: HTMLInputElement, text) => {
        box.value = text;
        box.focus();
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, typed);
      assert.notEqual((await answered(page, asked)).status, '');
    }
  }));

test('a query is text, whatever it looks like', () =>
  on(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`, async (page) => {
    await page.locator('[data-state=done]').waitFor();
    assert.match((await shown(page)).status, /<img src=x/);
    assert.equal(await page.locator('main img').count(), 0);
  }));
