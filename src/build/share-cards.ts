/** The icon and the social cards: drawn from the favicon and src/site.ts, and committed, since a build must not depend on a browser and its fonts. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { LOCALE, LOCALES } from '../i18n/locales.ts';
import { site } from '../site.ts';

const html = (lang: string, style: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><style>${readFileSync('src/styles/tokens.css', 'utf8')}
body { margin: 0; background: var(--paper); color: var(--ink); } svg { display: block; } ${style}</style><body>${body}</body></html>`;

const CARD = `main { box-sizing: border-box; width: 1200px; height: 630px; padding: 80px; display: flex; flex-direction: column;
justify-content: space-between; border-top: 24px solid var(--apricot); } svg { width: 120px; } b { font: 700 112px/1.2 var(--head); }
p { font: 40px/1.4 var(--chrome); color: var(--soft); margin: 16px 0 0; border-top: 3px solid var(--ink); padding-top: 16px; }`;

/** What each picture shows, and its size in pixels. */
function pictures() {
  const mark = readFileSync('public/favicon.svg', 'utf8');
  const icon = {
    file: 'public/apple-touch-icon.png',
    width: 180,
    height: 180,
    html: html('zh-CN', 'svg { width: 132px; padding: 24px; }', mark),
  };
  const cards = LOCALES.map((locale) => ({
    file: `public/card.${locale}.png`,
    width: 1200,
    height: 630,
    html: html(
      LOCALE[locale].tag,
      CARD,
      `<main>${mark}<div><b>${site.name[locale]}</b><p>${site.tagline[locale]}</p></div></main>`,
    ),
  }));
  return [icon, ...cards];
}

/** Draws them on a page of a browser, and writes them; returns the files. */
export async function drawCards(page: Page): Promise<string[]> {
  const drawn = pictures();
  for (const { file, width, height, html: text } of drawn) {
    await page.setViewportSize({ width, height });
    await page.setContent(text);
    writeFileSync(file, await page.screenshot());
  }
  return drawn.map(({ file }) => file);
}
