/** A change of each thing that a site depends on: a build with a warm cache publishes what one with a cold cache does. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type SiteCopy, siteCopy } from '../lib/builds.ts';
import { CONTENT_CHANGES, SITE_CHANGES, treeCopy, type TreeCopy } from '../lib/tree-copy.ts';

let tree: TreeCopy;
let site: SiteCopy;
before(() => {
  tree = treeCopy();
  site = siteCopy({ tree: tree.root });
});
after(() => {
  site.remove();
  tree.remove();
});

/** A switch that makes content an error has no site; half of a shape leads nowhere. */
const BUILDS = Object.entries({ ...CONTENT_CHANGES, ...SITE_CHANGES }).filter(
  ([name]) => !/switch|prefix|shape/.test(name),
);

for (const [name, change] of BUILDS) {
  test(name, async () => {
    await site.build();
    change(tree);
    const output = await site.build();
    assert.doesNotMatch(output, /再生成一次/);
    const warm = site.published();
    rmSync(site.cache, { recursive: true });
    rmSync(`${site.dist}.spare`, { recursive: true, force: true });
    await site.build({ XINGLIN_CACHE: join(site.root, 'cold') });
    rmSync(join(site.root, 'cold'), { recursive: true });
    assert.deepEqual(warm, site.published());
  });
}
