/**
 * A build: content to pages, search index, verification, publication. What is served stays as it was where a stage
 * fails; a stage that fails on what an older build left is made once more from nothing.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { parse } from 'yaml';
import { CONTENT_ERROR } from '../check/problem.ts';
import { lineFor } from '../check/check-published.ts';
import { folders } from '../disk/build-folders.ts';
import { isPreviewFolder } from '../disk/preview-folder.ts';
import { isPreview } from '../lib/preview.ts';
import { PREVIEW_RULE } from '../verify/preview-marks.ts';
import { site } from '../site.ts';
import type { BuiltProblem } from '../verify/built-problem.ts';
import type { PageFacts } from '../verify/page-facts.ts';
import { printProblems, verifyFolder } from '../verify/verify-folder.ts';
import { followFirst, forgetCaches, hasCaches, isSecond, runAgain } from './rebuild-from-nothing.ts';
import { LOCK_TAKEN, takeLock } from './lock.ts';
import { buildPages } from './pages-stage.ts';
import { lostAddresses } from './record-release.ts';
import { Refusal, refusal } from './refusal.ts';
import { buildSearch } from './search-stage.ts';
import { mendSwap, servedFolder, swapIn } from './swap-into-place.ts';
import { type StageClock, stageClock } from './stage-timings.ts';

/** The built site is not as its rules want it. */
class NotVerified extends Error {
  readonly problems: BuiltProblem[];

  constructor(problems: BuiltProblem[]) {
    super(`生成的网站有 ${problems.length} 个问题。 / The built site has ${problems.length} problems.`);
    this.problems = problems;
  }
}

async function verify(): Promise<number> {
  const { problems, pages } = await verifyFolder(folders.out);
  // A draft may look as it will in a preview; that it is one must be said.
  const stopping = isPreview ? problems.filter(({ rule }) => rule === PREVIEW_RULE) : problems;
  if (stopping.length > 0) throw new NotVerified(stopping);
  if (isPreview) printProblems(problems);
  else refuseLosses(pages);
  return pages.length;
}

/** The list of published addresses, which the check has read already. */
function publishedList(): Parameters<typeof lostAddresses>[0] {
  const file = join(folders.content, 'published.yaml');
  if (!existsSync(file)) return [];
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the check has read it
  return (parse(readFileSync(file, 'utf8')) as { items: Parameters<typeof lostAddresses>[0] }).items;
}

/** A published address never dies: what the check could not know of it, the built pages tell. */
function refuseLosses(pages: PageFacts[]): void {
  const lost = lostAddresses(publishedList(), pages, (path) => existsSync(join(folders.out, path)));
  if (lost.length === 0) return;
  const lines = lost.map((record) => `  ${lineFor(record, undefined)}`).join('\n');
  throw refusal(
    `有 ${lost.length} 个发布过的网址没有页面了。恢复页面，或在 published.yaml 里换成下面几行，写明原因（或把 gone 换成 movedTo: 新网址）。`,
    `${lost.length} published addresses have no page any more. Restore them, or put these lines in their place in published.yaml, with the reason (or movedTo and the new address):\n${lines}`,
  );
}

/** Lays the editors' desk beside the site that was verified: it is no page of readers, and is no part of most sites. */
async function addDesk(desk: NonNullable<typeof site.features.desk>): Promise<void> {
  const { layDesk, NOT_INSTALLED } = await import('../desk/built-desk.ts');
  if (!(await layDesk(folders.out, folders.content, desk))) throw refusal(NOT_INSTALLED.zh, NOT_INSTALLED.en);
}

/** Makes the site in `folders.out`, verified; returns how many pages it has. */
async function make({ stage }: StageClock): Promise<number> {
  await stage('页面 pages', buildPages);
  await stage('检索 search', buildSearch);
  const pages = await stage('核验 verify', verify);
  const { desk } = site.features;
  if (desk && !isPreview) await stage('编辑台 desk', () => addDesk(desk));
  return pages;
}

/** Puts the site where it is served. @throws a refusal where that cannot be written to; a full disk is told as such */
function putInPlace(): number {
  try {
    return swapIn(folders.out, folders.dist, isPacked);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '' || isFullDisk(error)) throw error;
    throw refusal(
      `写不进“${folders.dist}”（${code}）：请看这个文件夹和它所在的磁盘能不能写。`,
      `${folders.dist} cannot be written to (${code}): see whether that folder and its disk can be.`,
    );
  }
}

async function publish(clock: StageClock, pages: number): Promise<void> {
  const files = await clock.stage('发布 publish', putInPlace);
  const made = isPreview
    ? [`预览已生成，用 npm run serve -- --preview 打开`, `Built a preview; npm run serve -- --preview shows it`]
    : ['网站已生成', 'Built'];
  console.log(
    `${made[0]}：${pages} 个页面，${files} 个文件。 / ${made[1]}: ${pages} pages, ${files} files.\n${clock.line()}`,
  );
  clock.save(folders.timings);
}

/** `npm run publish -- … --compress` says so. */
const isPacked = process.env['XINGLIN_COMPRESS'] === 'yes';

/** As Node and as programs in Rust (Linux and macOS, Windows) name a full disk. */
const NO_SPACE = /ENOSPC|os error (?:28|112)\b/;

/** Whether a full disk is anywhere among the causes of an error: Astro gathers them from many pictures. */
const isFullDisk = (error: unknown): boolean => NO_SPACE.test(inspect(error, { depth: null }));

/** Content is reported as the check reports it; a fault of the program with its stack. */
function report(error: unknown): void {
  if (error instanceof NotVerified) printProblems(error.problems);
  if (error instanceof Error && error.name === CONTENT_ERROR) console.error(error.message.trim());
  else console.error(error instanceof NotVerified || error instanceof Refusal ? error.message : error);
  if (isFullDisk(error))
    console.error('\n磁盘写满了：请腾出空间，再生成。 / The disk is full: make room, then build again.');
  console.error(
    existsSync(folders.dist)
      ? '\n没有生成新网站，原来的网站没有变动。 / Nothing was published; the site is as it was.'
      : '\n没有生成网站。 / Nothing was published.',
  );
}

/** What failed may be the fault of a cache that was damaged, or of a disk that was full; content is nobody's cache. */
const isWorthAnother = (error: unknown): boolean =>
  !isSecond() && !(error instanceof Refusal) && !(error instanceof Error && error.name === CONTENT_ERROR);

/** Makes everything from nothing, in a second process. */
async function startAgain(error: unknown): Promise<boolean> {
  console.error(error instanceof NotVerified ? error.message : error);
  console.error(
    '\n这次生成没有成功，可能是缓存损坏，或磁盘曾经写满。现在清空缓存，从头再生成一次。 / This build failed: its caches may be damaged, or the disk was full. The caches are emptied, and everything is made once more from nothing.\n',
  );
  forgetCaches();
  return runAgain();
}

/** A preview takes the place of no site, and a site that of no preview. */
function refuseMixing(dist: string): void {
  if (!existsSync(dist) || isPreviewFolder(dist) === isPreview || readdirSync(dist).length === 0) return;
  throw isPreview
    ? refusal(`${dist} 里是正式网站，预览不能放在那里。`, `${dist} holds a release: no preview may take its place.`)
    : refusal(
        `${dist} 里是预览，正式网站不能放在那里：请换一个文件夹，或先把它删掉。`,
        `${dist} holds a preview: name another folder for a release, or remove it first.`,
      );
}

async function build(): Promise<boolean> {
  const clock = stageClock();
  mendSwap(servedFolder(folders.dist));
  refuseMixing(folders.dist);
  const isWarm = hasCaches();
  let pages: number;
  try {
    pages = await make(clock);
  } catch (error) {
    if (isWarm && isWorthAnother(error)) return startAgain(error);
    throw error;
  }
  await publish(clock, pages);
  return true;
}

/** Takes the lock of this tree; the second process builds under that of the first. */
const lock = (): Promise<(() => void) | undefined> =>
  isSecond() ? Promise.resolve(followFirst()) : takeLock(process.cwd());

/**
 * Builds, verifies and publishes the site of this folder, and reports how it went.
 * @returns whether the new site is served now
 */
export async function runBuild(): Promise<boolean> {
  const release = await lock();
  if (release === undefined) {
    console.error(LOCK_TAKEN);
    return false;
  }
  try {
    return await build();
  } catch (error) {
    report(error);
    return false;
  } finally {
    release();
  }
}
