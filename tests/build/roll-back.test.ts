/** Two releases of a site, and the first one again: every file as it was, and the lists of what was published stay. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { siteCopy } from '../lib/builds.ts';

const site = siteCopy();
after(site.remove);

function publish(...words: string[]): string {
  const env = { ...process.env, XINGLIN_CONTENT: site.content, XINGLIN_CACHE: site.cache };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/publish.ts', site.dist, ...words], {
    cwd: site.cwd,
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

const lists = () => ['published.yaml', 'anchors.yaml'].map((file) => readFileSync(join(site.content, file), 'utf8'));

test('a release is taken back to the byte, and put back; what was published stays written down', () => {
  publish('--at', '2026-05-01T08:00+08:00');
  const first = site.published();
  const story = join(site.content, 'articles/2026/chinese-only.zh.mdx');
  writeFileSync(story, `${readFileSync(story, 'utf8')}\n这一段发布错了。\n`);
  publish('--at', '2026-05-02T08:00+08:00');
  const [second, written] = [site.published(), lists()];
  assert.notDeepEqual(second, first);
  assert.match(publish('--rollback'), /已换回上一版.*Rolled back/s);
  assert.deepEqual(site.published(), first);
  assert.deepEqual(lists(), written);
  publish('--rollback');
  assert.deepEqual(site.published(), second);
  publish('--rollback');
  publish('--at', '2026-05-03T08:00+08:00');
  assert.deepEqual(site.published(), second, 'the next release is of the content as it stands');
});
