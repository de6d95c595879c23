/** Caches that were damaged, on a copy of the fixture: the next build is right, byte for byte. `npm run sweep` takes each kind of file alone. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesOf } from '../../src/disk/files.ts';
import { readSealed, writeSealed } from '../../src/disk/sealed.ts';
import { DAMAGES, filesOfKind, KINDS } from '../lib/cache-damage.ts';
import { type Damaged, damagedSite } from '../lib/damaged-site.ts';

const AGAIN = /再生成一次/;

let damaged: Damaged;
before(async () => (damaged = await damagedSite()));
after(() => damaged.site.remove());

test('every file of a cache is of a kind that is tried, and each kind has one', () => {
  const shelf = damaged.site.shelf();
  const known = Object.values(KINDS);
  assert.deepEqual(
    filesOf(shelf).filter((file) => !known.some((kind) => kind.test(file))),
    [],
  );
  for (const kind of Object.keys(KINDS)) assert.notEqual(filesOfKind(shelf, kind).length, 0, kind);
});

const { swapped, ...ALONE } = DAMAGES;
const WAYS = Object.values(ALONE);

test('files of every kind, damaged in every way or swapped, and strays: the next build finds each, and starts nothing again', async () => {
  const { site, cold, other } = damaged;
  const shelf = site.shelf();
  const before = filesOf(shelf);
  assert.ok(swapped);
  for (const [at, kind] of Object.keys(KINDS).entries()) {
    const files = filesOfKind(shelf, kind);
    // Of kinds that have few files, those of every other one are swapped, not damaged.
    const count = files.length <= WAYS.length && at % 2 === 0 ? 0 : WAYS.length;
    for (const [number, file] of files.slice(0, count).entries())
      WAYS[(at + number) % WAYS.length]?.(shelf, [file], other);
    swapped(shelf, files.slice(count, count + 2), other);
  }
  const out = join(shelf, 'out');
  mkdirSync(join(out, 'stray'));
  writeFileSync(join(out, 'stray/index.html'), readFileSync(join(site.dist, 'index.html')));
  rmSync(`${site.dist}.spare`, { recursive: true, force: true });
  writeFileSync(`${site.dist}.spare`, 'a file');
  writeFileSync(join(shelf, 'content/parsed/older.json'), '{}');
  mkdirSync(join(shelf, 'search/older'));
  writeFileSync(join(shelf, 'astro/assets/older.png'), '');
  assert.doesNotMatch(await site.build(), AGAIN);
  assert.deepEqual(site.published(), cold, 'a stray page is not published, whatever its time');
  assert.deepEqual(filesOf(shelf), before, 'what a build had no use for is gone after it, in the cache too');
  assert.deepEqual(readdirSync(join(shelf, 'search')).length, 2);
});

test('what no digest can find is found by verification, and the site is made once more from nothing, in a developer’s shell too', async () => {
  const { site, cold } = damaged;
  const shelf = site.shelf();
  // Pieces as a faulty program might have written them: whole, and wrong.
  for (const file of filesOfKind(shelf, 'pieces')) {
    const name = file.replace(/^content\/|\.json$/g, '');
    const words = JSON.stringify(readSealed(join(shelf, file), name));
    writeSealed(join(shelf, file), name, JSON.parse(words.replaceAll('href=\\"/', 'href=\\"/nowhere/')));
  }
  rmSync(join(shelf, 'output.json'));
  assert.match(await site.build({ NODE_ENV: 'development' }), AGAIN);
  assert.deepEqual(site.published(), cold);
});
