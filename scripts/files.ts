/** Files of a folder. */
import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file of a folder and of those in it, relative to it, with slashes, in the same order everywhere. */
export const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** Removes files, and the folders that hold nothing afterwards. */
export function removeFiles(dir: string, files: Iterable<string>): void {
  for (const file of files) {
    rmSync(join(dir, file));
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(dir, folder));
      } catch {
        break;
      }
    }
  }
}
