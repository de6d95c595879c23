/** Texts compressed ahead of time, each beside itself: `index.html.br` and `index.html.gz`, for servers that send these. */
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { compressed, ENCODINGS, isAwaited } from '../disk/compression.ts';
import { TEXT_TYPES } from '../serve/headers.ts';

const ENDING = { br: '.br', gzip: '.gz' };

/** What is smaller fits one packet anyway. */
const WORTH_BYTES = 512;

/** The file that a compressed copy stands for. */
export const originalOf = (file: string): string => file.replace(/\.(?:br|gz)$/, '');

/**
 * Compresses the texts of a folder that changed since they were compressed. A copy carries the time of its original.
 * @param files relative to the folder
 * @throws where the disk is full
 */
export function writeCompressedCopies(dir: string, files: readonly string[]): void {
  for (const file of files.filter((name) => extname(name).slice(1) in TEXT_TYPES)) {
    const path = join(dir, file);
    const { size, atimeMs, mtimeMs } = statSync(path);
    if (size < WORTH_BYTES) continue;
    for (const encoding of ENCODINGS) {
      const target = path + ENDING[encoding];
      const before = statSync(target, { throwIfNoEntry: false });
      if (before && Math.abs(before.mtimeMs - mtimeMs) < 1) continue;
      writeFileSync(target, compressed(readFileSync(path), encoding, isAwaited(path)));
      utimesSync(target, atimeMs / 1000, mtimeMs / 1000);
    }
  }
}
