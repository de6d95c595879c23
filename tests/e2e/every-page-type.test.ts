/**
 * One page of each type in each language, opened once: it breaks no policy and logs nothing, axe finds nothing in light
 * and dark, it fits 320 px (a window at 400 %) and bears text at 200 %. `npm run sweep` takes every page, and each in elder mode too.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { serve } from '../../src/serve/server.ts';
import { objections } from '../../bench/browser.ts';
import { covered, cutOff } from '../lib/cut-off.ts';
import { MOVED, pagesToOpen } from '../lib/site.ts';
import { servedSite } from '../lib/served-site.ts';

const site = servedSite();

const isSweep = process.env['SWEEP'] !== undefined;
const pages = pagesToOpen();

/** What another theme can change of a page: all else of it stays as it is. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Marks one text of each look: its colours and those of all that it lies in, its size and weight. Whether letters stand
 * out from their ground is the same for all that look alike, and a long page has thousands of them: axe, which looks
 * beneath each, would take five times as long.
 */
const markLooks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const looks = new Map<Element | null, string>([[null, '']]);
    const lookOf = (element: Element | null): string => {
      const known = looks.get(element);
      if (known !== undefined || element === null) return known ?? '';
      const style = getComputedStyle(element);
      const colours = [style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.textShadow];
      const letters = [style.fontSize, style.fontWeight, style.textDecorationLine, style.position];
      const own = [element.tagName, element.className, ...colours, ...letters];
      const look = `${lookOf(element.parentElement)} ${own.join('|')}`;
      looks.set(element, look);
      return look;
    };
    const seen = new Set<string>();
    for (const element of document.body.querySelectorAll('*')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
      const isNew = hasText && !seen.has(lookOf(element));
      element.toggleAttribute('data-look', isNew);
      if (isNew) seen.add(lookOf(element));
    }
  });

async function violations(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  // No page holds a frame: the mode without a second window for frames' results takes half the time, and half of that
  // is a selector for every element, which nobody reads: what is wrong is told by its HTML.
  const axe = () => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], selectors: false });
  const rest = what === 'all' ? await axe().disableRules(OF_COLOURS).analyze() : undefined;
  await markLooks(page);
  const colours = await axe().include('[data-look]').withRules(OF_COLOURS).analyze();
  assert.ok(colours.passes.length > 0 && (rest === undefined || rest.passes.length > 10), 'axe looked at the page');
  return [...(rest?.violations ?? []), ...colours.violations].map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** The browser's own setting of the text size: media queries in rem follow it, as they do for a reader. */
async function setTextSize(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: (size * 13) / 16 } });
}

/** Text alone, as browsers of phones and readers' own styles enlarge it: media queries do not follow. */
const enlargeText = (page: Page, size: string): Promise<void> =>
  page.evaluate((one) => document.documentElement.style.setProperty('font-size', one), size);

/**
 * Text alone, as readers inside another app and phones' own settings enlarge it: no unit of a style sheet follows, be it
 * em or rem.
 */
async function enlargeAsPhone(page: Page, use: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 740,
    deviceScaleFactor: 1,
    mobile: true,
  });
  const before = await textSize(page);
  await page.evaluate(() => document.documentElement.style.setProperty('text-size-adjust', '200%'));
  assert.ok((await textSize(page)) > before * 1.9, 'the text grew');
  await use();
  await page.evaluate(() => document.documentElement.style.removeProperty('text-size-adjust'));
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
}

/** Size of the page's text in pixels. */
const textSize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main') ?? document.body).fontSize));

/** Whether the page bears a narrow phone, and large text in each way that browsers enlarge it. */
async function assertFits(page: Page): Promise<void> {
  // A narrow phone, and a window of 1280 × 1024 at 400 %: nothing of the layout follows the height.
  await page.setViewportSize({ width: 320, height: 256 });
  assert.equal((await cutOff(page)).join('\n'), '', 'at 320 px');
  assert.equal((await covered(page)).join('\n'), '', 'at 400 %');
  await page.setViewportSize({ width: 360, height: 740 });
  await enlargeText(page, '200%');
  assert.equal((await cutOff(page)).join('\n'), '', 'at 200 % on a phone, of text alone');
  await enlargeText(page, '');
  await enlargeAsPhone(page, async () =>
    assert.equal((await cutOff(page)).join('\n'), '', 'at 200 % as a phone enlarges it'),
  );
  await page.setViewportSize({ width: 1024, height: 768 });
  const before = await textSize(page);
  await setTextSize(page, 32);
  assert.ok((await textSize(page)) > before * 1.9, 'the text grew');
  assert.equal((await cutOff(page)).join('\n'), '', 'at 200 %');
  await page.setViewportSize({ width: 360, height: 740 });
  assert.equal((await cutOff(page)).join('\n'), '', 'at 200 % on a phone');
}

/** The page as a reader has it who chose elder mode: another layout, so all of axe's rules again. */
async function assertElderMode(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('display', 'elder'));
  await page.emulateMedia({ colorScheme: 'light' });
  await setTextSize(page, 16);
  await page.reload({ waitUntil: 'load' });
  assert.ok((await textSize(page)) >= 24, 'elder mode is on');
  assert.equal((await violations(page)).join('\n'), '', 'axe, elder mode');
  assert.equal([...(await cutOff(page)), ...(await covered(page))].join('\n'), '', 'at 360 px, elder mode');
}

// Pages of one browser, each in a context of its own, do not wait for one another.
describe('every page type', { concurrency: 3 }, () => {
  for (const { path, locale, template } of pages.filter((one) => one.template !== MOVED)) {
    test(`${template} (${locale}): ${path}`, () =>
      site.withPage({ colorScheme: 'light' }, async (page) => {
        const found = await objections(page);
        const response = await page.goto(site.url + path, { waitUntil: 'load' });
        await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
        const search = page.locator('main input[type="search"]');
        if ((await search.count()) > 0) {
          await search.fill(locale === 'zh' ? '医院' : 'hospital');
          await search.press('Enter');
          await page.locator('[data-state="done"]').waitFor();
        }
        assert.equal(response?.status(), 200);
        assert.equal(found.join('\n'), '', 'policy and console');
        assert.equal((await violations(page)).join('\n'), '', 'axe, light');
        await page.emulateMedia({ colorScheme: 'dark' });
        // Colours of a type are those of both languages: in the sweep both are asked.
        if (isSweep || locale === 'zh') assert.equal((await violations(page, 'colours')).join('\n'), '', 'axe, dark');
        await assertFits(page);
        if (isSweep) await assertElderMode(page);
      }));
  }
});

for (const { path, locale } of pages.filter(({ template }) => template === MOVED)) {
  test(`moved (${locale}): ${path} leads on`, () =>
    site.withPage({}, async (page) => {
      await page.goto(site.url + path);
      await page.waitForURL((url) => url.pathname !== path);
      assert.ok(await page.locator('main').isVisible());
      assert.equal(await page.locator('meta[http-equiv="refresh"]').count(), 0);
    }));
}

test('axe sees what is wrong', () =>
  site.withPage({}, async (page) => {
    await page.goto(`${site.url}/articles/`);
    await page.evaluate(() => {
      document.documentElement.removeAttribute('lang');
      document.querySelector('h1')?.style.setProperty('color', '#eee');
    });
    const found = (await violations(page)).join(' ');
    assert.match(found, /html-has-lang/);
    assert.match(found, /color-contrast/);
  }));

test('text that is cut off is seen', () =>
  site.withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.setContent(
      '<p class="x" style="width:400px">一二三</p><p style="width:50px;overflow:hidden;white-space:nowrap">一二三四五六七八</p>',
    );
    const found = await cutOff(page);
    assert.equal(found.filter((text) => /sticks out|scrolls sideways/.test(text)).length, 2);
    assert.equal(found.filter((text) => text.startsWith('is cut off')).length, 1);
  }));

test('what stays in sight is seen where it covers what a reader needs', () =>
  site.withPage({ viewport: { width: 320, height: 256 } }, async (page) => {
    await page.setContent(
      '<p style="position:sticky;top:0;height:100px;margin:0">一</p><p style="height:900px">二</p><a href="/x">三</a><p style="height:900px">四</p>',
    );
    const found = await covered(page);
    assert.equal(found.filter((text) => text.startsWith('fills the window')).length, 1);
    assert.equal(found.filter((text) => text.startsWith('lies under')).length, 1);
  }));

test('a violation is seen', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'policy-'));
  writeFileSync(
    join(dir, 'index.html'),
    '<!doctype html><title>x</title><script>document.title = "ran"</script><p style="color:red">x</p><img src="https://other.invalid/x.png">',
  );
  const own = await serve(dir);
  try {
    await site.withPage({}, async (page) => {
      const found = await objections(page);
      await page.goto(own.url, { waitUntil: 'networkidle' });
      assert.equal(await page.title(), 'x');
      for (const directive of ['script-src-elem', 'style-src-attr', 'img-src']) {
        assert.ok(
          found.some((text) => text.startsWith(directive)),
          `${directive} among ${found.join('; ')}`,
        );
      }
    });
  } finally {
    await own.close();
    rmSync(dir, { recursive: true });
  }
});
