/** The store's names of files are the same on every system. */
import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { test } from 'node:test';
import { storePath } from '../../src/loaders/astro-store-path.ts';

test('a page of the site’s own, from a project on Windows, below a folder with signs in its name', () => {
  const root = 'C:\\Users\\宣传科\\100% #1\\site';
  assert.equal(storePath(`${root}\\src\\content\\pages\\about.zh.mdx`, root, win32), 'src/content/pages/about.zh.mdx');
  assert.equal(storePath('c:\\users\\宣传科\\content\\a.mdx', root, win32), '../../content/a.mdx');
});

test('the same elsewhere, and for a content folder outside the project', () => {
  assert.equal(storePath('/srv/100%/site/src/content/a.mdx', '/srv/100%/site', posix), 'src/content/a.mdx');
  assert.equal(storePath('/tmp/100% #1/内/a.mdx', '/srv/site', posix), '../../tmp/100%25%20%231/%E5%86%85/a.mdx');
});
