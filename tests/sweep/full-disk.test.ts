/** A disk that is full in the middle of a build, at twenty sizes, and then is not: the next build is right. Needs the right to mount. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { type SiteCopy, siteCopy } from '../lib/builds.ts';

/** How many sizes: from a disk on which nothing fits to one on which all does. */
const SIZES = 20;

mkdirSync('.cache', { recursive: true });
const disk = resolve(mkdtempSync(join('.cache', 'small-disk-')));

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  assert.equal(
    status,
    0,
    `A small disk cannot be made here (${command}: ${error?.message ?? stderr}): run this as root.`,
  );
}

const mount = (kilobytes: number, ...options: string[]): void =>
  run('mount', '-t', 'tmpfs', '-o', [`size=${kilobytes}k`, ...options].join(','), 'tmpfs', disk);

/** Kilobytes in use on the disk. */
function inUse(): number {
  const { bsize, blocks, bfree } = statfsSync(disk);
  return ((blocks - bfree) * bsize) / 1024;
}

let site: SiteCopy;
let right: Record<string, string>;
/** What a build writes beside the project and what is served, in kilobytes. */
let written: number;
before(async () => {
  mount(1_000_000);
  site = siteCopy({ disk });
  await site.build();
  right = site.published();
  const all = inUse();
  rmSync(site.cache, { recursive: true });
  written = all - inUse();
});
after(() => {
  site.remove();
  run('umount', disk);
  rmSync(disk, { recursive: true, force: true });
});

for (let at = 1; at <= SIZES; at += 1) {
  // The last is larger than what stays, as files that are swapped lie there twice for a while.
  test(`${at} of ${SIZES}`, async (context) => {
    rmSync(site.cache, { recursive: true, force: true });
    const free = Math.round((written * at * 1.3) / SIZES);
    mount(Math.ceil(inUse()) + free, 'remount');
    const { code, output } = await site.start().ended;
    mount(1_000_000, 'remount');
    if (code !== 0) assert.match(output, /磁盘写满了/);
    assert.deepEqual(site.published(), right, 'what is served stays');
    await site.build();
    assert.deepEqual(site.published(), right);
    context.diagnostic(`${free} KB free: ${code === 0 ? 'it was large enough' : 'it was full'}`);
  });
}
