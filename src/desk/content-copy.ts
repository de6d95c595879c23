/** A copy of the content folder, for work that must not touch it: the same files under other names, without a byte copied. */
import { linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const one of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, one.name), join(to, one.name)];
    if (one.isDirectory()) linkAll(source, target);
    else if (one.isFile()) linkSync(source, target);
  }
}

/**
 * Works in a copy, and takes it away again. A file of it may be replaced, and must never be written into.
 * @param scratch where the copy lies for so long, on the same disk
 */
export async function withCopy<T>(content: string, scratch: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = resolve(scratch);
  rmSync(folder, { recursive: true, force: true });
  try {
    linkAll(content, folder);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
