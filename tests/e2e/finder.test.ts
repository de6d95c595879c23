/** The way in for those who do not search: every service is reached from the front page in three taps, with and without scripts. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Locator, Page } from 'playwright';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { FINDER_PARTS, homeUrl, servicesUrl } from '../../src/lib/urls.ts';
import { checkFolder } from '../../src/loaders/check-folder.ts';
import type { BenefitRecord } from '../../src/schemas/registry.ts';
import { servedSite } from '../lib/served-site.ts';

/** A phone of the common size. */
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

const site = servedSite();
let benefits: BenefitRecord[];

before(async () => {
  const { registry } = await checkFolder();
  benefits = [...registry.programmes, ...registry.campaigns].flatMap((record) => record.benefits);
});

/** Taps a link, and waits for its page. */
async function follow(page: Page, link: Locator): Promise<void> {
  const href = await link.getAttribute('href');
  await link.tap();
  await page.waitForURL((url) => url.pathname === href);
}

/** The services in sight on a page, each by the words of its link. */
const servicesOn = (page: Page): Promise<string[]> =>
  page.locator(':is(.benefit-what, .offers h3) > a[href]:visible').allInnerTexts();

/**
 * Services by the part of the finder through which two taps led to them; a third opens the page of one. A link in sight
 * can be tapped: the first of each part is, the others are opened by their addresses, which takes less time.
 */
async function reached(page: Page, locale: Locale): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const part of FINDER_PARTS) {
    await page.goto(site.url + homeUrl(locale));
    await follow(page, page.locator(`.home-needs a[href="${servicesUrl(locale)}"]`));
    const services = new Set(part === 'places' ? await servicesOn(page) : []);
    const ways = page.locator(`#${part} .ways a:has(.count):visible`);
    const hrefs = await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    assert.ok(hrefs.length > 0, part);
    await follow(page, ways.first());
    for (const href of hrefs) {
      if (new URL(page.url()).pathname !== href) await page.goto(site.url + href, { waitUntil: 'domcontentloaded' });
      for (const one of await servicesOn(page)) services.add(one);
    }
    found.set(part, services);
  }
  return found;
}

for (const locale of LOCALES) {
  // A page without scripts is the same page in both languages.
  for (const javaScriptEnabled of locale === 'zh' ? [true, false] : [true]) {
    test(`every service is reached by need, by person and by place (${locale}, scripts ${javaScriptEnabled ? 'on' : 'off'})`, () =>
      site.withPage({ ...PHONE, javaScriptEnabled }, async (page) => {
        assert.ok(benefits.length > 0);
        const found = await reached(page, locale);
        for (const [part, services] of found) {
          const wanted = benefits.map(({ what }) => what[locale]);
          assert.deepEqual(
            wanted.filter((what) => !services.has(what)),
            [],
            part,
          );
        }
      }));
  }

  test(`the needs stand in the first screen of a phone (${locale}), each large enough for a thumb`, () =>
    site.withPage(PHONE, async (page) => {
      await page.goto(site.url + homeUrl(locale));
      const boxes = await page
        .locator('.home-needs a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect));
      assert.ok(boxes.length > 1);
      for (const { bottom, height } of boxes) assert.ok(bottom <= PHONE.viewport.height && height >= 44);
    }));

  test(`a need says whom to ask next, by a number that a tap calls (${locale})`, () =>
    site.withPage(PHONE, async (page) => {
      await page.goto(site.url + homeUrl(locale));
      await follow(page, page.locator('.home-needs a').first());
      assert.match((await page.locator('main a[href^="tel:"]').first().getAttribute('href')) ?? '', /^tel:\d+$/);
    }));
}
