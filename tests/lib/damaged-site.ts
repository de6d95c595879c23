/** A copy of the fixture, built, with the cache of another state of it beside: what damage is tried on. */
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addStory, removeStory, siteCopy } from './builds.ts';
import { copyFolder } from './copy-folder.ts';

/** Builds with one story more, keeps that cache as `other`, and builds the site as it is from nothing. */
export async function damagedSite() {
  const site = siteCopy();
  addStory(site);
  await site.build();
  const other = join(site.root, 'other');
  copyFolder(site.shelf(), other);
  removeStory(site);
  rmSync(site.cache, { recursive: true });
  await site.build();
  const cold = site.published();
  assert.ok(cold['index.html']);
  const whole = join(site.root, 'whole');
  const copy = (from: string, to: string) => cpSync(from, to, { recursive: true, preserveTimestamps: true });
  copy(site.shelf(), whole);
  /** Puts the cache back as it was after the last whole build. */
  const restore = (): void => {
    const shelf = site.shelf();
    rmSync(shelf, { recursive: true });
    copy(whole, shelf);
  };
  return { site, cold, other, restore };
}

export type Damaged = Awaited<ReturnType<typeof damagedSite>>;
