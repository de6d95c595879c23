/** Files of a folder. */
import { readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/**
 * Writes a file that is there already: whole, or not at all.
 * @throws where the disk is full, or the file is held open (on Windows); it then is as it was
 */
export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { mode: statSync(file).mode });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
