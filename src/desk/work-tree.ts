/**
 * The desk's own work tree. Decap's server changes branches and commits all that it finds; in a tree of its own it never
 * touches what somebody has open, and the project's tree is moved forward when something is published.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { git, gitSays } from './git.ts';

/** The branch of what the desk has published; the project's own branch follows it. */
export const DESK_BRANCH = 'desk';

export interface WorkTree {
  /** Where it lies. */
  folder: string;
  /** Takes in what was committed elsewhere. @throws where the two cannot be joined */
  takeIn: () => Promise<void>;
  /** Brings an entry that is in the reviews up to what has been published since. @throws where the two cannot be joined */
  bringUp: (collection: string, slug: string) => Promise<void>;
  /** Takes files out of an entry that is in the reviews, as far as it has them. */
  leaveOut: (collection: string, slug: string, paths: readonly string[]) => Promise<void>;
  /** Moves the project's branch to what was published. @throws where uncommitted changes stand in the way */
  handOver: () => Promise<void>;
}

/** Makes the tree, or finds the one of last time; it holds content and nothing else. */
async function prepare(project: string, folder: string): Promise<void> {
  await git(project, 'worktree', 'prune');
  const hasBranch = await gitSays(project, 'rev-parse', '--verify', '--quiet', `refs/heads/${DESK_BRANCH}`);
  if (!existsSync(join(folder, '.git'))) {
    await git(
      project,
      'worktree',
      'add',
      '--force',
      '--no-checkout',
      ...(hasBranch ? [folder, DESK_BRANCH] : ['-b', DESK_BRANCH, folder]),
    );
    await git(folder, 'sparse-checkout', 'set', 'src/content');
  }
  await git(folder, 'checkout', '--force', DESK_BRANCH);
}

/**
 * The desk's tree beside a project's.
 * @param project the project's folder, the top of a git repository
 */
export async function openWorkTree(project: string): Promise<WorkTree> {
  const folder = resolve(project, '.cache/desk/tree');
  await prepare(project, folder);
  const takeIn = async (): Promise<void> => {
    const head = await git(project, 'rev-parse', 'HEAD');
    try {
      await git(folder, 'merge', '--no-edit', head);
    } catch (error) {
      await git(folder, 'merge', '--abort').catch(() => '');
      throw error;
    }
  };
  const bringUp = async (collection: string, slug: string): Promise<void> => {
    const branch = `cms/${collection}/${slug}`;
    if (!(await gitSays(folder, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`))) return;
    if (await gitSays(folder, 'merge-base', '--is-ancestor', DESK_BRANCH, branch)) return;
    try {
      await git(folder, 'rebase', '--quiet', DESK_BRANCH, branch);
    } catch (error) {
      await git(folder, 'rebase', '--abort').catch(() => '');
      throw error;
    } finally {
      await git(folder, 'checkout', '--force', DESK_BRANCH);
    }
  };
  const leaveOut = async (collection: string, slug: string, paths: readonly string[]): Promise<void> => {
    const branch = `cms/${collection}/${slug}`;
    const answers = await Promise.all(paths.map((path) => gitSays(folder, 'cat-file', '-e', `${branch}:${path}`)));
    const there = paths.filter((_, at) => answers[at]);
    if (there.length === 0) return;
    await git(folder, 'checkout', '--force', branch);
    try {
      await git(folder, 'rm', '--quiet', '--', ...there);
      await git(folder, 'commit', '--quiet', '-m', `去掉空的文件：${slug}`);
    } finally {
      await git(folder, 'checkout', '--force', DESK_BRANCH);
    }
  };
  await takeIn();
  return {
    folder,
    takeIn,
    bringUp,
    leaveOut,
    handOver: () => git(project, 'merge', '--ff-only', DESK_BRANCH).then(() => undefined),
  };
}
