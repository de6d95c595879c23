/** Verification of a folder as a build leaves it: which file is read as what. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { HERE } from '../../src/lib/site-address.ts';
import { inHome, SOUND, textIn } from '../lib/sound-site.ts';

const root = mkdtempSync(join(tmpdir(), 'verify-'));
after(() => rmSync(root, { recursive: true }));
process.env['XINGLIN_CACHE'] = join(root, 'cache');
const { verifyFolder } = await import('../../src/verify/verify-folder.ts');

const dist = join(root, 'dist');

/** A file of the search index holds the heads of pages. */
const asBuilt = (file: string, text: string): string =>
  file.startsWith('search-index/') ? JSON.stringify([{ url: text }]) : text;

/** What verification finds in the sound site after files of it were changed or taken away, and how many pages it read. */
async function verified(change: Record<string, string | undefined> = {}) {
  rmSync(dist, { recursive: true, force: true });
  for (const [file, text] of Object.entries<string | undefined>({ ...SOUND, ...change })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), asBuilt(file, textIn(HERE, text)));
  }
  const { problems, pages } = await verifyFolder(dist);
  return { found: problems.map(({ rule, file }) => `${rule} ${file}`).sort(), pages: pages.length };
}

const PAGES = Object.keys(SOUND).filter((file) => file.endsWith('.html')).length;

test('a sound folder has no problems, read for the first time or again', async () => {
  assert.deepEqual(await verified(), { found: [], pages: PAGES });
  assert.deepEqual(await verified(), { found: [], pages: PAGES });
});

test('pages are read anew where they changed', async () => {
  await verified();
  assert.deepEqual((await verified(inHome('<a href="@/nothing/">无</a>')(SOUND))).found, ['dead-link index.html']);
  assert.deepEqual((await verified()).found, []);
});

test('each site map, each part of the index and each style sheet counts; a file of another name is none', async () => {
  assert.deepEqual((await verified({ 'sitemap.xml': undefined, 'maps/sitemap.xml': SOUND['sitemap.xml'] })).found, [
    ...Object.keys(SOUND)
      .filter((file) => /^(?:en\/)?(?:(?:articles\/one|places\/city|search)\/)?index\.html$/.test(file))
      .map((file) => `sitemap ${file}`)
      .sort(),
  ]);
  const [first = '', ...rest] = SOUND['sitemap.xml'].trim().split('\n');
  assert.deepEqual((await verified({ 'sitemap.xml': rest.join('\n'), 'sitemap-2.xml': first })).found, []);
  assert.deepEqual((await verified({ 'search-index/zh/heads/4.json': undefined })).found, [
    'search places/city/index.html',
  ]);
  assert.deepEqual((await verified({ 'search-index/zh/texts/9.json': '@/nothing/' })).found, []);
  const heavy = Array.from({ length: 9000 }, (_, at) => `.c${at * 7919}{top:${at}px}`).join('');
  assert.deepEqual((await verified({ '_astro/page.css': heavy })).found.slice(0, 1), [
    'weight articles/old/index.html',
  ]);
});

test('the editors’ own program is no page of ours, and a picture that nobody names is told', async () => {
  assert.deepEqual((await verified({ 'admin/index.html': '<p style="top:0">' })).found, []);
  assert.deepEqual((await verified({ 'photo.jpg': 'x' })).found, ['picture photo.jpg', 'unnamed-file photo.jpg']);
  const named = { 'photo.jpg': 'x', '_astro/page.css': 'p{background:url(/photo.jpg)}' };
  assert.deepEqual((await verified(named)).found, ['picture photo.jpg']);
});
