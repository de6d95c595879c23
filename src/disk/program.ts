/** What a result depends on beside its input: the sources of the program that computes it, and the packages that they use. */
import { readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { isRecord } from '../lib/is-record.ts';
import { siteFile } from './build-folders.ts';
import { digestOf } from './digest.ts';

/** Modules that are loaded; what is imported as a type alone leaves no trace in a running program. */
const IMPORT =
  /^[ \t]*(?:import|export)\s(?!type\s)(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm;

/** Sources by path, with their text, and the names of the packages that they import. */
export interface Closure {
  sources: Map<string, string>;
  packages: Set<string>;
}

/** `astro/zod` is of `astro`, `@astrojs/mdx/x` of `@astrojs/mdx`, and Astro's own modules (`astro:content`) are its. */
const packageOf = (specifier: string): string =>
  specifier
    .replace(/:.*$/, '')
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * All sources that are reached from some by relative imports, themselves included.
 * @param entries paths from the project's folder, with slashes
 * @param read reads a source by such a path
 * @throws where a source that is named is not there
 */
export function closureOf(
  entries: readonly string[],
  read: (path: string) => string = (path) => readFileSync(path === 'src/site.ts' ? siteFile : resolve(path), 'utf8'),
): Closure {
  const closure: Closure = { sources: new Map(), packages: new Set() };
  const follow = (path: string): void => {
    if (closure.sources.has(path)) return;
    const text = read(path);
    closure.sources.set(path, text);
    for (const [, plain, dynamic] of text.matchAll(IMPORT)) {
      const specifier = plain ?? dynamic ?? '';
      if (specifier.startsWith('.')) follow(posix.join(posix.dirname(path), specifier));
      else if (!specifier.startsWith('node:')) closure.packages.add(packageOf(specifier));
    }
  };
  entries.forEach(follow);
  return closure;
}

/** A package as package-lock.json has it. */
interface Locked {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Packages of a lock file by their path: `node_modules/a/node_modules/b`. */
export type Lock = Readonly<Record<string, Locked>>;

const isLockFile = (value: unknown): value is { packages: Lock } => isRecord(value) && isRecord(value['packages']);

/** Where Node finds a package that is imported by another: in the nearest `node_modules` above it. */
function pathOf(lock: Lock, name: string, from: string): string | undefined {
  const path = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (lock[path] !== undefined) return path;
  return from === '' ? undefined : pathOf(lock, name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

/**
 * The packages that some need, themselves included, with their versions.
 * @throws where one of them is not in the lock; what they in turn can do without may be missing
 */
export function lockedVersions(lock: Lock, names: Iterable<string>): [path: string, version: string][] {
  const versions = new Map<string, string>();
  const follow = (path: string): void => {
    const found = lock[path];
    if (found === undefined || versions.has(path)) return;
    versions.set(path, found.version ?? '');
    const needed = { ...found.dependencies, ...found.optionalDependencies, ...found.peerDependencies };
    for (const name of Object.keys(needed)) {
      const next = pathOf(lock, name, path);
      if (next !== undefined) follow(next);
    }
  };
  for (const name of names) {
    const path = pathOf(lock, name, '');
    if (path === undefined) throw new Error(`${name} is imported, and is not in package-lock.json`);
    follow(path);
  }
  return [...versions].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Digest of sources, of the packages that they import with all that those need, and of a version of Node. */
export const digestOfClosure = ({ sources, packages }: Closure, lock: Lock, node: string): string =>
  digestOf(node, [...sources].sort(), lockedVersions(lock, packages));

const digests = new Map<string, string>();

/**
 * Digest of a program: its sources, the packages that they use with all that those need, and Node itself, whose words,
 * characters and dates come from its own tables. Computed once a process.
 * @param entries its modules, as paths from the project's folder: `src/check/check-content.ts`
 */
export function programDigest(...entries: string[]): string {
  const key = entries.join(' ');
  const known = digests.get(key);
  if (known !== undefined) return known;
  const lock: unknown = JSON.parse(readFileSync(resolve('package-lock.json'), 'utf8'));
  if (!isLockFile(lock)) throw new Error('package-lock.json: no packages');
  const digest = digestOfClosure(closureOf(entries), lock.packages, process.version);
  digests.set(key, digest);
  return digest;
}
