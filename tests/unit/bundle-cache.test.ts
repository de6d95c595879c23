/** Bundles from one build to the next: none is made without need, and none is taken that is not whole. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesOf } from '../../src/disk/files.ts';
import { closureOf } from '../../src/disk/program.ts';
import { buildSearchIndex } from '../../src/search/index/index-builder.ts';
import type { SearchRecord } from '../../src/search/text/search-record.ts';
import { openIndex, story } from '../lib/search-index.ts';

const records: SearchRecord[] = [
  story('newer', '血透室开诊', ['血透室有二十张床位。'], { date: '2018-02-03' }),
  story('older', '眼科义诊', ['眼科医生下乡义诊。'], { date: '2010' }),
];

type Fault = [pattern: RegExp, spoil: (file: string) => void];

/** @param small bytes of pages that need no postings */
async function assertMadeAgain(faults: readonly Fault[], small?: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const [out, cache] = [join(folder, 'out'), join(folder, 'cache')];
  const build = async () =>
    (await buildSearchIndex(records, out, cache, [], small)).bundles.map(({ cached }) => cached);
  const bytes = () => new Map(filesOf(out).map((file) => [file, readFileSync(join(out, file)).toString('base64')]));
  try {
    await build();
    const whole = bytes();
    const [name = ''] = readdirSync(cache);
    const bundle = join(cache, name);
    for (const [pattern, spoil] of faults) {
      const file = filesOf(bundle).find((path) => pattern.test(path));
      assert.ok(file, String(pattern));
      spoil(join(bundle, file));
      assert.deepEqual(await build(), [false], file);
      assert.deepEqual(bytes(), whole, file);
      assert.deepEqual(await build(), [true], file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a bundle of which a file was cut, emptied, zeroed, removed or is another’s is made again, to the same bytes', async () => {
  const notes: Fault = [/^bundle\.json$/, (file) => writeFileSync(file, '{}')];
  const facets: Fault = [/facets/, (file) => writeFileSync(file, '[]')];
  await assertMadeAgain(
    [
      notes,
      [/postings/, (file) => truncateSync(file, 9)],
      [/postings/, (file) => writeFileSync(file, '')],
      [/heads/, (file) => writeFileSync(file, Buffer.alloc(statSync(file).size))],
      [/texts/, (file) => rmSync(file)],
      facets,
    ],
    0,
  );
  await assertMadeAgain([notes, [/pages/, (file) => truncateSync(file, 9)], [/pages/, (file) => rmSync(file)], facets]);
});

test('bundles depend on what makes them, and on no program of the browser', () => {
  const { sources, packages } = closureOf(['src/search/index/bundle-cache.ts']);
  for (const path of ['src/search/index/bundle.ts', 'src/search/text/record-tokens.ts']) assert.ok(sources.has(path));
  for (const path of sources.keys()) assert.doesNotMatch(path, /^src\/(?:search\/(?:ask|read)|search-page)\//);
  assert.ok(packages.has('pagefind'));
});

test('a bundle that did not change is not made again; a changed one is, and the old one goes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const [out, cache] = [join(folder, 'out'), join(folder, 'cache')];
  const english = story('in-english', 'A title', ['One two three.'], { locale: 'en' });
  const build = async (own: SearchRecord[]) =>
    (await buildSearchIndex(own, out, cache)).bundles.map(({ entry, cached }) => [
      entry.dir.replace(/\.\w+$/, ''),
      cached,
    ]);
  try {
    const [zh, en] = ['zh-2010-2018', 'en-2026'];
    assert.deepEqual(await build([...records, english]), [
      [zh, false],
      [en, false],
    ]);
    const first = new Map(filesOf(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]));
    assert.deepEqual(await build([...records, english]), [
      [zh, true],
      [en, true],
    ]);
    assert.deepEqual(new Map(filesOf(out).map((file) => [file, readFileSync(join(out, file), 'utf8')])), first);
    const edited = { ...english, title: 'Another title' };
    assert.deepEqual(await build([...records, edited]), [
      [zh, true],
      [en, false],
    ]);
    assert.equal(readdirSync(cache).length, 2);
    assert.deepEqual((await (await openIndex(out)).ask('another title', 'en')).urls, [english.url]);
    assert.deepEqual((await (await openIndex(out)).ask('"A title"', 'en')).urls, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
