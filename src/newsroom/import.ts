/**
 * Runs an import: files of newspapers and press offices → drafts, each written once, and a report of what is left over and
 * what a person must decide.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { Content } from '../check/check-content.ts';
import { fixProblems } from '../check/fix-problems.ts';
import type { Problem } from '../check/problem.ts';
import { leavesOf } from '../check/read/blocks.ts';
import { parseArticle } from '../check/read/parse-article.ts';
import { digestOf } from '../disk/digest.ts';
import { errorCode } from '../disk/error-code.ts';
import { NUMBER } from './draft/body.ts';
import type { Draft } from './draft/draft.ts';
import { freeId } from './draft/story-id.ts';
import { type SourceFile, proposeDrafts } from './propose-drafts.ts';
import type { Remark, Source } from './source.ts';
import type { PageStory, Pages } from './split/stories.ts';

export interface ImportOptions {
  /** The content folder, absolute. */
  folder: string;
  /** Where sources and reports are kept, absolute: never in what is published. */
  shelf: string;
  /** The day of the import. */
  today: string;
  /** Checks the content folder as it is now. */
  check: () => Promise<Content>;
}

/** One story, and what became of it. */
export interface ImportedStory {
  story: PageStory;
  draft: Draft;
  id: string;
  /** The draft's file, absolute; undefined where the story stands in the archive already. */
  path?: string | undefined;
  /** The story that the archive has of it. */
  known?: string | undefined;
  /** What the check says of the draft. */
  problems: Problem[];
  /** Words that the draft's body does not hold as the source has them. */
  changed: string[];
}

export interface ImportResult {
  stories: ImportedStory[];
  sources: Source[];
  /** Files that could not be read, and why. */
  refused: { name: string; remark: Remark }[];
  leftovers: Pages['leftovers'];
  footers: string[];
  /** The folder of this import: sources, pictures, report. */
  shelf: string;
}

/** A file as problems name it: relative to the project, with slashes. */
const relativeFile = (path: string): string => relative('.', path).split(sep).join('/');

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
/** As written, but for blanks and the width of signs. */
const closely = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** The archive's own story of this source: its printed title is the same, or its own. */
function knownAs({ printedTitle }: PageStory, title: string, stories: Content['stories']): string | undefined {
  const own = [printedTitle, title].map(fold).filter(({ length }) => length >= 6);
  const same = (other: string) =>
    other.length >= 6 && own.some((one) => other.startsWith(one) || one.startsWith(other));
  return stories.find(({ record }) => [record.source.title ?? '', record.title].map(fold).some(same))?.id;
}

/** Paragraphs of a draft that its file does not hold as they were read. */
function changedIn(path: string, { words }: Draft): string[] {
  const { blocks } = parseArticle(readFileSync(path), 'zh');
  const written = closely(
    blocks
      .flatMap((block) => leavesOf(block))
      .map(({ text }) => text)
      .join(''),
  );
  return words.filter((text) => !written.includes(closely(text.replace(NUMBER, ''))));
}

/** What is mended may bring to light what it hid; what still changes after so many rounds is not mended at all. */
const ROUNDS = 5;

/** Mends what no person has to decide, as `check --fix` does; gives what is left. */
async function mendDrafts(files: ReadonlySet<string>, check: ImportOptions['check']): Promise<Problem[]> {
  const own = async () => (await check()).problems.filter(({ file }) => files.has(file));
  let problems = await own();
  for (let round = 0; round < ROUNDS && fixProblems(problems).length > 0; round += 1) problems = await own();
  return problems;
}

/** A folder of its own for this import, named after its first file and what all hold. */
function openShelf(shelf: string, files: readonly SourceFile[], sources: readonly Source[]): string {
  const [first] = files;
  const name = first ? basename(first.name, extname(first.name)).replace(/[^\p{L}\p{N}_-]/gu, '_') : 'import';
  const folder = join(shelf, `${name}-${digestOf(...files.map(({ bytes }) => bytes)).slice(0, 8)}`);
  mkdirSync(folder, { recursive: true });
  const put = (file: string, bytes: Uint8Array) => writeFileSync(join(folder, file), bytes);
  for (const [index, file] of files.entries())
    put(files.length > 1 ? `${index + 1}-${file.name}` : file.name, file.bytes);
  for (const [index, { pictures }] of sources.entries())
    for (const picture of pictures) put(`图-${index + 1}-${picture.name}`, picture.bytes);
  return folder;
}

/** What stands below a path; undefined, with the reason, where it cannot be read. */
function fileAt(path: string): { name: string; bytes: Uint8Array } | { name: string; remark: Remark } {
  const name = basename(path);
  try {
    return { name, bytes: readFileSync(path) };
  } catch (error) {
    const remark =
      errorCode(error) === 'ENOENT'
        ? { zh: `没有 ${path} 这个文件。`, en: `There is no file ${path}.` }
        : { zh: `${path} 打不开。`, en: `${path} cannot be opened.` };
    return { name, remark };
  }
}

/** Imports files that belong together: a page, or several on which stories go on. */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportResult> {
  const { folder, today } = options;
  const found = paths.map(fileAt);
  const content = await options.check();
  const files = found.filter((file) => 'bytes' in file);
  const proposal = await proposeDrafts(files, content, today);
  const taken = new Set(content.stories.map(({ id }) => id));
  const stories = proposal.drafts.map(({ story, draft }): ImportedStory => {
    const known = knownAs(story, draft.title, content.stories);
    const id = freeId(draft.id, taken);
    if (known !== undefined) return { story, draft, id, known, problems: [], changed: [] };
    taken.add(id);
    const path = join(folder, 'articles', (draft.date?.date ?? today).slice(0, 4), `${id}.zh.mdx`);
    if (existsSync(path)) return { story, draft, id, known: id, problems: [], changed: [] };
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, draft.text, { flag: 'wx' });
    return { story, draft, id, path, problems: [], changed: [] };
  });
  const written = stories.flatMap((one) => (one.path === undefined ? [] : [{ path: one.path, one }]));
  const problems = await mendDrafts(new Set(written.map(({ path }) => relativeFile(path))), options.check);
  for (const { path, one } of written) {
    one.problems = problems.filter(({ file }) => file === relativeFile(path));
    one.changed = changedIn(path, one.draft);
  }
  const { sources, refused, pages } = proposal;
  return {
    stories,
    sources,
    refused: [...found.filter((file) => 'remark' in file), ...refused],
    leftovers: pages.leftovers,
    footers: pages.frames.flatMap((frame) => frame.footers.map(({ text }) => text)),
    shelf: openShelf(options.shelf, files, sources),
  };
}
