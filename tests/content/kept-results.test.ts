/** What a check keeps: an unchanged story is neither parsed nor judged again. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../src/check/check-content.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { STORY, article, contentFolder } from '../lib/content-folder.ts';

test('a second check makes nothing anew; after an edit, the one story alone', async () => {
  const folder = contentFolder({ [STORY]: article('正文。') });
  const kept = memoryCache();
  let made: string[] = [];
  const cache = {
    ...kept,
    set: ((kind, digest, value) => {
      made.push(kind.name);
      kept.set(kind, digest, value);
    }) satisfies typeof kept.set,
  };
  const count = async (kind: string) => {
    made = [];
    await checkContent(folder, { cache, rules: 'test', finalReviewRequired: false });
    return made.filter((name) => name === kind).length;
  };
  try {
    const first = await count('parsed');
    assert.ok(first > 1, `${first} stories`);
    assert.deepEqual([await count('parsed'), await count('stories')], [0, 0]);
    writeFileSync(join(folder, STORY), article('新的正文。'));
    assert.equal(await count('parsed'), 1);
    writeFileSync(join(folder, STORY), article('更新的正文。'));
    assert.equal(await count('stories'), 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
