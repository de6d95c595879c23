/** Files and folders on disk: renames that are held up, and writing in place. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { move, remove } from '../../src/disk/files.ts';

const root = mkdtempSync(join(tmpdir(), 'files-'));
after(() => rmSync(root, { recursive: true }));

/** A rename that fails some times with a code before it works. */
function heldRename(code: string, times: number) {
  const rename = (from: string, to: string): void => {
    rename.calls += 1;
    if (rename.calls <= times) throw Object.assign(new Error(code), { code });
    renameSync(from, to);
  };
  rename.calls = 0;
  return rename;
}

test('a rename waits for a scanner that holds the file, but not for ever, and for nothing else', () => {
  const [from, to] = [join(root, 'from'), join(root, 'to')];
  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    writeFileSync(from, code);
    const rename = heldRename(code, 3);
    move(from, to, rename);
    assert.equal(rename.calls, 4);
    assert.equal(readFileSync(to, 'utf8'), code);
    assert.equal(existsSync(from), false);
  }
  writeFileSync(from, 'held');
  const forEver = heldRename('EBUSY', Infinity);
  assert.throws(() => move(from, to, forEver), { code: 'EBUSY' });
  assert.ok(forEver.calls > 3 && forEver.calls < 20);
  const missing = heldRename('ENOENT', 1);
  assert.throws(() => move(from, to, missing), { code: 'ENOENT' });
  assert.equal(missing.calls, 1);
});

test('a file, a folder with all that is in it and nothing at all are removed', () => {
  const path = join(root, 'gone');
  const full = () => {
    mkdirSync(join(path, 'in'), { recursive: true });
    writeFileSync(join(path, 'in/one'), '');
  };
  for (const make of [() => writeFileSync(path, ''), full, () => undefined]) {
    make();
    remove(path);
    assert.equal(existsSync(path), false);
  }
});
