/** A Node that is too old is told so in one plain sentence, before anything else fails on it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** What the guard does in a Node of some version. */
function guard(version: string) {
  const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' });
    require('./scripts/require-node.cjs');`;
  return spawnSync(process.execPath, ['--input-type=commonjs', '-e', script], { encoding: 'utf8' });
}

test('releases that cannot run TypeScript are refused in both languages, the others are not', () => {
  for (const version of ['18.20.0', '20.20.2', '22.17.1', '23.5.0']) {
    const { status, stderr } = guard(version);
    assert.equal(status, 1, version);
    assert.match(stderr, /需要 22\.18 或更新的版本/);
    assert.match(stderr, /22\.18 or newer is needed/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
  for (const version of ['22.18.0', '22.23.2', '23.6.0', '24.0.0', '24.21.0', '26.10.0']) {
    assert.equal(guard(version).status, 0, version);
  }
});

test('the commands of an editor begin with it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const name of ['build', 'check', 'dev', 'publish', 'serve', 'translated'])
    assert.match(scripts[name] ?? '', /^node -r \.\/scripts\/require-node\.cjs /);
});
