/**
 * `node scripts/pictures.ts`: draws the pictures in README from the site that is built: the front page, and a story on
 * a phone, in light and in dark. Run it after the face of the site has changed, and commit what it drew.
 */
import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { launch, withPage } from '../bench/browser.ts';
import { folders } from '../src/disk/build-folders.ts';
import { serve } from '../src/serve/server.ts';

const FOLDER = 'docs/pictures';
const STORY = '/articles/jishuitan-liaocheng-first-year/';
const PICTURES = [
  { name: 'front', path: '/', viewport: { width: 1440, height: 940 }, width: 960 },
  { name: 'story', path: STORY, viewport: { width: 390, height: 844 }, width: 390 },
];

mkdirSync(FOLDER, { recursive: true });
const server = await serve(folders.dist);
const browser = await launch();
try {
  for (const { name, path, viewport, width } of PICTURES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await withPage(browser, { viewport, colorScheme }, async (page) => {
        await page.goto(server.url + path, { waitUntil: 'networkidle' });
        const file = `${FOLDER}/${name}-${colorScheme}.webp`;
        const { size } = await sharp(await page.screenshot())
          .resize({ width })
          .webp({ quality: 72 })
          .toFile(file);
        console.log(`${file}: ${(size / 1024).toFixed(0)} KB`);
      });
    }
  }
} finally {
  await browser.close();
  await server.close();
}
