/** A copy of the fixture, built, with the cache of another state of it beside: what damage is tried on. */
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addStory, removeStory, siteCopy } from './builds.ts';

/**
 * Builds the site from nothing, and then with one story more, whose cache is kept as `other`. The cache is as after the
 * first build again; what is served is not, as after a state that was taken back.
 */
export async function damagedSite() {
  const site = siteCopy();
  await site.build();
  const cold = site.published();
  assert.ok(cold['index.html']);
  const [whole, other] = [join(site.root, 'whole'), join(site.root, 'other')];
  const copy = (from: string, to: string) => cpSync(from, to, { recursive: true, preserveTimestamps: true });
  copy(site.shelf(), whole);
  addStory(site);
  await site.build();
  copy(site.shelf(), other);
  removeStory(site);
  /** Puts the cache back as it was after the first build. */
  const restore = (): void => {
    const shelf = site.shelf();
    rmSync(shelf, { recursive: true });
    copy(whole, shelf);
  };
  restore();
  return { site, cold, other, restore };
}

export type Damaged = Awaited<ReturnType<typeof damagedSite>>;
