/** Builds of a copy of the fixture, in folders of their own. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { filesOf } from '../../src/disk/files.ts';
import { treeCopy } from './tree-copy.ts';
import { copyFolder } from './copy-folder.ts';

export interface Ended {
  code: number | null;
  /** All that it wrote to the terminal. */
  output: string;
}

type Environment = Record<string, string>;

/**
 * A site of its own: the fixture's content, copied, with caches and an output that nobody else uses, built in a copy of
 * the project, whose lock nobody else wants. The caller removes it.
 * @param tree the copy of the project to build in, which the caller removes; one of its own unless named
 * @param disk the folder in which all of it lies, the copy of the project too: in `.cache`, as Astro renames files from
 *   the project to the caches, which leads to no other disk
 */
export function siteCopy({ tree, disk = '.cache' }: { tree?: string; disk?: string } = {}) {
  const ownTree = tree === undefined ? treeCopy(disk) : undefined;
  const cwd = tree ?? ownTree?.root;
  const root = resolve(mkdtempSync(join(disk, 'build-')));
  const folders = { content: join(root, 'content'), cache: join(root, 'cache'), dist: join(root, 'dist') };
  copyFolder('tests/fixture/content', folders.content);
  const env = {
    ...process.env,
    XINGLIN_CONTENT: folders.content,
    XINGLIN_CACHE: folders.cache,
    XINGLIN_DIST: folders.dist,
  };

  /** Starts a build, with words after the command; `ended` says how it went. */
  function start(more: Environment = {}, ...words: string[]) {
    const child = spawn(process.execPath, ['scripts/build.ts', ...words], {
      cwd,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += String(part)));
    child.stderr.on('data', (part: Buffer) => (output += String(part)));
    const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, output })));
    return { child, ended };
  }

  return {
    root,
    ...folders,
    /** Where its commands run, and with what environment. */
    cwd,
    env,
    start,
    /** Builds; fails where the build does. Returns what it said. */
    async build(more?: Environment): Promise<string> {
      const { code, output } = await start(more).ended;
      assert.equal(code, 0, output);
      return output;
    },
    /** Every published file with the digest of its bytes. */
    published: (): Record<string, string> =>
      Object.fromEntries(filesOf(folders.dist).map((file) => [file, digestOf(readFileSync(join(folders.dist, file)))])),
    /** The folder in the cache that holds what is kept of this site. */
    shelf(): string {
      const [name] = existsSync(folders.cache) ? readdirSync(folders.cache) : [];
      return join(folders.cache, name ?? 'none-yet');
    },
    remove: (): void => {
      rmSync(root, { recursive: true, force: true });
      ownTree?.remove();
    },
  };
}

export type SiteCopy = ReturnType<typeof siteCopy>;

/** Where `addStory` puts a story, but for the language. */
export const newStory = ({ content }: SiteCopy): string => join(content, 'articles', '2026', 'one-more');

/** Adds a story in both languages, by another title. */
export function addStory(site: SiteCopy): void {
  const base = join(site.content, 'articles/2026/numbers-at-boundaries');
  const zh = readFileSync(`${base}.zh.mdx`, 'utf8').replace(/^title: .*$/m, 'title: 又一篇');
  const en = readFileSync(`${base}.en.mdx`, 'utf8');
  const { translates } = parseArticle(Buffer.from(zh), 'zh');
  writeFileSync(`${newStory(site)}.zh.mdx`, zh);
  writeFileSync(
    `${newStory(site)}.en.mdx`,
    en.replace(/^title: .*$/m, 'title: One more').replace(/^translates: .*$/m, `translates: '${translates}'`),
  );
}

export function removeStory(site: SiteCopy): void {
  for (const language of ['zh', 'en']) rmSync(`${newStory(site)}.${language}.mdx`);
}
