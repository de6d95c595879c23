/** Photographs as they come from a camera: readers get clean, upright derivatives, and the original is nowhere. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { launch, withPage } from '../../bench/browser.ts';
import { filesOf } from '../../src/disk/files.ts';
import { serve } from '../../src/serve/server.ts';
import { verifyFolder } from '../../src/verify/verify-folder.ts';
import { isUpright, photograph } from '../lib/photographs.ts';
import { treeCopy } from '../lib/tree-copy.ts';
import { copyFolder } from '../lib/copy-folder.ts';

const tree = treeCopy();
const root = mkdtempSync(join(tmpdir(), 'pictures-'));
const [content, dist] = [join(root, 'content'), join(root, 'dist')];
const shelf = join(content, 'articles', '2026');
const story = join(shelf, 'with-photographs.zh.mdx');
const page = join(content, 'pages', 'visit.zh.mdx');

/** 24 megapixels as a camera makes them, and the pictures of a phone and of a web page, in a cover and in a body. */
const ORIGINALS = { 'cover.jpg': 'jpeg', 'body.jpg': 'jpeg', 'phone.png': 'png', 'page.webp': 'webp' } as const;
/** Pictures of other sizes than a camera's, in pixels: one that is enlarged is blurred, one that is reduced not read. */
const SIZES = { 'small.png': [60, 90], 'long.png': [300, 1500] } as const;
const originals: Record<string, Buffer> = {};

const TEXT = `---
title: 有照片的稿件
summary: 题图和正文都有照片。
date: 2026-05-01
dateBasis: printed
kind: photo
organisations: [example-hospital]
places: [example-city]
topics: [services]
source: { date: 2026-05-01, voice: staff-reporter }
cover:
  src: ./cover.jpg
  alt: { zh: 门诊楼, en: The clinic }
drafted: human
---

示例市人民医院的照片。

![门诊楼的照片](./body.jpg)

![手机拍的照片](./phone.png)

<Figure src="./page.webp" alt="网页上的照片" caption="说明" />

![小图](./small.png)

![长图](./long.png)
`;

/** A page of the site's own, with pictures in both forms. */
const PAGE = `---
title: 怎样来院
summary: 大门和停车场的照片。
---

大门朝南。

![朝南的大门](./gate.jpg)

<Figure src="./parking.png" alt="停车场" caption="地下一层" credit="李明" />
`;
const OF_PAGE = { 'gate.jpg': 'jpeg', 'parking.png': 'png' } as const;

function build(): void {
  const run = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: tree.root,
    env: { ...process.env, XINGLIN_CONTENT: content, XINGLIN_CACHE: join(root, 'cache'), XINGLIN_DIST: dist },
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, run.stdout + run.stderr);
}

before(async () => {
  copyFolder('tests/fixture/content', content);
  for (const [name, format] of Object.entries(ORIGINALS)) {
    const [width, height] = name === 'cover.jpg' ? [4000, 6000] : [1000, 1500];
    originals[name] = await photograph(format, width, height);
    writeFileSync(join(shelf, name), originals[name]);
  }
  for (const [name, [width, height]] of Object.entries(SIZES)) {
    originals[name] = await photograph('png', width, height);
    writeFileSync(join(shelf, name), originals[name]);
  }
  for (const [name, format] of Object.entries(OF_PAGE)) {
    // Of a size of its own: of two pictures with the same bytes one is served.
    originals[name] = await photograph(format, 1040, 1500);
    writeFileSync(join(content, 'pages', name), originals[name]);
  }
  writeFileSync(story, TEXT);
  writeFileSync(page, PAGE);
  build();
});
after(() => {
  rmSync(root, { recursive: true, force: true });
  tree.remove();
});

const pictures = () => filesOf(dist).filter((file) => /\.(?:jpe?g|png|webp|avif)$/.test(file));
const derivatives = () => pictures().filter((file) => /(?:cover|body|phone|page|gate|parking)\./.test(file));

async function clean(): Promise<void> {
  const all = derivatives();
  for (const name of Object.keys({ ...ORIGINALS, ...OF_PAGE }))
    assert.ok(all.filter((file) => file.includes(`/${name.split('.')[0]}.`)).length >= 6, `${name}: ${all.join(' ')}`);
  for (const file of all) {
    const bytes = readFileSync(join(dist, file));
    const { exif, xmp, iptc, orientation, width } = await sharp(bytes).metadata();
    assert.deepEqual([exif, xmp, iptc, orientation], [undefined, undefined, undefined, undefined], file);
    assert.ok(!bytes.includes('PHOTOGRAPHER-NAME'), file);
    assert.ok(width <= 1600, `${file} is ${width} pixels wide`);
    assert.ok(await isUpright(bytes), `${file} lies on its side`);
  }
}

/** Every served file that is an original to the byte, or names the photographer. */
const heldOriginals = (): string[] =>
  filesOf(dist).filter((file) => {
    const bytes = readFileSync(join(dist, file));
    return bytes.includes('PHOTOGRAPHER-NAME') || Object.values(originals).some((original) => bytes.equals(original));
  });

test('every derivative is clean, upright and of a sane width, and no file is an original', async () => {
  await clean();
  assert.deepEqual(heldOriginals(), []);
});

test('a page of the site’s own shows its pictures as a story does', async () => {
  const html = readFileSync(join(dist, 'visit', 'index.html'), 'utf8');
  const figures = [...html.matchAll(/<figure[^>]*>.*?<\/figure>/gs)].map(([figure]) => figure);
  assert.equal(figures.length, 2);
  for (const figure of figures)
    for (const part of ['image/avif', 'image/webp', 'sizes=', 'alt="']) assert.ok(figure.includes(part), figure);
  assert.match(figures[0] ?? '', /alt="朝南的大门"/);
  assert.match(figures[1] ?? '', /<figcaption>地下一层 <span class="credit">[^<]*李明/);
  assert.doesNotMatch(html, /<p>\s*<figure|locale=/);
  assert.deepEqual((await verifyFolder(dist)).problems, []);
});

test('after an edit of the story, which takes its pictures from the cache, and of a page’s picture, which is shown anew', async () => {
  const shown = () => derivatives().filter((file) => file.includes('parking.'));
  const before = shown();
  originals['parking.png'] = await photograph('png', 900, 1500);
  writeFileSync(join(content, 'pages', 'parking.png'), originals['parking.png']);
  writeFileSync(story, TEXT.replace('示例市人民医院的照片。', '示例市人民医院的几张照片。'));
  build();
  assert.ok(
    shown().every((file) => !before.includes(file)),
    shown().join(' '),
  );
  await clean();
  assert.deepEqual(heldOriginals(), []);
});

test('on a phone a small picture keeps its size, a long one has the whole width and opens alone, on white in the dark', async () => {
  const [browser, server] = await Promise.all([launch(), serve(dist)]);
  try {
    const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;
    await withPage(browser, phone, async (page) => {
      await page.goto(`${server.url}/articles/with-photographs/`);
      const sizeOf = async (alt: string) => {
        const { width, height } = (await page.getByAltText(alt).boundingBox()) ?? {};
        return [width, height];
      };
      assert.deepEqual(await sizeOf('小图'), [60, 90]);
      assert.deepEqual(await sizeOf('长图'), [300, 1500]);
      const [width = 0, height = 0] = await sizeOf('手机拍的照片');
      assert.ok(height <= 740 && Math.abs(height / width - 1.5) < 0.02, `${width} × ${height}`);
      const ground = (element: Element) => getComputedStyle(element).backgroundColor;
      assert.equal(await page.getByAltText('小图').evaluate(ground), 'rgb(255, 255, 255)');
      await page.getByRole('link', { name: '单独打开，可以放大' }).click();
      await page.waitForURL(/\/_astro\/long\..*\.webp$/);
      assert.deepEqual(await page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth), 300);
    });
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
});

test('verification fails where an original is put among the files, or in the place of a derivative', async () => {
  const copy = join(root, 'copy');
  const rulesOf = async () => (await verifyFolder(copy)).problems.map(({ rule }) => rule);
  copyFolder(dist, copy);
  assert.deepEqual(await rulesOf(), []);
  writeFileSync(join(copy, '_astro', 'cover.XyZ.jpg'), originals['cover.jpg'] ?? '');
  assert.deepEqual((await rulesOf()).sort(), ['picture-metadata', 'unnamed-file']);
  rmSync(join(copy, '_astro', 'cover.XyZ.jpg'));
  const [named = ''] = derivatives().filter((file) => file.endsWith('.jpg'));
  copyFileSync(join(shelf, 'body.jpg'), join(copy, named));
  assert.deepEqual(await rulesOf(), ['picture-metadata']);
});
