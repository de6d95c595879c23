/** Content as it is read with a warm cache and with a cold one, after a change of each thing that it depends on: the same. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesOf } from '../../src/disk/files.ts';
import { BYSTANDERS, CONTENT_CHANGES, treeCopy, type TreeCopy } from '../lib/tree-copy.ts';

let tree: TreeCopy;
before(() => (tree = treeCopy()));
after(() => tree.remove());

/** Reads the content of the tree as a build does; the entries, and the pieces of their bodies. */
const READ = `
  const { readContent } = await import('./src/loaders/read-content.ts');
  const { loadBody } = await import('./src/loaders/body-store.ts');
  const { checkFolder } = await import('./src/loaders/check-folder.ts');
  const found = await readContent({ prune: true }).catch(async () => ({ problems: (await checkFolder()).problems, stories: [] }));
  const bodies = found.stories.flatMap(({ data }) => [data.zh, data.en]).filter(Boolean).map(({ body }) => body);
  const withoutDigests = (key, value) => (key === 'digest' ? undefined : value);
  process.stdout.write(JSON.stringify([found, bodies.map(loadBody)], withoutDigests));`;

function read(cache: string): string {
  const env = { ...process.env, XINGLIN_CACHE: cache, XINGLIN_CONTENT: 'src/content' };
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', READ], {
    cwd: tree.root,
    env,
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}

const readCold = (): string => {
  const cache = join(tree.root, 'cold');
  try {
    return read(cache);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
};

const WARM = 'warm';

/** The other changes are such that their outcome is the same, and may not be. */
const VISIBLE = /prefix|shape|pieces|schema|switch/;

/** What the last reading with the warm cache gave. */
let last: string;

test('bystanders that change make nothing anew, and the cache does not grow', () => {
  const first = read(WARM);
  const state = () =>
    filesOf(join(tree.root, WARM)).map((file) => [file, statSync(join(tree.root, WARM, file)).mtimeMs]);
  const files = state();
  assert.ok(files.length > 10);
  for (const file of BYSTANDERS) tree.touch(file);
  assert.equal(read(WARM), first);
  assert.deepEqual(state(), files);
  last = first;
});

for (const [name, change] of Object.entries(CONTENT_CHANGES)) {
  test(`${name} changes: a warm cache gives what a cold one gives`, () => {
    change(tree);
    const cold = readCold();
    assert.equal(cold !== last, VISIBLE.test(name), 'whether the change is seen in what is read');
    last = read(WARM);
    assert.equal(last, cold);
  });
}
