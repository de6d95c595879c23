/** What is in the reviews: Decap keeps each entry that is not published yet on a branch of its own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { git, gitSays } from './git.ts';

const run = promisify(execFile);

/** A file of such an entry, as it was saved last. */
export interface OpenFile {
  /** From the top of the repository: `src/content/…`. */
  path: string;
  bytes: Buffer;
}

async function bytesOf(folder: string, object: string): Promise<Buffer> {
  const options = { encoding: 'buffer', maxBuffer: 128 * 1024 * 1024 } as const;
  return (await run('git', ['-C', folder, 'cat-file', 'blob', object], options)).stdout;
}

/**
 * What an entry of the reviews would bring, were it published: its files as they were saved last, and those that it takes
 * away. Nothing where there is no such entry.
 */
export async function savedEntry(
  folder: string,
  published: string,
  collection: string,
  slug: string,
): Promise<{ path: string; bytes?: Buffer }[]> {
  const branch = `refs/heads/cms/${collection}/${slug}`;
  if (!(await gitSays(folder, 'rev-parse', '--verify', '--quiet', branch))) return [];
  const deleted = ['diff', '--name-only', '-z', '--diff-filter=D', `${published}...${branch}`, '--', 'src/content'];
  const gone = (await git(folder, ...deleted)).split('\0').filter(Boolean);
  return [...(await filesOf(folder, published, branch)), ...gone.map((path) => ({ path }))];
}

/** What a branch has that the published one had not when the two parted. */
async function filesOf(folder: string, published: string, commit: string): Promise<OpenFile[]> {
  const changed = ['diff', '--name-only', '-z', '--diff-filter=d', `${published}...${commit}`, '--', 'src/content'];
  const paths = (await git(folder, ...changed)).split('\0').filter(Boolean);
  return Promise.all(paths.map(async (path) => ({ path, bytes: await bytesOf(folder, `${commit}:${path}`) })));
}

/**
 * Reads them, and remembers what it read of each commit.
 * @param folder the desk's tree
 * @param published the branch of what is published
 */
export function openEntries(folder: string, published: string): () => Promise<OpenFile[]> {
  const read = new Map<string, Promise<OpenFile[]>>();
  return async () => {
    const commits = (await git(folder, 'for-each-ref', '--format=%(objectname)', 'refs/heads/cms/')).split('\n');
    for (const commit of read.keys()) if (!commits.includes(commit)) read.delete(commit);
    for (const commit of commits.filter(Boolean)) {
      if (!read.has(commit)) read.set(commit, filesOf(folder, published, commit));
    }
    return (await Promise.all(read.values())).flat();
  };
}
