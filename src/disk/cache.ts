/** Results by digest, on disk or in memory: what was computed from the same input is not computed again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, removeFiles } from './files.ts';
import { readSealed, writeSealed } from './sealed.ts';

export interface Cache {
  /** The value under a kind and digest; undefined where there is none, or it is not as it was written. */
  get(kind: string, digest: string): unknown;
  set(kind: string, digest: string, value: unknown): void;
  /** Says that a value is of use still, without reading it: it outlives `prune`. */
  use(kind: string, digest: string): void;
  /** Removes the values of some kinds that nobody read, wrote or used since the cache was opened; of all kinds where none is named. */
  prune(kinds?: readonly string[]): void;
}

/** A cache in memory, for one run. */
export function memoryCache(): Cache {
  const values = new Map<string, unknown>();
  return {
    get: (kind, digest) => values.get(`${kind}/${digest}`),
    set: (kind, digest, value) => void values.set(`${kind}/${digest}`, value),
    use: () => undefined,
    prune: () => undefined,
  };
}

/**
 * A cache in a folder: `<folder>/<kind>/<digest>.json`, each file with a digest of itself. So nothing has to be written
 * beside and renamed: a file that a killed process left half written is no value.
 */
export function diskCache(folder: string): Cache {
  const used = new Set<string>();
  const named = (kind: string, digest: string): string => {
    const name = `${kind}/${digest}`;
    used.add(`${name}.json`);
    return name;
  };
  const fileOf = (name: string) => join(folder, `${name}.json`);
  return {
    get(kind, digest) {
      const name = named(kind, digest);
      return readSealed(fileOf(name), name);
    },
    set(kind, digest, value) {
      const name = named(kind, digest);
      writeSealed(fileOf(name), name, value);
    },
    use: (kind, digest) => void named(kind, digest),
    prune(kinds) {
      if (!existsSync(folder)) return;
      const isPruned = (file: string) => !used.has(file) && (kinds?.includes(file.split('/')[0] ?? '') ?? true);
      removeFiles(folder, filesOf(folder).filter(isPruned));
    },
  };
}
