/** A disk that is full in the middle of a build, at twenty sizes, and then is not: the next build is right. Needs the right to mount. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { type SiteCopy, siteCopy } from '../lib/builds.ts';

/** Kilobytes: from a disk on which nothing fits to one on which all does, most of them where pictures and the index are written. */
const SIZES = [
  400, 800, 1200, 1600, 1900, 2100, 2200, 2300, 2400, 2500, 2600, 2650, 2700, 2750, 2800, 2850, 2900, 2920, 3000, 4000,
];

// In the project, as `.cache` is: Astro moves pictures by renaming them, which leads to no other disk.
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
const unmount = (): void => run('umount', disk);

let site: SiteCopy;
let right: Record<string, string>;
before(async () => {
  mount(100);
  unmount();
  site = siteCopy({ cache: join(disk, 'cache') });
  await site.build();
  right = site.published();
  rmSync(join(disk, 'cache'), { recursive: true });
});
after(() => {
  site.remove();
  rmSync(disk, { recursive: true, force: true });
});

for (const size of SIZES) {
  test(`${size} KB`, async (context) => {
    mount(size);
    try {
      const { code, output } = await site.start().ended;
      if (code !== 0) assert.match(output, /磁盘写满了/);
      assert.deepEqual(site.published(), right, 'what is served stays');
      mount(200_000, 'remount');
      await site.build();
      assert.deepEqual(site.published(), right);
      context.diagnostic(code === 0 ? 'it was large enough' : 'it was full');
    } finally {
      unmount();
    }
  });
}
