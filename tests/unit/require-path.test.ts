/** A path in which no site can be made is told in one plain sentence, before Astro stumbles over it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const root = mkdtempSync(join(tmpdir(), 'paths-'));
after(() => rmSync(root, { recursive: true }));

const GUARD = resolve('scripts/require-path.cjs');

/** What the guard says in a folder of some name. */
function guard(name: string) {
  const cwd = join(root, name);
  mkdirSync(cwd);
  return spawnSync(process.execPath, [GUARD], { cwd, encoding: 'utf8' });
}

/** Windows allows no question mark in a name. */
const NAMES = process.platform === 'win32' ? ['a#b', '100%'] : ['a#b', '100%', 'a?b'];

test('#, % and ? are told in both languages, spaces, Chinese and brackets are not', () => {
  for (const name of NAMES) {
    const { status, stderr } = guard(name);
    assert.equal(status, 1, name);
    const sign = /[#%?]/.exec(name)?.[0] ?? '';
    assert.match(stderr, new RegExp(`^这个文件夹的路径里有“\\${sign}”.*改名`));
    assert.match(stderr, new RegExp(`holds \\${sign}, .*rename`));
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
  for (const name of ['张三 的文档', '[x]', 'a(1)', '＃']) assert.equal(guard(name).status, 0, name);
});

test('the commands that Astro takes part in begin with it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const name of ['build', 'dev', 'publish'])
    assert.match(scripts[name] ?? '', / -r \.\/scripts\/require-path\.cjs /);
});
