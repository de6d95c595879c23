/** The cache on disk: what was written or nothing, and no more than a run had use for. */
import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { diskCache, kindOf } from '../../src/disk/cache.ts';
import { filesOf } from '../../src/disk/files.ts';

const root = mkdtempSync(join(tmpdir(), 'cache-'));
after(() => rmSync(root, { recursive: true }));

const KIND = kindOf<unknown>('kind');

let count = 0;
const newFolder = () => join(root, String((count += 1)));

test('a value comes back as it was set, to another process too; an unknown one is undefined', () => {
  const folder = newFolder();
  for (const value of [{ a: [1, '二\n行', null] }, '', 0, false, null]) {
    diskCache(folder).set(KIND, 'one', value);
    assert.deepEqual(diskCache(folder).get(KIND, 'one'), value);
  }
  assert.equal(diskCache(folder).get(KIND, 'two'), undefined);
  assert.equal(diskCache(folder).get(kindOf('other'), 'one'), undefined);
});

test('a file that was cut, emptied, zeroed, changed or is another value’s is no value, and is written anew', () => {
  const folder = newFolder();
  const file = join(folder, 'kind/one.json');
  const write = () => diskCache(folder).set(KIND, 'one', { words: '三十六分钟' });
  write();
  const whole = readFileSync(file);
  diskCache(folder).set(KIND, 'two', { words: '九十九分钟' });
  const faults: Record<string, () => void> = {
    cut: () => writeFileSync(file, whole.subarray(0, whole.length - 4)),
    emptied: () => writeFileSync(file, ''),
    zeroed: () => writeFileSync(file, Buffer.alloc(whole.length)),
    grown: () => appendFileSync(file, ' '),
    changed: () => writeFileSync(file, String(whole).replace('三十六', '九十九')),
    'valid JSON': () => writeFileSync(file, '{}'),
    'another value’s': () => copyFileSync(join(folder, 'kind/two.json'), file),
  };
  for (const [name, spoil] of Object.entries(faults)) {
    spoil();
    assert.equal(diskCache(folder).get(KIND, 'one'), undefined, name);
    write();
    assert.ok(readFileSync(file).equals(whole), name);
  }
});

test('what a run neither read, wrote nor named is pruned, of the kinds that it names', () => {
  const folder = newFolder();
  const [a, b] = [kindOf<unknown>('a'), kindOf<unknown>('b')];
  const first = diskCache(folder);
  for (const digest of ['read', 'named', 'idle']) for (const kind of [a, b]) first.set(kind, digest, digest);
  writeFileSync(join(folder, 'a', 'left-behind.tmp'), '');
  const second = diskCache(folder);
  second.get(a, 'read');
  second.use(a, 'named');
  second.set(a, 'written', 1);
  second.prune([a]);
  const kept = ['a/named.json', 'a/read.json', 'a/written.json'];
  assert.deepEqual(filesOf(folder), [...kept, 'b/idle.json', 'b/named.json', 'b/read.json']);
  second.prune();
  assert.deepEqual(filesOf(folder), kept);
  assert.equal(statSync(join(folder, 'b'), { throwIfNoEntry: false }), undefined);
});
