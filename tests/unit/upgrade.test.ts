/** A newer engine comes into a fork, and the fork's content stays as it is, whatever the engine's own did meanwhile. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { upgrade } from '../../src/build/upgrade.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: root, stdio: 'pipe' });
const read = (file: string) => readFileSync(join(root, file), 'utf8');

function write(files: Record<string, string | undefined>, message: string): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    if (text === undefined) rmSync(join(root, file));
    else writeFileSync(join(root, file), text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

const STORY = 'src/content/articles/2026/one.zh.mdx';
const OTHER = 'src/content/articles/2026/two.zh.mdx';
const OWN = 'src/content/articles/2026/ours.zh.mdx';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'upgrade-'));
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'user.name', 'a');
  git('config', 'user.email', 'a@example.org');
  const site = "export const site = {\n  name: '甲',\n};\n";
  write({ [STORY]: '一\n', [OTHER]: '二\n', 'src/site.ts': site, 'src/engine.ts': '1\n2\n3\n4\n5\n' }, 'engine');
  git('branch', 'upstream');
  // The fork throws the engine's stories away and writes its own.
  write({ [STORY]: undefined, [OTHER]: undefined, [OWN]: '我们的\n', 'src/site.ts': site.replace('甲', '乙') }, 'fork');
  git('switch', '--quiet', 'upstream');
  write(
    {
      [STORY]: '一改\n',
      'src/content/articles/2026/three.zh.mdx': '三\n',
      'src/site.ts': site.replace('};', "  seal: '甲',\n};"),
      'src/engine.ts': '1\n2\n3\n4\n5\n6\n',
    },
    'newer',
  );
  git('switch', '--quiet', 'main');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const contentFiles = () =>
  git('ls-files', '--', 'src/content')
    .toString()
    .split('\n')
    .filter((line) => line !== '');

test('the engine is newer, and content has no conflict, no story of another and no change', () => {
  assert.deepEqual(upgrade(root, 'upstream'), { conflicts: [], newFields: ['seal'] });
  assert.equal(read('src/engine.ts'), '1\n2\n3\n4\n5\n6\n');
  assert.deepEqual(contentFiles(), [OWN]);
  assert.ok(!existsSync(join(root, STORY)));
  assert.match(read('src/site.ts'), /乙/);
  assert.equal(git('status', '--porcelain').toString(), '');
  assert.equal(git('log', '--merges', '--oneline').toString().split('\n').length, 2);
  // A second time there is nothing to do.
  assert.deepEqual(upgrade(root, 'upstream').conflicts, []);
});

test('what both changed of the engine is left to a person; content is not', () => {
  write({ 'src/engine.ts': '1\n2\n3\n4\n5\n七\n' }, 'own change of the engine');
  assert.deepEqual(upgrade(root, 'upstream').conflicts, ['src/engine.ts']);
  assert.deepEqual(contentFiles(), [OWN]);
});

test('what is not committed, and what git does not know, is refused before anything changes', () => {
  assert.throws(() => upgrade(root, 'nowhere'), /git fetch/);
  writeFileSync(join(root, OWN), '改了\n');
  assert.throws(() => upgrade(root, 'upstream'), /先提交/);
  assert.equal(read(OWN), '改了\n');
});
