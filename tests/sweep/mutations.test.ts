/** A site of hundreds of stories with a slip that the check lets pass: it builds, and is verified as any other. */
import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folders } from '../../src/disk/build-folders.ts';
import { siteCopy } from '../lib/builds.ts';
import { addMutated } from '../lib/mutations.ts';
import { copyFolder } from '../lib/copy-folder.ts';

/** Of each story; so many that 300 pass. */
const EACH = 40;
const SEED = 1;
const WANTED = 300;

test('300 mutations of real stories that the check lets pass build', async () => {
  const site = siteCopy();
  try {
    rmSync(site.content, { recursive: true });
    copyFolder(folders.content, site.content);
    const { made, passed } = await addMutated(site.content, EACH, SEED);
    console.log(`${passed.length} of ${made} mutations pass the check`);
    assert.ok(passed.length >= WANTED);
    await site.build();
    for (const { id, kind, what } of passed)
      assert.ok(existsSync(join(site.dist, 'articles', id, 'index.html')), `${kind}: ${what}`);
  } finally {
    site.remove();
  }
});
