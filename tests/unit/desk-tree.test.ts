/** The desk's tree: entries in the reviews keep up with what is published, and count as open until they are. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openEntries } from '../../src/desk/open-entries.ts';
import { previewFolder } from '../../src/desk/content-in-review.ts';
import { openWorkTree } from '../../src/desk/work-tree.ts';

const root = mkdtempSync(join(tmpdir(), 'xinglin-tree-'));
after(() => rmSync(root, { recursive: true }));
const gitIn =
  (folder: string) =>
  (...args: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
const git = gitIn(root);
const content = join(root, 'src/content');

function commit(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'src/content', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'src/content', path), text);
  }
  gitIn(folder)('add', '--all');
  gitIn(folder)('commit', '--quiet', '--message=a change');
}

test('an entry in the reviews is chosen, seen and opened, whatever is published meanwhile', async () => {
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'a');
  git('config', 'user.email', 'a@example.org');
  commit(root, { 'units.yaml': 'items: []\n', 'articles/2026/old.zh.mdx': '---\ntitle: 旧\n---\n' });
  const tree = await openWorkTree(root);
  const inTree = gitIn(tree.folder);
  inTree('checkout', '--quiet', '-b', 'cms/articles/2026/new');
  commit(tree.folder, { 'articles/2026/new.zh.mdx': '---\ntitle: 新\n---\n', 'articles/2026/筛查.jpg': 'picture' });
  inTree('checkout', '--quiet', 'desk');
  commit(tree.folder, { 'organisations/a.yaml': 'id: a\n' });

  const preview = previewFolder(content, join(root, 'preview'), openEntries(tree.folder, 'desk'));
  await preview.follow();
  const shown = (path: string): string => readFileSync(join(preview.folder, path), 'utf8');
  assert.equal(shown('articles/2026/new.zh.mdx'), '---\ndraft: true\ntitle: 新\n---\n');
  assert.equal(shown('articles/2026/筛查.jpg'), 'picture');
  assert.equal(shown('articles/2026/old.zh.mdx'), '---\ntitle: 旧\n---\n');

  await tree.bringUp('articles', '2026/new');
  assert.equal(inTree('merge-base', '--is-ancestor', 'desk', 'cms/articles/2026/new'), '');
  assert.equal(inTree('branch', '--show-current'), 'desk');

  // Discarded in the reviews, it is seen no longer; the project's own files were never touched.
  inTree('branch', '--quiet', '-D', 'cms/articles/2026/new');
  await preview.follow();
  assert.equal(existsSync(join(preview.folder, 'articles/2026/new.zh.mdx')), false);
  assert.equal(statSync(join(content, 'units.yaml')).nlink, 2);
  assert.equal(git('status', '--porcelain', 'src'), '');
});
