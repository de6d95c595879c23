/** Beside a story's text the right column is never empty for more than a screen. `npm run sweep` takes every story. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { LOCALES } from '../../src/i18n/locales.ts';
import { builtPages, isStory, largestStory } from '../lib/site.ts';
import { servedSite } from '../lib/served-site.ts';

const SCREEN = 900;

const site = servedSite();

/** The longest stretch beside the text, from its headline to its last line, in which the column has not a word. */
const longestGap = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const top = document.querySelector('.story-head')?.getBoundingClientRect().top ?? 0;
    const bottom = [...document.querySelectorAll('.prose > *')].at(-1)?.getBoundingClientRect().bottom ?? top;
    const words = [...document.querySelectorAll('.story-column, .story .cover')].flatMap((part) => {
      const boxes: DOMRect[] = [];
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        boxes.push(...range.getClientRects());
      }
      return boxes;
    });
    let free = top;
    let longest = 0;
    for (const box of words.filter((one) => one.height > 1).sort((a, b) => a.top - b.top)) {
      longest = Math.max(longest, Math.min(box.top, bottom) - free);
      free = Math.max(free, box.bottom);
    }
    return Math.round(Math.max(longest, bottom - free));
  });

test('the right column of a story is empty for a screen at most', async (t) => {
  const stories =
    process.env['SWEEP'] === undefined ? LOCALES.map(largestStory) : builtPages().filter(({ path }) => isStory(path));
  const gaps: [number, string][] = [];
  await site.withPage({ viewport: { width: 1440, height: SCREEN } }, async (page) => {
    for (const { path } of stories) {
      await page.goto(site.url + path, { waitUntil: 'load' });
      gaps.push([await longestGap(page), path]);
    }
  });
  const empty = gaps.filter(([gap]) => gap > SCREEN).map(([gap, path]) => `${path}: ${gap} px`);
  assert.equal(empty.join('\n'), '');
  t.diagnostic(`${Math.max(...gaps.map(([gap]) => gap))} px at most in ${gaps.length}`);
});
