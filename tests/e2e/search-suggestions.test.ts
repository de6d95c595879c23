/** Suggestions while typing: by keyboard, mouse and input method; what was searched for last; the key that leads to the box. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { answered, ask } from '../../bench/search-driver.ts';
import { searchSite } from '../lib/search-page.ts';

const on = searchSite();
const BOX = '#search-box';
const options = (page: Page) => page.locator('[role=listbox] [role=option]');
const texts = (page: Page): Promise<string[]> =>
  options(page).evaluateAll((all) => all.map((one) => one.firstChild?.textContent ?? ''));
/** The option that the box points to, as a screen reader hears it. */
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.getElementById('search-box')?.getAttribute('aria-activedescendant');
    return document.getElementById(id ?? '')?.firstChild?.textContent ?? '';
  });

test('names are suggested; arrows go through them, Enter takes one, Escape closes the list and keeps the text', () =>
  on('/search/', async (page) => {
    await page.focus(BOX);
    await page.keyboard.type('扫码');
    await options(page).first().waitFor();
    assert.ok((await texts(page)).includes('扫码直说'));
    assert.equal(await page.getAttribute(BOX, 'aria-expanded'), 'true');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    );
    await page.keyboard.press('ArrowDown');
    const [first = ''] = await texts(page);
    assert.equal(await active(page), first);
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(page), '');
    await page.keyboard.press('Escape');
    assert.equal(await options(page).count(), 0);
    assert.equal(await page.inputValue(BOX), '扫码');
    await page.keyboard.type('直');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const name = await active(page);
    await page.keyboard.press('Enter');
    assert.ok((await answered(page, name)).hits.length > 0);
    assert.equal(await page.inputValue(BOX), name);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-box');
  }));

test('an option is taken by a click; Tab leaves the list and takes none', () =>
  on('/search/', async (page) => {
    await page.focus(BOX);
    await page.keyboard.type('扫码');
    await options(page).first().click();
    await answered(page, '扫码直说');
    await page.fill(BOX, '扫码');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    assert.equal(await options(page).count(), 0);
    assert.equal(await page.inputValue(BOX), '扫码');
  }));

test('an input method’s own keys and letters suggest nothing and take nothing', () =>
  on('/search/', async (page) => {
    await page.focus(BOX);
    await page.keyboard.type('扫码');
    await options(page).first().waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'zhi', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(400);
    assert.equal(await options(page).count(), 0);
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-box');
    await session.send('Input.insertText', { text: '直' });
    await options(page).first().waitFor();
    assert.ok((await texts(page)).includes('扫码直说'));
  }));

test('what was searched for last is offered in an empty box, and forgotten when the reader says so', () =>
  on('/search/', async (page) => {
    await ask(page, '透析');
    await ask(page, '义诊');
    await page.keyboard.press('Enter');
    await page.fill(BOX, '');
    await answered(page, '', 'idle');
    await options(page).first().waitFor();
    assert.deepEqual(await texts(page), ['义诊'], 'what was only typed on the way is not kept');
    await page.locator('[data-forget]').click();
    assert.equal(await options(page).count(), 0);
    await page.reload();
    await page.focus(BOX);
    await page.waitForTimeout(300);
    assert.equal(await options(page).count(), 0);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  }));

test('the box of every page is reached by its key', () =>
  on('/', async (page) => {
    const session = await page.context().newCDPSession(page);
    const slash = { modifiers: 1, key: '/', code: 'Slash', windowsVirtualKeyCode: 191, text: '/', unmodifiedText: '/' };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...slash });
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'q');
  }));
