/**
 * Puts a verified build where it is served: whole, or not at all, and without what tools keep there for themselves; and
 * the site before it back in its place.
 */
import { copyFileSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf, move, remove, removeFiles } from '../disk/files.ts';
import { originalOf, writeCompressedCopies } from './compressed-copies.ts';
import { refusal } from './refusal.ts';

/**
 * Beside the served folder, so that a rename is enough. The former site is kept whole as `spare`. The next build takes
 * it for `next`, changes in it only what differs, and serves it; `old` is what is served, while the two change places.
 */
const besides = (dist: string) => ({ spare: `${dist}.spare`, next: `${dist}.next`, old: `${dist}.old` });

/** Tools' own folders that a build may leave in its output; readers have no use for them. */
const NEVER_SERVED = /^\.prerender\//;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * The folder that is served under a path: where `dist` is a link, the one that it leads to, so that the link stays.
 * @throws a refusal where there is something else in its place
 */
export function servedFolder(dist: string): string {
  if (lstatSync(dist, { throwIfNoEntry: false }) === undefined || isFolder(dist)) {
    return existsSync(dist) ? realpathSync(dist) : dist;
  }
  throw refusal(`${dist} 不是文件夹：请把它移走，再生成。`, `${dist} is no folder: move it away, then build again.`);
}

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

/** Makes one folder the like of another, touching only what differs; texts are packed beside themselves where it `packs`. */
function mirror(from: string, to: string, packs: boolean): number {
  const files = filesOf(from).filter((file) => !NEVER_SERVED.test(file));
  const wanted = new Set(files);
  mkdirSync(to, { recursive: true });
  const isPacked = (file: string) => packs && wanted.has(originalOf(file));
  const gone = filesOf(to).filter((file) => !wanted.has(file) && !isPacked(file));
  removeFiles(to, gone);
  for (const file of files) {
    if (isCopy(join(from, file), join(to, file))) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copy(join(from, file), join(to, file));
  }
  if (packs) writeCompressedCopies(to, files);
  return files.length;
}

/**
 * Makes the next folder the like of the built one, of what a build that broke off left of it, or of the former site: from
 * then on that is not whole, and nobody can go back to it. What stands in the way goes, and all is copied.
 */
function mirrorToNext(out: string, next: string, spare: string, packs: boolean): number {
  if (existsSync(spare) && !isFolder(next)) {
    remove(next);
    move(spare, next);
  }
  try {
    return mirror(out, next, packs);
  } catch {
    remove(next);
    return mirror(out, next, packs);
  }
}

/** After a build that was killed between two renames: the old site is put back, or becomes the spare one. */
export function mendSwap(dist: string): void {
  const { spare, old } = besides(dist);
  if (!isFolder(old)) {
    remove(old);
    return;
  }
  if (existsSync(dist)) remove(spare);
  move(old, existsSync(dist) ? spare : dist);
}

/** Takes the served folder out of the way. */
function moveAway(dist: string, old: string): void {
  try {
    move(dist, old);
  } catch (error) {
    throw refusal(
      `${dist} 不能移动（挂载点，或被别的程序占用）：请用 XINGLIN_DIST 指定它里面的一个文件夹，或关掉占用它的程序。`,
      `${dist} cannot be moved (a mount point, or held by another program): name a folder in it with XINGLIN_DIST, or close that program.`,
      error,
    );
  }
}

/** Serves a folder that is whole, and keeps what was served. */
function changePlaces(served: string, folder: string): void {
  if (existsSync(served)) moveAway(served, besides(served).old);
  try {
    move(folder, served);
  } finally {
    mendSwap(served);
  }
}

/**
 * Puts a copy of a built folder in the place of the served one.
 * @param packs whether brotli and gzip shall lie beside each text, for a server of one's own that sends them as they are
 * @returns how many files are served now, without those
 * @throws where the disk is full or a folder cannot be moved; what is served then stays as it was
 */
export function swapIn(out: string, dist: string, packs = false): number {
  const served = servedFolder(dist);
  const { spare, next } = besides(served);
  mendSwap(served);
  const files = mirrorToNext(out, next, spare, packs);
  changePlaces(served, next);
  return files;
}

/**
 * Puts the former site back in the place of the served one, which then is the former one: done twice, it changes nothing.
 * @returns whether there is a former site that is whole
 * @throws where a folder cannot be moved; what is served then stays as it was
 */
export function swapBack(dist: string): boolean {
  const served = servedFolder(dist);
  const { spare } = besides(served);
  mendSwap(served);
  if (!isFolder(served) || !isFolder(spare)) return false;
  changePlaces(served, spare);
  return true;
}
