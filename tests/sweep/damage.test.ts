/** All files of each kind in a cache, in each way, one at a time: the next build is right, byte for byte. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DAMAGES, filesOfKind, KINDS } from '../lib/cache-damage.ts';
import { type Damaged, damagedSite } from '../lib/damaged-site.ts';

let damaged: Damaged;
before(async () => (damaged = await damagedSite()));
after(() => damaged.site.remove());

for (const kind of Object.keys(KINDS)) {
  for (const [name, damage] of Object.entries(DAMAGES)) {
    test(`${kind}, ${name}`, async () => {
      const { site, cold, other, restore } = damaged;
      restore();
      const files = filesOfKind(site.shelf(), kind);
      assert.notEqual(files.length, 0);
      damage(site.shelf(), files, other);
      await site.build();
      assert.deepEqual(site.published(), cold);
    });
  }
}

test('a file where a folder was', async () => {
  const { site, cold, restore } = damaged;
  restore();
  const folder = join(site.shelf(), 'content');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  assert.match(await site.build(), /再生成一次/);
  assert.deepEqual(site.published(), cold);
});
