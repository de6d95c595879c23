/**
 * `npm run bench [stories …]`: builds generated archives cold, changes one story and builds again; prints CPU seconds
 * (user and system, of all processes) and the peak of memory. 100 and 1,000 stories unless told otherwise.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foldersOf } from '../src/disk/build-folders.ts';
import { generate, writeStory } from './generated-archive.ts';

const ROOT = join('.cache', 'bench');
/** How often memory is read, in milliseconds. */
const EVERY = 50;

interface Cost {
  /** Seconds. */
  wall: number;
  cpu: number;
  /** CPU of the search stage: all that the other stages did not use. */
  search: number;
  /** Megabytes of all processes together; undefined where /proc is missing. */
  memory: number | undefined;
}

/** Resident megabytes of a process and all below it. */
function memoryOf(root: number): number | undefined {
  let total = 0;
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  try {
    for (const pid of readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      parents.set(pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      sizes.set(pid, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    }
  } catch {
    if (sizes.size === 0) return undefined;
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  for (const [pid, size] of sizes) if (isBelow(pid)) total += size;
  return total;
}

/** Runs one build; bash's `time` counts the processes that the build itself started too. */
function build(content: string): Promise<Cost> {
  const start = performance.now();
  let memory: number | undefined;
  let told = '';
  const env = { ...process.env, XINGLIN_CONTENT: content, TIMEFORMAT: 'cpu %U %S' };
  const child = spawn('bash', ['-c', 'time "$0" scripts/build.ts', process.execPath], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setInterval(() => {
    const now = child.pid === undefined ? undefined : memoryOf(child.pid);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  }, EVERY);
  child.stdout.on('data', (part: Buffer) => (told += String(part)));
  child.stderr.on('data', (part: Buffer) => (told += String(part)));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(timer);
      const [, user, system] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(told) ?? [];
      if (code !== 0 || user === undefined) {
        fail(new Error(`the build failed\n${told}`));
        return;
      }
      const cpu = Number(user) + Number(system);
      done({ wall: (performance.now() - start) / 1000, cpu, search: cpu - ownCpu(content), memory });
    });
  });
}

/** CPU of the build's stages but search, in its own process. */
function ownCpu(content: string): number {
  const stages = JSON.parse(readFileSync(foldersOf(content, false).timings, 'utf8')) as {
    stage: string;
    cpu: number;
  }[];
  return stages.reduce((sum, { stage, cpu }) => sum + (stage.includes('search') ? 0 : cpu), 0);
}

function print(stories: number, what: string, { wall, cpu, search, memory }: Cost): void {
  const pages = cpu - search;
  const cells = [
    String(stories).padStart(7),
    what.padEnd(8),
    `${wall.toFixed(1)} s`.padStart(9),
    `${cpu.toFixed(1)} s`.padStart(9),
    `${pages.toFixed(1)} s`.padStart(9),
    `${search.toFixed(1)} s`.padStart(9),
    `${((pages / stories) * 1000).toFixed(1)} ms`.padStart(11),
    (memory === undefined ? '–' : `${memory.toFixed(0)} MB`).padStart(9),
  ];
  console.log(cells.join('  '));
}

/** Cold, then after one edit; the edit must be in the built page, or nothing was measured. */
async function measure(stories: number): Promise<void> {
  const content = join(ROOT, String(stories));
  const { out, dist } = foldersOf(content, false);
  rmSync(dirname(out), { recursive: true, force: true });
  generate(stories, content);
  print(stories, 'cold', await build(content));
  const changed = ['编辑补写了一段话。', 'An editor added a paragraph.'] as const;
  const id = writeStory(Math.floor(stories / 2), content, [...changed]);
  print(stories, 'one edit', await build(content));
  for (const [index, folder] of ['articles', 'en/articles'].entries()) {
    const html = readFileSync(join(dist, folder, id, 'index.html'), 'utf8');
    if (!html.includes(changed[index] ?? '')) throw new Error(`the change is not in ${folder}/${id}`);
  }
}

const sizes = process.argv.slice(2).map(Number);
console.log('stories  build          wall        CPU      pages     search  pages/story     memory');
for (const stories of sizes.length > 0 ? sizes : [100, 1000]) await measure(stories);
