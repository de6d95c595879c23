/** A preview is known as one on every page, and a release holds nothing of one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, problemsAfter, reported, SOUND, testFaults } from '../lib/sound-site.ts';

const HOME = 'index.html';
const MARK = '<meta name="robots" content="noindex" data-preview>';

testFaults([
  ['a page of a preview in a release', ['preview index.html'], changed(HOME, '<title>', `${MARK}<title>`)],
  ['a file of a preview in a release', ['preview preview/one.js'], () => ({ 'preview/one.js': '' })],
]);

test('of a preview each page must be marked, and all else holds as of a release', () => {
  const marked = Object.fromEntries(
    Object.entries(SOUND).map(([file, text]) => [file, text.replace('<title>', `${MARK}<title>`)]),
  );
  const preview = { ...marked, 'preview.txt': '预览' };
  assert.deepEqual(problemsAfter(preview), []);
  assert.deepEqual(reported(problemsAfter({ ...preview, [HOME]: SOUND[HOME] })), ['preview index.html']);
});
