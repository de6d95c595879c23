/** Which test can notice a fault in which file: what a test imports, and what it starts as a command, with all that follows. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** Imports that are there at run time; those of types alone are not. */
const IMPORT = /^\s*(?:import|export)\b(?!\s+type\b)[^;'"]*?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/gm;

/** A command, named by its path from the project's folder. */
const COMMAND = /['"`]((?:scripts|bench)\/[\w./-]+\.ts)['"`]/g;

/** What Astro reads by its place when a build starts it. */
const ASTRO_ENTRIES = ['astro.config.mjs', 'src/content.config.ts', 'src/pages/**/*'];
const STARTS_ASTRO = /\bimport\('astro'\)|from 'astro'/;

const slashed = (path: string): string => path.replaceAll('\\', '/');
const filesBy = (patterns: string[]): string[] =>
  globSync(patterns)
    .map(slashed)
    .filter((path) => /\.(?:ts|mjs|astro)$/.test(path));

function nextOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(IMPORT)].map(([, a, b]) => join(dirname(file), a ?? b ?? ''));
  const commands = file.startsWith('tests/') ? [...text.matchAll(COMMAND)].map(([, path = '']) => path) : [];
  const astro = file.startsWith('src/build/') && STARTS_ASTRO.test(text) ? filesBy(ASTRO_ENTRIES) : [];
  return [...imports, ...commands, ...astro].filter((path) => /\.(?:ts|mjs|astro)$/.test(path) && existsSync(path));
}

/**
 * Every file that a file leads to, itself included, with the number of steps to it.
 * @param known the steps from files that were asked for before, so that each is read once
 */
export function reachOf(file: string, known = new Map<string, string[]>()): Map<string, number> {
  const steps = new Map([[file, 0]]);
  for (const [path, distance] of steps) {
    const next = known.get(path) ?? nextOf(path);
    known.set(path, next);
    for (const one of next) if (!steps.has(one)) steps.set(one, distance + 1);
  }
  return steps;
}

/** Test files of a pattern with all that each reaches. */
export function reaches(patterns: string[]): Map<string, Map<string, number>> {
  const known = new Map<string, string[]>();
  return new Map(
    globSync(patterns)
      .map(slashed)
      .sort()
      .map((test) => [test, reachOf(test, known)]),
  );
}

/** Whether a build of the site runs the file. */
export const buildReach = (): Map<string, number> => reachOf('scripts/build.ts');
