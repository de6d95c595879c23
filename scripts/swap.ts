/** Puts a verified build where it is served: whole, or not at all. */
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from './files.ts';

/** Beside the served folder, so that a rename is enough. */
const besides = (dist: string) => ({ next: `${dist}.next`, old: `${dist}.old` });

/** Tools' own folders that a build may leave in its output; readers have no use for them. */
const NEVER_SERVED = /^(?:\.prerender|search-records)\//;

/** A hard link costs no copy: the build never writes into a file that it once wrote, it makes a new one. */
function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** After a build that was killed between two renames: the old site is put back, half a copy is thrown away. */
export function mendSwap(dist: string): void {
  const { next, old } = besides(dist);
  if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
  rmSync(next, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}

/**
 * Copies a built folder beside the served one and puts it in its place.
 * @returns how many files are served now
 * @throws where the disk is full or a folder cannot be moved; what is served then stays as it was
 */
export function swapIn(out: string, dist: string): number {
  const { next, old } = besides(dist);
  mendSwap(dist);
  const files = filesOf(out).filter((file) => !NEVER_SERVED.test(file));
  for (const folder of new Set(files.map((file) => dirname(file)))) mkdirSync(join(next, folder), { recursive: true });
  for (const file of files) placeFile(join(out, file), join(next, file));
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(next, dist);
  } catch (error) {
    mendSwap(dist);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
  return files.length;
}
