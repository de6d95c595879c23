/** Pictures of a built site: none carries metadata, and none is there that no page names. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { readPage } from '../../src/verify/page-facts.ts';
import { pictureProblems } from '../../src/verify/served-pictures.ts';
import { photograph } from '../lib/photographs.ts';

const clean = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
  .png()
  .toBuffer();

/** The rules that fire on a site of one page, which names `/a.png`, and these files. */
async function rulesOf(
  files: Record<string, Uint8Array>,
  page = '<img src="/a.png" alt="">',
  css = '',
): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    for (const [file, bytes] of Object.entries(files)) {
      mkdirSync(join(dir, file, '..'), { recursive: true });
      writeFileSync(join(dir, file), bytes);
    }
    const pages = [
      readPage('index.html', `<!doctype html><html lang="zh-CN"><body>${page}`, {
        origin: 'https://site.example',
        base: '',
      }),
    ];
    const found = await pictureProblems(dir, { files: new Set(Object.keys(files).map((file) => `/${file}`)), pages }, [
      css,
    ]);
    return found.map(({ rule, file }) => `${rule} ${file}`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

test('a clean picture that a page or a style sheet names', async () => {
  assert.deepEqual(await rulesOf({ 'a.png': clean, 'robots.txt': clean, 'data/one.json': clean }), []);
  assert.deepEqual(await rulesOf({ 'b/图 1.png': clean }, '<img src="/b/%E5%9B%BE%201.png" alt="">'), []);
  assert.deepEqual(await rulesOf({ '_astro/c.png': clean }, '', 'p{background:url(/_astro/c.png)}'), []);
});

test('a file that no page names, whatever it is called', async () => {
  for (const file of ['_astro/b.jpg', 'b.heic', 'b', 'film.mov', 'old.JPG'])
    assert.ok((await rulesOf({ [file]: clean })).includes(`unnamed-file ${file}`), file);
});

test('camera, place, author and a way up that is only noted', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const)
    assert.deepEqual(await rulesOf({ 'a.png': await photograph(format, 20, 30) }), ['picture-metadata a.png'], format);
  const one = sharp(clean);
  const carrying = {
    exif: await one
      .clone()
      .withExif({ IFD0: { Artist: 'A' } })
      .png()
      .toBuffer(),
    xmp: await one.clone().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').webp().toBuffer(),
    orientation: await one.clone().withMetadata({ orientation: 3 }).jpeg().toBuffer(),
  };
  for (const [name, bytes] of Object.entries(carrying))
    assert.deepEqual(await rulesOf({ 'a.png': bytes }), ['picture-metadata a.png'], name);
});

/** A JPEG with a byline as picture agencies write it: IPTC in a segment of its own. */
async function withIptc(): Promise<Buffer> {
  const jpeg = await sharp(clean).jpeg().toBuffer();
  const byline = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, 4]), Buffer.from('Name')]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(byline.length);
  const resource = Buffer.concat([Buffer.from('8BIM'), Buffer.from([4, 4, 0, 0]), length, byline, Buffer.from([0])]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

test('a byline of a picture agency', async () => {
  assert.deepEqual(await rulesOf({ 'a.png': await withIptc() }), ['picture-metadata a.png']);
});

test('what says that it is a picture and is none', async () => {
  assert.deepEqual(await rulesOf({ 'a.png': Buffer.from('GPS') }), ['picture a.png']);
});
