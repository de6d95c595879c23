/** Results by digest, on disk or in memory: what was computed from the same input is not computed again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Cache {
  /** The value kept under a kind and digest; undefined where there is none, or it is not whole. */
  get(kind: string, digest: string): unknown;
  set(kind: string, digest: string, value: unknown): void;
}

/** SHA-256 of texts, bytes and JSON-safe values, 32 hexadecimal digits. */
export function digestOf(...parts: unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part instanceof Uint8Array || typeof part === 'string' ? part : (JSON.stringify(part) ?? 'undefined'));
    hash.update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

/** A cache in memory, for one run. */
export function memoryCache(): Cache {
  const kept = new Map<string, unknown>();
  return {
    get: (kind, digest) => kept.get(`${kind}/${digest}`),
    set: (kind, digest, value) => void kept.set(`${kind}/${digest}`, value),
  };
}

/** A cache in a folder: `<folder>/<kind>/<digest>.json`. A file is written beside and renamed, so it is whole or absent. */
export function diskCache(folder: string): Cache {
  const made = new Set<string>();
  return {
    get(kind, digest) {
      try {
        return JSON.parse(readFileSync(join(folder, kind, `${digest}.json`), 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    set(kind, digest, value) {
      const dir = join(folder, kind);
      if (!made.has(dir)) mkdirSync(dir, { recursive: true });
      made.add(dir);
      const temporary = join(dir, `${digest}.${process.pid}.tmp`);
      writeFileSync(temporary, JSON.stringify(value));
      renameSync(temporary, join(dir, `${digest}.json`));
    },
  };
}
