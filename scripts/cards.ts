/**
 * `node scripts/cards.ts`: draws public/apple-touch-icon.png and the social cards from the favicon and src/site.ts.
 * Run it after a change to either; the pictures are committed, since a build must not depend on a browser and its fonts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../bench/browser.ts';
import { LOCALE, LOCALES } from '../src/i18n/locales.ts';
import { site } from '../src/site.ts';

const mark = readFileSync('public/favicon.svg', 'utf8');
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

const html = (lang: string, style: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><style>${tokens}
body { margin: 0; background: var(--paper); color: var(--ink); } svg { display: block; } ${style}</style><body>${body}</body></html>`;

const card = `main { box-sizing: border-box; width: 1200px; height: 630px; padding: 80px; display: flex; flex-direction: column;
justify-content: space-between; border-top: 24px solid var(--apricot); } svg { width: 120px; } b { font: 700 112px/1.2 var(--head); }
p { font: 40px/1.4 var(--chrome); color: var(--soft); margin: 16px 0 0; border-top: 3px solid var(--ink); padding-top: 16px; }`;

const pictures = [
  {
    file: 'public/apple-touch-icon.png',
    width: 180,
    height: 180,
    html: html('zh-CN', 'svg { width: 132px; padding: 24px; }', mark),
  },
  ...LOCALES.map((locale) => ({
    file: `public/card.${locale}.png`,
    width: 1200,
    height: 630,
    html: html(
      LOCALE[locale].tag,
      card,
      `<main>${mark}<div><b>${site.name[locale]}</b><p>${site.tagline[locale]}</p></div></main>`,
    ),
  })),
];

const browser = await launch();
const page = await browser.newPage({ colorScheme: 'light' });
for (const { file, width, height, html: text } of pictures) {
  await page.setViewportSize({ width, height });
  await page.setContent(text);
  writeFileSync(file, await page.screenshot());
  console.log(file);
}
await browser.close();
