/**
 * A build that is killed at fifty points, two at once, a target that cannot be written, other clocks, languages and time
 * zones: what is served is wholly the old site or wholly the new one. Needs the right to mount.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { addStory, removeStory, type SiteCopy, siteCopy } from '../lib/builds.ts';
import { copyFolder } from '../lib/copy-folder.ts';

type Published = ReturnType<SiteCopy['published']>;

const POINTS = 50;

let site: SiteCopy;
let without: Published;
let withStory: Published;
/** How long a build takes that has a story more or less to do, in milliseconds. */
let duration: number;

before(async () => {
  site = siteCopy();
  await site.build();
  without = site.published();
  addStory(site);
  const began = performance.now();
  await site.build();
  duration = performance.now() - began;
  withStory = site.published();
  assert.notDeepEqual(without, withStory);
});
after(() => site.remove());

/** Which of the two releases is served; fails where it is neither. */
function served(): 'old' | 'new' {
  const now = site.published();
  const isNew = 'articles/one-more/index.html' in now;
  assert.deepEqual(now, isNew ? withStory : without);
  return isNew ? 'new' : 'old';
}

test(`killed at each of ${POINTS} points`, async (context) => {
  const seen: Record<string, number> = { old: 0, new: 0 };
  let hasStory = true;
  for (let point = 1; point <= POINTS; point += 1) {
    if (hasStory) removeStory(site);
    else addStory(site);
    hasStory = !hasStory;
    const { child, ended } = site.start();
    await Promise.race([ended, wait((duration * point) / POINTS)]);
    child.kill('SIGKILL');
    await ended;
    const release = served();
    seen[release] = (seen[release] ?? 0) + 1;
    if (point % 10 > 0) continue;
    await site.build();
    assert.equal(served(), hasStory ? 'new' : 'old', `the build after point ${point}`);
  }
  if (hasStory) removeStory(site);
  await site.build();
  context.diagnostic(JSON.stringify(seen));
});

test('two at once: one of them builds, the other says so', async () => {
  const outcomes = await Promise.all([site.start().ended, site.start().ended]);
  assert.deepEqual(outcomes.map(({ code }) => code).sort(), [0, 1]);
  assert.equal(served(), 'old');
});

test('a target that cannot be written', async () => {
  const target = join(site.root, 'read-only');
  mkdirSync(target);
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', target]);
  const before = served();
  const [change, undo] = before === 'old' ? [addStory, removeStory] : [removeStory, addStory];
  try {
    copyFolder(site.dist, join(target, 'dist'));
    execFileSync('mount', ['-o', 'remount,ro', target]);
    change(site);
    const { code, output } = await site.start({ XINGLIN_DIST: join(target, 'dist') }).ended;
    assert.equal(code, 1);
    assert.doesNotMatch(output, /\n\s+at /);
    assert.match(output, /写不进“[^”]*”/);
    assert.equal(served(), before);
  } finally {
    undo(site);
    execFileSync('umount', [target]);
  }
});

/** A clock that is so many days off, for every program of a build. */
function clock(days: number): Record<string, string> {
  const file = join(site.root, 'clock.cjs');
  writeFileSync(
    file,
    `const Real = Date; const off = ${days} * 864e5;
globalThis.Date = class extends Real {
  constructor(...parts) { if (parts.length > 0) super(...parts); else super(Real.now() + off); }
  static now() { return Real.now() + off; }
};`,
  );
  return { NODE_OPTIONS: `--require ${file}` };
}

const ENVIRONMENTS: Record<string, () => Record<string, string>> = {
  'a clock in 1970': () => clock(-Date.now() / 864e5),
  'a clock in 2106': () => clock(80 * 365.25),
  'a clock of yesterday': () => clock(-1),
  'Turkish, on the last of days to begin': () => ({ LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Pago_Pago' }),
  'Arabic, on the first': () => ({ LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Kiritimati' }),
  'no language, one thread': () => ({ LC_ALL: 'C', UV_THREADPOOL_SIZE: '1' }),
};

for (const [name, environment] of Object.entries(ENVIRONMENTS)) {
  test(name, async () => {
    const cache = join(site.root, 'cold');
    await site.build({ ...environment(), XINGLIN_CACHE: cache });
    rmSync(cache, { recursive: true });
    assert.equal(served(), 'old');
    await site.build(environment());
    assert.equal(served(), 'old');
  });
}
