/** A release is taken back: the site before it is served again, whole, or nothing changes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { mendSwap, swapBack, swapIn } from '../../src/build/swap-into-place.ts';
import { filesOf } from '../../src/disk/files.ts';

const contentOf = (dir: string) => filesOf(dir).map((file) => [file, readFileSync(join(dir, file), 'utf8')]);

/** A folder that is built and one that is served; `release` writes the first and puts it into the second. */
function inFolder(
  run: (site: { dist: string; out: string; release: (files: Record<string, string>) => void }) => void,
) {
  const root = mkdtempSync(join(tmpdir(), 'roll-back-'));
  const [out, dist] = [join(root, 'out'), join(root, 'dist')];
  const release = (files: Record<string, string>) => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(join(out, 'articles'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
    swapIn(out, dist);
  };
  try {
    run({ dist, out, release });
  } finally {
    rmSync(root, { recursive: true });
  }
}

const FIRST = { 'index.html': 'first', 'gone.html': 'of the first alone', 'articles/one.html': 'one' };
const SECOND = { 'index.html': 'second', 'new.html': 'of the second alone', 'articles/one.html': 'one' };
const THIRD = { 'index.html': 'third' };
const sorted = (files: Record<string, string>) => Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
const served = (dist: string) => sorted(Object.fromEntries(contentOf(dist) as [string, string][]));

test('the former site comes back whole, and again the one that it replaced', () =>
  inFolder(({ dist, release }) => {
    release(FIRST);
    release(SECOND);
    assert.equal(swapBack(dist), true);
    assert.deepEqual(served(dist), sorted(FIRST));
    assert.equal(swapBack(dist), true);
    assert.deepEqual(served(dist), sorted(SECOND));
    assert.equal(existsSync(`${dist}.old`), false);
  }));

test('of three releases the last but one comes back; after that a new one is served as it was built', () =>
  inFolder(({ dist, release }) => {
    [FIRST, SECOND, THIRD].forEach(release);
    assert.equal(swapBack(dist), true);
    assert.deepEqual(served(dist), sorted(SECOND));
    release(FIRST);
    assert.deepEqual(served(dist), sorted(FIRST));
    assert.equal(swapBack(dist), true);
    assert.deepEqual(served(dist), sorted(SECOND), 'what the new one replaced');
  }));

test('after one release, or where nothing is served, there is nothing to go back to, and nothing changes', () =>
  inFolder(({ dist, release }) => {
    assert.equal(swapBack(dist), false);
    release(FIRST);
    assert.equal(swapBack(dist), false);
    assert.deepEqual(served(dist), sorted(FIRST));
    writeFileSync(`${dist}.spare`, 'a file');
    assert.equal(swapBack(dist), false);
    assert.deepEqual(served(dist), sorted(FIRST));
  }));

test('what a release that broke off left behind is never served', () =>
  inFolder(({ dist, out, release }) => {
    release(FIRST);
    release(SECOND);
    assert.throws(() => swapIn(join(out, 'nothing'), dist));
    assert.deepEqual(served(dist), sorted(SECOND));
    assert.equal(swapBack(dist), false, 'the former site was being written into');
    assert.deepEqual(served(dist), sorted(SECOND));
    release(THIRD);
    assert.equal(swapBack(dist), true);
    assert.deepEqual(served(dist), sorted(SECOND));
  }));

test('a killed return is mended: the site is as it was, and can still go back', () =>
  inFolder(({ dist, release }) => {
    release(FIRST);
    release(SECOND);
    renameSync(dist, `${dist}.old`);
    mendSwap(dist);
    assert.deepEqual(served(dist), sorted(SECOND));
    assert.equal(swapBack(dist), true);
    assert.deepEqual(served(dist), sorted(FIRST));
  }));

test('where what is served is a link, the link stays', () =>
  inFolder(({ dist, release }) => {
    mkdirSync(`${dist}-real`);
    symlinkSync(`${dist}-real`, dist, 'junction');
    release(FIRST);
    release(SECOND);
    assert.equal(swapBack(dist), true);
    assert.ok(lstatSync(dist).isSymbolicLink());
    assert.deepEqual(served(dist), sorted(FIRST));
  }));

/** Runs the command from another folder, whose lock nobody else takes; what it said and whether it succeeded. */
function command(cwd: string, ...words: string[]): { code: number; told: string } {
  try {
    const told = execFileSync(process.execPath, [resolve('scripts/publish.ts'), ...words], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, told };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, told: stderr };
  }
}

test('the command says in both languages what it did, and why it did nothing', () =>
  inFolder(({ dist, release }) => {
    release(FIRST);
    const alone = command(dirname(dist), dist, '--rollback');
    assert.equal(alone.code, 1);
    assert.match(alone.told, /没有完整的上一版.*npm run publish.*no former site whole.*npm run publish/s);
    assert.deepEqual(served(dist), sorted(FIRST));
    release(SECOND);
    const back = command(dirname(dist), dist, '--rollback');
    assert.equal(back.code, 0, back.told);
    assert.match(back.told, /已换回上一版.*再运行一次.*published\.yaml.*Rolled back.*once more.*published\.yaml/s);
    assert.deepEqual(served(dist), sorted(FIRST));
    for (const words of [[dist, '--rollback', '--at', 'now'], ['--rollback']]) {
      const wrong = command(dirname(dist), ...words);
      assert.equal(wrong.code, 1);
      assert.match(wrong.told, /用法.*--rollback.*Usage.*--rollback/s);
    }
    assert.deepEqual(served(dist), sorted(FIRST));
  }));
