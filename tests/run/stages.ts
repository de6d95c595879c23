/** Stages of a test run: commands and test files, timed, counted and told in one table. */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { browserPath } from '../../bench/browser.ts';

export interface Outcome {
  ok: boolean;
  /** Counted by node:test; a command counts none. */
  passed: number;
  failed: number;
}

export interface Stage {
  name: string;
  /** Names of stages without which this one cannot run. */
  needs?: string[];
  /** Names of stages whose end this one awaits, whatever comes of them: two builds of one tree exclude one another. */
  after?: string[];
  /** Keeps one core busy at most: two such stages run side by side, all others alone. */
  oneCore?: true;
  run: () => Promise<Outcome>;
}

type Environment = Record<string, string>;

/** A program of Node's, with its arguments; its output is shown where it fails. */
export const node =
  (args: string[], env: Environment = {}) =>
  (): Promise<Outcome> =>
    new Promise((done) => {
      const child = spawn(process.execPath, args, {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const output: Buffer[] = [];
      child.stdout.on('data', (part: Buffer) => output.push(part));
      child.stderr.on('data', (part: Buffer) => output.push(part));
      child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
      child.on('close', (code) => {
        if (code !== 0) process.stdout.write(Buffer.concat(output));
        done({ ok: code === 0, passed: 0, failed: 0 });
      });
    });

/** The file that a package's command of its own name runs: no shell is needed for it on any system. */
function commandOf(name: string): string {
  const folder = join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''));
}

/** A command of a package. */
export const command = (name: string, args: string[], env: Environment = {}): (() => Promise<Outcome>) =>
  node([commandOf(name), ...args], env);

/**
 * Sets variables of the environment; returns how to set them back. Processes that tests run in inherit them; `run` of
 * node:test has an option for it, which the older of the supported releases of Node ignore.
 */
function withEnvironment(env: Environment): () => void {
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/** Test files by pattern, each in a process of its own. No tests at all is a failure: such a stage could never fail. */
export const tests =
  (patterns: string[], { env = {}, concurrency = 3 }: { env?: Environment; concurrency?: number } = {}) =>
  (): Promise<Outcome> =>
    new Promise((done) => {
      const files = globSync(patterns).sort();
      const outcome: Outcome = { ok: files.length > 0, passed: 0, failed: 0 };
      const restore = withEnvironment(env);
      const stream = run({ files, concurrency });
      stream.on('test:summary', ({ file, counts, success }) => {
        if (file !== undefined) return;
        const unmade = counts.skipped + counts.todo + counts.cancelled;
        outcome.passed = counts.passed;
        outcome.failed = counts.tests - counts.passed;
        outcome.ok &&= success && unmade === 0 && counts.passed > 0;
      });
      const report: string[] = [];
      stream
        .pipe(new spec())
        .on('data', (part: Buffer) => report.push(String(part)))
        .on('end', () => {
          restore();
          // Of what passed nobody reads a line.
          const text = files.length > 0 ? report.join('') : `failing tests: no files match ${patterns.join(' ')}\n`;
          if (!outcome.ok) process.stdout.write(text.slice(Math.max(0, text.indexOf('failing tests:'))));
          done(outcome);
        });
    });

/** Ends the run where there is no browser: better now than after minutes of other stages. */
export function requireBrowser(): void {
  try {
    browserPath();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

interface Row {
  name: string;
  seconds: number;
  outcome: Outcome | undefined;
}

/** Runs stages in their order, two at a time where one core each is enough; one whose needs failed is not run. */
export async function runStages(stages: Stage[]): Promise<Row[]> {
  const rows: Row[] = [];
  const waiting = [...stages];
  const running = new Map<Stage, Promise<void>>();
  const ended = (name: string) => rows.find((row) => row.name === name);
  const isBusy = (name: string) => [...waiting, ...running.keys()].some((stage) => stage.name === name);
  const fits = (stage: Stage) => {
    const beside = [...running.keys()];
    return beside.length === 0 || (beside.length === 1 && [stage, ...beside].every(({ oneCore }) => oneCore));
  };
  const start = async (stage: Stage) => {
    const ready = (stage.needs ?? []).every((need) => ended(need)?.outcome?.ok === true);
    const began = performance.now();
    if (ready) console.log(`▶ ${stage.name}`);
    const outcome = ready ? await stage.run() : undefined;
    rows.push({ name: stage.name, seconds: (performance.now() - began) / 1000, outcome });
  };
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find((stage) => fits(stage) && ![...(stage.needs ?? []), ...(stage.after ?? [])].some(isBusy));
    if (next === undefined) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const run = start(next).finally(() => running.delete(next));
    running.set(next, run);
  }
  return rows;
}

/** The table of stages and, as the last line, the count of tests. */
export function printTable(rows: Row[]): boolean {
  const mark = ({ outcome }: Row) => (outcome === undefined ? '–' : outcome.ok ? '✔' : '✖');
  console.log('');
  for (const row of rows) {
    const { passed = 0, failed = 0 } = row.outcome ?? {};
    const counts = passed + failed === 0 ? '' : `  ${passed} passed, ${failed} failed`;
    const missing = row.outcome === undefined ? '  没有运行：前面的步骤失败了 / not run: an earlier stage failed' : '';
    console.log(`${mark(row)} ${row.seconds.toFixed(1).padStart(7)} s  ${row.name}${counts}${missing}`);
  }
  const total = (key: 'passed' | 'failed') => rows.reduce((sum, { outcome }) => sum + (outcome?.[key] ?? 0), 0);
  const bad = rows.filter(({ outcome }) => outcome?.ok !== true);
  console.log(
    bad.length === 0
      ? '\n全部通过。 / Everything passed.'
      : `\n没有通过：${bad.map(({ name }) => name).join('、')} / Failed or not run, see above.`,
  );
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return bad.length === 0;
}
