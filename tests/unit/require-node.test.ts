/** A Node that is too old gives way to the one that npm ci brought, or is told so in one plain sentence, before anything fails on it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { copyFolder } from '../lib/copy-folder.ts';

/** A project whose npm ci brought no Node. */
const bare = mkdtempSync(join(tmpdir(), 'bare-'));
for (const name of ['require-node.cjs', 'use-site.cjs']) copyFolder(join('scripts', name), join(bare, 'scripts', name));
after(() => rmSync(bare, { recursive: true }));

/** What the guard does in a Node of some version, which a program that it starts is not of. */
function guard(version: string, project = bare) {
  const disguise = join(bare, 'disguise.cjs');
  writeFileSync(
    disguise,
    `if (!process.env.XINGLIN_NODE) Object.defineProperty(process.versions, 'node', { value: '${version}' });`,
  );
  const words = ['-r', disguise, '-r', resolve(project, 'scripts/require-node.cjs'), '-p', 'process.versions.node'];
  return spawnSync(process.execPath, words, { encoding: 'utf8', env: { ...process.env, XINGLIN_NODE: '' } });
}

test('releases that cannot run TypeScript are refused in both languages, the others are not', () => {
  for (const version of ['18.20.0', '20.20.2', '22.17.1', '23.5.0']) {
    const { status, stderr } = guard(version);
    assert.equal(status, 1, version);
    assert.match(stderr, /太旧：请从 nodejs\.org 安装/);
    assert.match(stderr, /too old: install 24/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
  for (const version of ['22.18.0', '22.23.2', '23.6.0', '24.0.0', '24.21.0', '26.10.0']) {
    assert.equal(guard(version).status, 0, version);
  }
});

test('where npm ci brought one, the command runs in it, whether npm linked it or not', () => {
  const { status, stdout, stderr } = guard('20.20.2', '.');
  assert.deepEqual([status, stderr], [0, '']);
  assert.ok(Number(stdout.split('.')[0]) >= 22, stdout);
  // Under these npm leaves packages of the system out.
  for (const version of ['18.20.4', '20.0.0', '22.11.0']) assert.equal(guard(version, '.').status, 1, version);
});

test('every command that runs a program of ours begins with it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const ours = Object.entries(scripts).filter(([, words]) => /^node .*(?:scripts|tests|bench)\//.test(words));
  assert.ok(ours.length > 15);
  for (const [name, words] of ours) assert.match(words, /^node -r \.\/scripts\/require-node\.cjs /, name);
});
