/** The preview server when files come and go, and when it is started with settings that cannot be used. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { portOf } from '../../src/serve/serve-command.ts';
import { raw, root, site } from '../lib/served-folder.ts';

test('a build that puts a new site in the place of the old one interrupts nobody', async () => {
  const [dist, old] = [join(root, 'dist'), join(root, 'dist.old')];
  const statuses = new Map<number, number>();
  let isOver = false;
  const readers = ['/', '/_astro/a.png', '/articles/one/'].map(async (path) => {
    while (!isOver) {
      const { status } = await raw(path, { 'accept-encoding': 'br' });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  });
  for (let swaps = 0; swaps < 200; swaps += 1) {
    renameSync(dist, old);
    if (swaps % 3 === 0) await new Promise((done) => setImmediate(done));
    renameSync(old, dist);
    await new Promise((done) => setTimeout(done, 2));
  }
  isOver = true;
  await Promise.all(readers);
  assert.deepEqual(
    [...statuses.keys()].filter((status) => status !== 200 && status !== 404),
    [],
  );
  assert.ok((statuses.get(200) ?? 0) > 100);
  assert.equal((await raw('/')).status, 200);
});

test('a file that is missing for an instant is found', async () => {
  const [here, away] = [join(site, 'index.html'), join(site, 'index.away')];
  renameSync(here, away);
  const answer = raw('/');
  await new Promise((done) => setTimeout(done, 8));
  renameSync(away, here);
  assert.equal((await answer).status, 200);
});

test('a port is a whole number from 1 to 65535', () => {
  assert.equal(portOf(undefined), 4321);
  assert.equal(portOf(''), 4321);
  assert.equal(portOf('8080'), 8080);
  for (const wrong of ['abc', '0', '-1', '99999', '65536', '80.5', '1e3', ' 80'])
    assert.equal(portOf(wrong), undefined, wrong);
});

test('settings that cannot be used are told in one sentence, in both languages', () => {
  for (const [settings, said] of [
    [{ PORT: 'abc' }, /65535/],
    [{ PORT: '99999' }, /65535/],
    [{ HOST: '203.0.113.1' }, /203\.0\.113\.1/],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/serve.ts'], {
      env: { ...process.env, XINGLIN_DIST: site, ...settings },
      encoding: 'utf8',
      timeout: 20_000,
    });
    assert.equal(status, 1);
    assert.match(stderr, said);
    assert.match(stderr, /[一-鿿].* \/ [A-Za-z0-9]/);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
  }
});
