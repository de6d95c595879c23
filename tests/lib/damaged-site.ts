/** A copy of the fixture, built, with the cache of another state of it beside: what damage is tried on. */
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addStory, removeStory, siteCopy } from './builds.ts';

/** Builds with one story more, keeps that cache as `other`, and builds the site as it is from nothing. */
export async function damagedSite() {
  const site = siteCopy();
  addStory(site);
  await site.build();
  const other = join(site.root, 'other');
  cpSync(site.shelf(), other, { recursive: true });
  removeStory(site);
  rmSync(site.cache, { recursive: true });
  await site.build();
  const cold = site.published();
  assert.ok(cold['index.html']);
  return { site, cold, other };
}

export type Damaged = Awaited<ReturnType<typeof damagedSite>>;
