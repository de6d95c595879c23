/** A page that arrives in parts, as over a slow line: nothing that is read moves when the rest comes. */
import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { LOCALES } from '../../src/i18n/locales.ts';
import { largestStory } from '../lib/site.ts';
import { servedSite } from '../lib/served-site.ts';

const site = servedSite();

/** Serves one page up to a place in it, the rest after a pause; all else as the site does. */
async function servedInTwo(
  html: string,
  cut: number,
  pause: number,
  use: (url: string) => Promise<void>,
): Promise<void> {
  let rest: NodeJS.Timeout | undefined;
  const inTwo = createServer((message, response) => {
    if (message.url !== '/') {
      // From the same origin: a page's policy lets it load from no other.
      request(site.url + (message.url ?? ''), (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        // Ends both where the page is closed before it has all of a file.
        pipeline(answer, response, () => undefined);
      }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, cut));
    rest = setTimeout(() => response.end(html.slice(cut)), pause);
  });
  await new Promise<void>((resolve) => void inTwo.listen(0, '127.0.0.1', resolve));
  const { port } = inTwo.address() as AddressInfo;
  try {
    await use(`http://127.0.0.1:${port}/`);
  } finally {
    clearTimeout(rest);
    inTwo.close();
    inTwo.closeAllConnections();
  }
}

/** By how much what is seen moves in sum, as browsers measure it; 0 where nothing does. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );

const PHONE = { viewport: { width: 360, height: 740 } };
/** The head itself may arrive in two parts, and the nameplate then moves by 5 px, which is 0.001. */
const LEAST = 0.005;
const CUTS = [
  '<div class="prose">',
  ' id="p3"',
  '<div class="story-column">',
  '<div class="plate">',
  '<div class="story-next">',
];

for (const { path, html } of LOCALES.map(largestStory)) {
  const cutAt = (place: string): number => {
    const cut = html.indexOf(place);
    assert.ok(cut > 0, place);
    return cut;
  };

  test(`nothing moves when the second half of a story arrives: ${path}`, async () => {
    for (const place of CUTS) {
      await servedInTwo(html, cutAt(place), 400, (url) =>
        site.withPage(PHONE, async (page) => {
          await page.goto(url, { waitUntil: 'load' });
          const shift = await shiftOf(page);
          assert.ok(shift < LEAST, `cut before ${place}: ${shift}`);
        }),
      );
    }
  });

  test(`the text is shown after a while though the rest has not come: ${path}`, async () => {
    await servedInTwo(html, cutAt('<div class="story-column">'), 60_000, (url) =>
      site.withPage(PHONE, async (page) => {
        await page.goto(url, { waitUntil: 'commit' });
        await page.locator('.prose > p').first().waitFor({ state: 'visible', timeout: 15_000 });
      }),
    );
  });
}
