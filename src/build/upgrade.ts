/** Brings a newer engine into a fork: a merge that leaves what the fork publishes as it is. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusal } from './refusal.ts';

/** What is the fork's own. */
const OWN = ['src/content', 'src/site.ts'];

/** Names of the fields of a site.ts, as they stand at its outermost level. */
const fieldsIn = (source: string): string[] =>
  [...source.matchAll(/^ {2}(\w+)(?=[:,])/gm)].map(([, name = '']) => name);

export interface Upgrade {
  /** Files of the engine that both sides changed: a person decides, and commits. */
  conflicts: string[];
  /** Fields that the engine's own site.ts has and the fork's lacks. */
  newFields: string[];
}

/**
 * Merges another state of the engine into the repository of a folder, and commits where nothing is in conflict.
 * @param ref a branch or commit that git knows, such as `upstream/main`
 * @throws Refusal where there are changes that are not committed, or no such state
 */
export function upgrade(folder: string, ref: string): Upgrade {
  const run = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  const lines = (...args: string[]) =>
    run(...args)
      .stdout.split('\n')
      .filter((line) => line !== '');
  if (lines('status', '--porcelain', '--untracked-files=no').length > 0)
    throw refusal('还有没提交的改动：先提交，再更新。', 'Some changes are not committed: commit them first.');
  const theirs = run('show', `${ref}:src/site.ts`);
  if (theirs.status !== 0)
    throw refusal(`没有“${ref}”：先运行 git fetch。`, `There is no “${ref}”: run git fetch first.`);
  const merged = run('merge', '--no-commit', '--no-ff', '--allow-unrelated-histories', ref);
  // What the fork does not have, be it new or changed on the other side alone, does not come back.
  const kept = new Set(lines('ls-tree', '-r', '--name-only', 'HEAD', '--', ...OWN));
  const others = [...new Set(lines('ls-files', '--', ...OWN))].filter((file) => !kept.has(file));
  if (others.length > 0) run('rm', '--force', '--quiet', '--', ...others);
  run('checkout', 'HEAD', '--', ...OWN);
  const conflicts = lines('diff', '--name-only', '--diff-filter=U');
  if (conflicts.length === 0 && merged.stdout !== '' && !merged.stdout.startsWith('Already up to date'))
    run('commit', '--no-edit', '--quiet');
  const known = fieldsIn(readFileSync(join(folder, 'src/site.ts'), 'utf8'));
  return { conflicts, newFields: fieldsIn(theirs.stdout).filter((name) => !known.includes(name)) };
}
