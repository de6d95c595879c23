/** Files of a folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

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
