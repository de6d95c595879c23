/** docs/files.md: what each file is for, by the comment at its head. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('every file says at its head what it is for, and docs/files.md says it again', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/files.ts', '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});
