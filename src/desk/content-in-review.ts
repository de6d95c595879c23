/**
 * Content as it will be when all that is in the reviews is published: names to choose from, the check while somebody
 * writes, and the site beside the desk have this. Files that are as they were are links, so that nothing is copied.
 */
import { existsSync, globSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenFile } from './open-entries.ts';

const CONTENT = 'src/content/';

/** So long the site beside needs for what has changed. */
const SEEN_MS = 4000;

/** A new story in the reviews is a draft, half written or not: it hinders no other story's preview. */
function asDraft(bytes: Buffer): Buffer {
  const text = bytes.toString('utf8');
  return /^draft:/m.test(text) ? bytes : Buffer.from(text.replace(/^---\n/, '---\ndraft: true\n'));
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

function put(target: string, make: () => void): void {
  mkdirSync(dirname(target), { recursive: true });
  // Never written into: it may be a link to a file of the project.
  rmSync(target, { force: true });
  make();
}

/** The files of the reviews, by their places in the folder of content. */
const placed = (content: string, open: readonly OpenFile[]): Map<string, Buffer> =>
  new Map(
    open
      .filter(({ path }) => path.startsWith(CONTENT))
      .map(({ path, bytes }) => {
        const place = join(path.slice(CONTENT.length));
        const isNewStory = /\.zh\.mdx$/.test(place) && !existsSync(join(content, place));
        return [place, isNewStory ? asDraft(bytes) : bytes];
      }),
  );

/** Makes the folder what it should be. @returns whether anything in it has changed */
function lay(content: string, folder: string, open: Map<string, Buffer>): boolean {
  const linked = filesIn(content).filter((file) => !open.has(file));
  const wanted = new Set([...linked, ...open.keys()]);
  const gone = existsSync(folder) ? filesIn(folder).filter((file) => !wanted.has(file)) : [];
  const links = linked.filter((file) => !isSameFile(join(content, file), join(folder, file)));
  const written = [...open].filter(([file, bytes]) => {
    const target = join(folder, file);
    return !existsSync(target) || !readFileSync(target).equals(bytes);
  });
  for (const file of gone) rmSync(join(folder, file));
  for (const file of links) put(join(folder, file), () => linkSync(join(content, file), join(folder, file)));
  for (const [file, bytes] of written) put(join(folder, file), () => writeFileSync(join(folder, file), bytes));
  return gone.length + links.length + written.length > 0;
}

export interface PreviewFolder {
  folder: string;
  /** Brings it up to date. */
  follow: () => Promise<void>;
  /** Waits until the site beside has seen the last change. */
  seen: () => Promise<void>;
}

/** @param content the project's content @param folder where the preview's lies, on the same disk @param open reads what is in the reviews */
export function previewFolder(content: string, folder: string, open: () => Promise<OpenFile[]>): PreviewFolder {
  let changed = 0;
  return {
    folder,
    async follow() {
      if (lay(content, folder, placed(content, await open()))) changed = Date.now();
    },
    seen: () => wait(Math.max(0, changed + SEEN_MS - Date.now())),
  };
}
