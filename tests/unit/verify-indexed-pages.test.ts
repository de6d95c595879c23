/** Which pages the search index holds: those that a language's search page can read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesOf } from '../../src/disk/files.ts';
import { indexedPages } from '../../src/verify/indexed-pages.ts';
import { buildIndex, entry, story } from '../lib/search-index.ts';

test('without the manifest of a language its pages are held by nothing', async () => {
  const english = story('one', 'Dialysis', ['A dialysis room.'], { locale: 'en' });
  const index = await buildIndex([
    story('one', '血透', ['血透室。']),
    english,
    ...entry('places', 'town', ['镇'], ['Town']),
  ]);
  const files = filesOf(index.folder).map((file) => `search-index/${file}`);
  const held = (without: string) =>
    indexedPages(
      files.filter((file) => file !== without),
      (file) => readFileSync(join(index.folder, file.slice('search-index/'.length)), 'utf8'),
    ).sort();
  const all = held('');
  assert.equal(all.length, 4);
  const isEnglish = (url: string) => url.includes('/en/');
  assert.deepEqual(
    held('search-index/manifest-en.json'),
    all.filter((url) => !isEnglish(url)),
  );
  assert.deepEqual(held('search-index/manifest.json'), all.filter(isEnglish));
  await index.remove();
});
