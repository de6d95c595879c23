/** A build that is made once more from nothing, by a process of its own: nothing that the first one holds reaches it. */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../disk/build-folders.ts';
import { remove } from '../disk/files.ts';

/** Set for the second process. */
const AGAIN = 'XINGLIN_AGAIN';

/** Whether this process is the second one: it then builds under the lock of the first. */
export const isSecond = (): boolean => process.send !== undefined && process.env[AGAIN] !== undefined;

/** All that one build leaves for the next, but for finished pictures, which have digests of their own. */
const KEPT = ['content', 'astro', 'search', 'out', 'output.json', 'verified.json'].map((name) =>
  join(folders.shelf, name),
);

/** Whether an older build left anything that this one may use. */
export const hasCaches = (): boolean => KEPT.some((path) => existsSync(path));

/** Empties the caches of this site. */
export function forgetCaches(): void {
  if (statSync(folders.shelf, { throwIfNoEntry: false })?.isDirectory() !== true) remove(folders.shelf);
  for (const path of KEPT) {
    const isAstros = path === folders.astroCache && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const gone = isAstros ? readdirSync(path).flatMap((name) => (name === 'assets' ? [] : [join(path, name)])) : [path];
    gone.forEach(remove);
  }
}

/**
 * Runs this command once more.
 * @returns whether it succeeded
 */
export function runAgain(): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = fork(process.argv[1] ?? '', process.argv.slice(2), { env: { ...process.env, [AGAIN]: '1' } });
    child.once('error', fail);
    child.once('exit', (code) => done(code === 0));
  });
}

/** In the second process: ends with the first one, and holds it no longer than it needs. */
export function followFirst(): () => void {
  const end = () => process.exit(1);
  process.once('disconnect', end);
  return () => {
    process.off('disconnect', end);
    process.disconnect();
  };
}
