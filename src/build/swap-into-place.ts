/** Puts a verified build where it is served: whole, or not at all. */
import { copyFileSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf, move, remove, removeFiles } from '../disk/files.ts';
import { refusal } from './refusal.ts';

/**
 * Beside the served folder, so that a rename is enough. The site before the last is kept as `spare`: the next build
 * changes in it only what differs, and takes it for the new one.
 */
const besides = (dist: string) => ({ spare: `${dist}.spare`, old: `${dist}.old` });

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

/** Makes the spare folder the like of the built one; where what is there of it stands in the way, from nothing. */
function mirrorToSpare(out: string, spare: string): number {
  try {
    return mirror(out, spare);
  } catch {
    remove(spare);
    return mirror(out, spare);
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

/**
 * Puts a copy of a built folder in the place of the served one.
 * @returns how many files are served now
 * @throws where the disk is full or a folder cannot be moved; what is served then stays as it was
 */
export function swapIn(out: string, dist: string): number {
  const served = servedFolder(dist);
  const { spare, old } = besides(served);
  mendSwap(served);
  const files = mirrorToSpare(out, spare);
  if (existsSync(served)) moveAway(served, old);
  try {
    move(spare, served);
  } finally {
    mendSwap(served);
  }
  return files;
}
