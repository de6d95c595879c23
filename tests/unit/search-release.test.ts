/** A release that takes the place of another while its index is read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSearchIndex } from '../../src/search/read/index-reader.ts';
import { termTable } from '../../src/search/text/stored-terms.ts';
import { IndexUnreadable } from '../../src/search/read/index-unreadable.ts';

/** The manifest of a release by the digest in the names of its folders. */
const manifest = (digest: number, version = 6) => ({
  version,
  bundles: [{ locale: 'zh', dir: `zh-2026.${digest}` }],
  names: {},
  terms: { ...termTable([], []), untranslated: { zh: 0, en: 0 } },
  lexicon: { dir: 'lexicon.1', pinyin: '', words: { zh: [2], en: [4] } },
});

function openFirst() {
  const files: Record<string, unknown> = { 'manifest.json': manifest(1), 'zh-2026.1/facets.json': [] };
  const asked: string[] = [];
  const index = openSearchIndex((path, anew) => {
    asked.push(`${path}${anew ? ' anew' : ''}`);
    return path in files
      ? Promise.resolve(new TextEncoder().encode(JSON.stringify(files[path])))
      : Promise.reject(new TypeError(`no ${path}`));
  });
  return { files, asked, index, folder: async () => (await index.bundles('zh'))[0]?.dir };
}

test('where a file of the former is gone, the next search reads the newer', async () => {
  const { files, index, folder } = openFirst();
  assert.equal(await folder(), 'zh-2026.1');
  delete files['zh-2026.1/facets.json'];
  files['manifest.json'] = manifest(2);
  assert.equal(await folder(), 'zh-2026.1');
  await assert.rejects(index.facets('zh-2026.1'), { name: 'IndexUnreadable' });
  assert.equal(await folder(), 'zh-2026.2');
});

test('it is known when the host is asked anew, and is read from then on', async () => {
  const { files, asked, index, folder } = openFirst();
  const first = await index.release();
  assert.equal(await index.release(true), first);
  files['manifest.json'] = manifest(2);
  assert.equal(await index.release(), first);
  assert.notEqual(await index.release(true), first);
  assert.equal(await folder(), 'zh-2026.2');
  assert.deepEqual(asked, ['manifest.json', 'manifest.json anew', 'manifest.json anew']);
});

test('a host that does not answer has no newer one: what was read stays', async () => {
  const { files, index, folder } = openFirst();
  await index.release();
  delete files['manifest.json'];
  await assert.rejects(index.release(true), IndexUnreadable);
  assert.equal(await folder(), 'zh-2026.1');
});

test('one that a newer program has to read is another, and cannot be read', async () => {
  const { files, index, folder } = openFirst();
  const first = await index.release();
  files['manifest.json'] = manifest(1, 7);
  assert.notEqual(await index.release(true), first);
  await assert.rejects(folder(), IndexUnreadable);
});
