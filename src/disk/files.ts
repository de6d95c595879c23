/** Files of a folder. */
import { readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';

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

/** What a virus scanner or an indexer on Windows answers while it holds a file for a moment. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Tries of a rename, and the milliseconds before the second; the wait doubles each time. */
const TRIES = 8;
const FIRST_WAIT = 10;

const sleep = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/**
 * Renames a file or folder; waits up to about a second while something else holds it.
 * @param rename how it is renamed
 * @throws where it is held for longer, or cannot be renamed at all
 */
export function move(from: string, to: string, rename: (from: string, to: string) => void = renameSync): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      if (attempt === TRIES || !HELD.has(errorCode(error))) throw error;
      sleep(FIRST_WAIT * 2 ** (attempt - 1));
    }
  }
}

/** Removes a file or folder with all that is in it, where there is one. */
export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: TRIES, retryDelay: FIRST_WAIT });
}

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
 * Writes a file: whole, or not at all.
 * @throws where the disk is full, or the file is held open (on Windows); it then is as it was
 */
export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { mode: statSync(file, { throwIfNoEntry: false })?.mode ?? 0o644 });
    move(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
