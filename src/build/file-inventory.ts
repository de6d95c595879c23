/** Which files a folder holds, and the digest of each: what is not as it was noted was damaged. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import { filesOf } from '../disk/files.ts';

/** Digests of files by path, relative to a folder, with slashes. */
export type Inventory = Record<string, string>;

/** What changes whenever a file is written. */
const stampOf = (path: string): string => {
  const { ino, size, mtimeMs, ctimeMs } = statSync(path);
  return [ino, size, mtimeMs, ctimeMs].join(' ');
};

/** A taker of inventories that reads a file once, for as long as nobody writes to it. */
export function inventoryTaker() {
  const known = new Map<string, { stamp: string; digest: string }>();
  const digestOfFile = (path: string): string => {
    const stamp = stampOf(path);
    const before = known.get(path);
    if (before?.stamp === stamp) return before.digest;
    const digest = digestOf(readFileSync(path));
    known.set(path, { stamp, digest });
    return digest;
  };
  return {
    digestOfFile,
    /** The files of a folder; none where there is no folder. */
    take(folder: string, isCounted: (file: string) => boolean = () => true): Inventory {
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return {};
      const files = filesOf(folder).filter(isCounted);
      return Object.fromEntries(files.map((file) => [file, digestOfFile(join(folder, file))]));
    },
  };
}

export type InventoryTaker = ReturnType<typeof inventoryTaker>;

/** Paths that two inventories do not agree on. */
export function differences(a: Inventory, b: Inventory): string[] {
  const paths = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...paths].filter((path) => a[path] !== b[path]).sort();
}
