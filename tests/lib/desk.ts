/** The desk in a git repository of its own, as an editor has it. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { treeCopy } from './tree-copy.ts';

/** Installs Decap for this project, where it is not there yet. */
function installDecap(): void {
  if (existsSync('desk/node_modules/.package-lock.json')) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: 'desk', shell: true });
}

/** A repository with the fixture's content and one commit. The caller removes it. */
export function repository() {
  installDecap();
  const tree = treeCopy();
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: tree.root, encoding: 'utf8' }).trim();
  cpSync('desk', join(tree.root, 'desk'), { recursive: true, filter: (path) => !path.includes('node_modules') });
  cpSync('.gitignore', join(tree.root, '.gitignore'));
  symlinkSync(resolve('desk/node_modules'), join(tree.root, 'desk/node_modules'), 'junction');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', '编辑甲');
  git('config', 'user.email', 'editor@example.org');
  git('add', '--all');
  git('commit', '--quiet', '--message=begin');
  return { root: tree.root, git, remove: tree.remove };
}

/** Opens the desk there, with the site beside it; `stop` ends both. */
export async function openDesk(root: string, port: number) {
  const child = spawn(process.execPath, ['scripts/desk.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  const url = await new Promise<string>((ready, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        told += String(part);
        const [found] = /http:\/\/\S+\/admin\//.exec(told) ?? [];
        if (found) ready(found);
      });
    child.on('exit', () => fail(new Error(told)));
  });
  return { url, told: () => told, stop: () => void child.kill() };
}
