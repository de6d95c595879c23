/** Puts a verified build where it is served: whole, or not at all. */
import { copyFileSync, existsSync, mkdirSync, renameSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf, removeFiles } from '../disk/files.ts';

/**
 * Beside the served folder, so that a rename is enough. The site before the last is kept as `spare`: the next build
 * changes in it only what differs, and takes it for the new one.
 */
const besides = (dist: string) => ({ spare: `${dist}.spare`, old: `${dist}.old` });

/** Tools' own folders that a build may leave in its output; readers have no use for them. */
const NEVER_SERVED = /^(?:\.prerender|search-records)\//;

/** A copy carries the time of its original: same size and time, same file. A copy that was cut short has its own time. */
function isCopy(original: string, copy: string): boolean {
  const is = statSync(copy, { throwIfNoEntry: false });
  const was = statSync(original);
  return is?.isFile() === true && is.size === was.size && Math.abs(is.mtimeMs - was.mtimeMs) < 1;
}

function copy(from: string, to: string): void {
  copyFileSync(from, to);
  const { atimeMs, mtimeMs } = statSync(from);
  utimesSync(to, atimeMs / 1000, mtimeMs / 1000);
}

/** Makes one folder the like of another, touching only what differs. */
function mirror(from: string, to: string): number {
  const files = filesOf(from).filter((file) => !NEVER_SERVED.test(file));
  const wanted = new Set(files);
  mkdirSync(to, { recursive: true });
  const gone = filesOf(to).filter((file) => !wanted.has(file));
  removeFiles(to, gone);
  for (const file of files) {
    if (isCopy(join(from, file), join(to, file))) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copy(join(from, file), join(to, file));
  }
  return files.length;
}

/** After a build that was killed between two renames: the old site is put back, or becomes the spare one. */
export function mendSwap(dist: string): void {
  const { spare, old } = besides(dist);
  if (!existsSync(old)) return;
  renameSync(old, existsSync(dist) ? spare : dist);
}

/**
 * Puts a copy of a built folder in the place of the served one.
 * @returns how many files are served now
 * @throws where the disk is full or a folder cannot be moved; what is served then stays as it was
 */
export function swapIn(out: string, dist: string): number {
  const { spare, old } = besides(dist);
  mendSwap(dist);
  const files = mirror(out, spare);
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(spare, dist);
  } finally {
    mendSwap(dist);
  }
  return files;
}
