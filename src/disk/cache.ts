/** Results by digest, on disk or in memory: what was computed from the same input is not computed again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, removeFiles } from './files.ts';
import { readSealed, writeSealed } from './sealed.ts';

/** A kind of values, by the name of their folder: what is read under it is what was written under it. JSON-safe. */
export interface Kind<in out T> {
  readonly name: string;
  /** Never there: says to the compiler what the values are. */
  readonly value?: (value: T) => T;
}

/** A kind; each name is given once. */
export const kindOf = <T>(name: string): Kind<T> => ({ name });

/** A kind, whatever its values are. */
export type AnyKind = Pick<Kind<never>, 'name'>;

export interface Cache {
  /** The value under a kind and digest; undefined where there is none, or it is not as it was written. */
  get<T>(kind: Kind<T>, digest: string): T | undefined;
  set<T>(kind: Kind<T>, digest: string, value: T): void;
  /** Says that a value is of use still, without reading it: it outlives `prune`. */
  use(kind: AnyKind, digest: string): void;
  /** Removes the values of some kinds that nobody read, wrote or used since the cache was opened; of all kinds where none is named. */
  prune(kinds?: readonly AnyKind[]): void;
}

/** A cache in memory, for one run. */
export function memoryCache(): Cache {
  const values = new Map<string, unknown>();
  return {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- only `set` writes, and takes what `get` gives
    get: <T>({ name }: Kind<T>, digest: string) => values.get(`${name}/${digest}`) as T | undefined,
    set: ({ name }, digest, value) => void values.set(`${name}/${digest}`, value),
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
  const named = (kind: AnyKind, digest: string): string => {
    const name = `${kind.name}/${digest}`;
    used.add(`${name}.json`);
    return name;
  };
  const fileOf = (name: string) => join(folder, `${name}.json`);
  return {
    get<T>(kind: Kind<T>, digest: string) {
      const name = named(kind, digest);
      // Only `set` writes under a kind, and it takes what `get` gives.
      return readSealed<T>(fileOf(name), name);
    },
    set(kind, digest, value) {
      const name = named(kind, digest);
      writeSealed(fileOf(name), name, value);
    },
    use: (kind, digest) => void named(kind, digest),
    prune(kinds) {
      if (!existsSync(folder)) return;
      const names = kinds?.map(({ name }) => name);
      const isPruned = (file: string) => !used.has(file) && (names?.includes(file.split('/')[0] ?? '') ?? true);
      removeFiles(folder, filesOf(folder).filter(isPruned));
    },
  };
}
