/**
 * A build: content to pages, search index, verification, publication. Stops at the first stage that fails, and
 * what is served stays as it was.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_ERROR } from '../check/problem.ts';
import { paths } from '../disk/paths.ts';
import { buildSearchIndex, readRecords } from '../search/index/index-builder.ts';
import { takeLock } from './lock.ts';
import { buildPages } from './pages.ts';
import { mendSwap, swapIn } from './swap.ts';
import { printProblems, verifyFolder } from '../verify/folder.ts';

/** A failure that was told already. */
class Told extends Error {}

/** How long a stage took; `cpu` counts this process, not those that it started. All in seconds. */
interface Timing {
  stage: string;
  wall: number;
  cpu: number;
}

const timings: Timing[] = [];

/** Runs one stage and keeps how long it took. */
async function stage<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  timings.push({ stage: name, wall: (performance.now() - start) / 1000, cpu: (user + system) / 1_000_000 });
  return result;
}

async function buildSearch(): Promise<void> {
  const { records, terms } = await readRecords(join(paths.out, 'search-records'));
  await buildSearchIndex(records, join(paths.out, 'search-index'), paths.search, terms);
}

async function verify(): Promise<number> {
  const { problems, pages } = await verifyFolder(paths.out);
  if (problems.length > 0) {
    printProblems(problems);
    const count = problems.length;
    throw new Told(`生成的网站有 ${count} 个问题。 / The built site has ${count} problems.`);
  }
  return pages.length;
}

async function build(): Promise<void> {
  mendSwap(paths.dist);
  await stage('页面 pages', buildPages);
  await stage('检索 search', buildSearch);
  const pages = await stage('核验 verify', verify);
  const files = await stage('发布 publish', () => swapIn(paths.out, paths.dist));
  const table = timings.map((timing) => `${timing.stage} ${timing.wall.toFixed(1)} s`).join('，');
  writeFileSync(paths.timings, JSON.stringify(timings));
  console.log(`网站已生成：${pages} 个页面，${files} 个文件。 / Built ${pages} pages, ${files} files.\n${table}`);
}

/** Content is told as the check tells it; anything else is a fault of the program, with its stack. */
function tell(error: unknown): void {
  if (error instanceof Error && error.name === CONTENT_ERROR) console.error(error.message.trim());
  else console.error(error instanceof Told ? error.message : error);
  const served = existsSync(paths.dist);
  console.error(
    served
      ? '\n没有生成新网站，原来的网站没有变动。 / Nothing was published; the site is as it was.'
      : '\n没有生成网站。 / Nothing was published.',
  );
}

/**
 * Builds, verifies and publishes the site of this folder, and tells how it went.
 * @returns whether the new site is served now
 */
export async function runBuild(): Promise<boolean> {
  const release = await takeLock(process.cwd());
  if (release === undefined) {
    console.error('另一个生成任务正在运行，请等它结束。 / Another build is running here: wait until it ends.');
    return false;
  }
  try {
    await build();
    return true;
  } catch (error) {
    tell(error);
    return false;
  } finally {
    release();
  }
}
