/** What a test run does: commands and test files, each in a process of its own. */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserPath } from '../../bench/browser.ts';
import type { Counts } from './counts.ts';

export interface Outcome {
  ok: boolean;
  /** Counted by node:test; a command counts none. */
  passed: number;
  failed: number;
}

/** A command or a test file: what one core does at a time. */
export type Job = () => Promise<Outcome>;

type Environment = Record<string, string>;

interface Ended {
  code: number | null;
  out: string;
  /** What it wrote to both, in the order in which it came. */
  all: string;
}

function run(args: string[], env: Environment): Promise<Ended> {
  return new Promise((done) => {
    // A test that runs tests would get their events instead of what they write.
    const whole = { ...process.env, NODE_TEST_CONTEXT: undefined, ...env };
    const child = spawn(process.execPath, args, { env: whole, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, all]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => void (out.push(part), all.push(part)));
    child.stderr.on('data', (part: Buffer) => all.push(part));
    child.on('error', (error) => all.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => done({ code, out: String(Buffer.concat(out)), all: String(Buffer.concat(all)) }));
  });
}

/** A program of Node's, with its arguments; its output is shown where it fails. */
export const node = (args: string[], env: Environment = {}): Job[] => [
  async () => {
    const { code, all } = await run(args, env);
    if (code !== 0) process.stdout.write(all);
    return { ok: code === 0, passed: 0, failed: 0 };
  },
];

/** The file that a package's command of its own name runs: no shell is needed for it on any system. */
function commandOf(name: string): string {
  const folder = join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''));
}

/** A command of a package. */
export const command = (name: string, args: string[]): Job[] => node([commandOf(name), ...args]);

/** What node:test is to write: to be read by people, and, at its end, the counts for us. */
const REPORTERS = [
  '--test-reporter=spec',
  '--test-reporter-destination=stderr',
  `--test-reporter=${pathToFileURL(resolve('tests/run/counts.ts')).href}`,
  '--test-reporter-destination=stdout',
];

/** Runs test files in one process. One that counts nothing, or skips a test, has failed: it could never fail. */
async function testFiles(files: string[], env: Environment): Promise<Outcome> {
  const program = files.length === 1 ? [] : ['tests/run/group.ts'];
  const { code, out, all } = await run([...REPORTERS, ...program, ...files], env);
  const last = out.trimEnd().split('\n').at(-1) ?? '';
  const counts = last.startsWith('{') ? (JSON.parse(last) as Counts) : undefined;
  const { tests = 1, passed = 0, empty = 0 } = counts ?? {};
  const ok = code === 0 && passed > 0 && passed === tests && empty === 0;
  // Of what passed nobody reads a line.
  if (!ok) process.stdout.write(`${files.join(' ')}\n${all.slice(Math.max(0, all.indexOf('failing tests:')))}\n`);
  return { ok, passed, failed: Math.max(tests - passed, ok ? 0 : 1) };
}

/** What a file does to its process, another one's tests would see. */
const NEEDS_OWN_PROCESS = /process\.env\b|process\.chdir|mock\./;

/**
 * Test files by pattern. No tests at all is a failure: such a stage could never fail.
 * @param groups so many processes share the files that leave their process as it was; without it each has its own
 */
export function tests(patterns: string[], env: Environment = {}, groups = 0): Job[] {
  const files = globSync(patterns).sort();
  if (files.length === 0) {
    console.log(`no files match ${patterns.join(' ')}`);
    return [() => Promise.resolve({ ok: false, passed: 0, failed: 1 })];
  }
  const isAlone = (file: string) => groups === 0 || NEEDS_OWN_PROCESS.test(readFileSync(file, 'utf8'));
  const shared = files.filter((file) => !isAlone(file));
  const dealt = Array.from({ length: groups }, (_, group) => shared.filter((_file, at) => at % groups === group));
  const alone = files.filter(isAlone).map((file) => [file]);
  return [...dealt, ...alone].filter((one) => one.length > 0).map((one) => () => testFiles(one, env));
}

/** Ends the run where there is no browser: better now than after minutes of other stages. */
export function requireBrowser(): void {
  try {
    browserPath();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
