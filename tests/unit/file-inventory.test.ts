/** Inventories of folders: what was written to is read again, and every difference is found. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { differences, inventoryTaker } from '../../src/build/file-inventory.ts';

const root = mkdtempSync(join(tmpdir(), 'inventory-'));
after(() => rmSync(root, { recursive: true }));

test('a file that changed is read again, even where its size and its time are as they were', async () => {
  const [folder, file] = [join(root, 'a'), join(root, 'a/b/one.html')];
  mkdirSync(join(folder, 'b'), { recursive: true });
  writeFileSync(file, '36 分钟');
  const taker = inventoryTaker();
  const before = taker.take(folder);
  assert.deepEqual(Object.keys(before), ['b/one.html']);
  assert.deepEqual(taker.take(folder), before);
  const { atime, mtime } = statSync(file);
  await wait(20);
  writeFileSync(file, '99 分钟');
  utimesSync(file, atime, mtime);
  assert.notDeepEqual(taker.take(folder), before);
  assert.deepEqual(
    taker.take(folder, (path) => !path.startsWith('b/')),
    {},
  );
  assert.deepEqual(taker.take(join(root, 'nowhere')), {});
});

test('what was changed, is gone or came is a difference', () => {
  assert.deepEqual(differences({ a: '1', b: '2', c: '3' }, { a: '1', b: 'x', d: '4' }), ['b', 'c', 'd']);
  assert.deepEqual(differences({ a: '1' }, { a: '1' }), []);
});
