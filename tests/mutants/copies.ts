/** A copy of the project in which one fault at a time is tried, so that neither the tree nor another copy sees it. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

export interface Ran {
  /** Whether the command ended well, in time. */
  ok: boolean;
  seconds: number;
  /** What it said first of what failed. */
  said: string;
}

export interface Copy {
  folder: string;
  /** Runs a Node script of the copy. */
  node: (args: string[], limit: number, env?: Record<string, string>) => Promise<Ran>;
  /** Puts a text in a file's place; gives back the way to undo it. */
  change: (file: string, text: string) => () => void;
  remove: () => void;
}

/** The first test that failed, as node:test reports it, else the last line. */
function firstFailure(output: string): string {
  const failed = /^\s*✖ (?!failing tests)(.+?)(?: \([\d.]+ms\))?$/m.exec(output)?.[1];
  return failed ?? output.trimEnd().split('\n').at(-1) ?? '';
}

/** Kills a command with all that it started. */
function killTree(pid: number): void {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
  else process.kill(-pid, 'SIGKILL');
}

function run(folder: string, args: string[], limit: number, more: Record<string, string>): Promise<Ran> {
  const began = performance.now();
  const bin = resolve('node_modules/.bin');
  const env = {
    ...process.env,
    ...more,
    TMPDIR: join(folder, '.tmp'),
    NODE_COMPILE_CACHE: join(folder, '.tmp', 'compiled'),
    PATH: [bin, process.env['PATH']].join(delimiter),
  };
  const child = spawn(process.execPath, args, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += String(part)));
  child.stderr.on('data', (part: Buffer) => (output += String(part)));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    if (child.pid !== undefined) killTree(child.pid);
  }, limit * 1000);
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      const seconds = (performance.now() - began) / 1000;
      const said = late ? `no end after ${limit.toFixed(0)} s` : firstFailure(output);
      done({ ok: code === 0 && !late, seconds, said });
    });
  });
}

/** Copies what git knows or would add, as it is now; packages are shared. The caller removes it. */
export function copyOfProject(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) throw new Error(`git ls-files: ${listed.stderr}`);
  for (const file of new Set(listed.stdout.split('\0').filter((path) => path !== ''))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  mkdirSync(join(folder, '.tmp'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    node: (args, limit, env = {}) => run(folder, args, limit, env),
    change: (file, text) => {
      const path = join(folder, file);
      const old = readFileSync(path);
      writeFileSync(path, text);
      return () => writeFileSync(path, old);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
