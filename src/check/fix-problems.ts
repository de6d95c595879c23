/** Mends what no person has to decide: takes the edits of problems into their files, and says what it changed. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { move, writeWhole } from '../disk/files.ts';
import { applyEdits } from './apply-edits.ts';
import type { Problem } from './problem.ts';

/** A line of a file before and after, or a file’s name. */
export interface Change {
  file: string;
  line?: number;
  before: string;
  after: string;
}

/** A text as the check reads it, and how its file writes it. */
function textOf(file: string): { text: string; write: (text: string) => string } | undefined {
  const raw = readFileSync(file, 'utf8');
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
  const end = raw.includes('\r\n') ? '\r\n' : '\n';
  const text = raw.slice(mark.length).replaceAll('\r\n', '\n');
  const write = (changed: string) => mark + changed.replaceAll('\n', end);
  // What cannot be written back as it was is left alone.
  return write(text) === raw ? { text, write } : undefined;
}

function fixText(file: string, problems: readonly Problem[]): Change[] {
  const content = textOf(file);
  if (!content) return [];
  const edited = applyEdits(content.text, 1, problems);
  if (edited.count === 0 || edited.text === content.text) return [];
  writeWhole(resolve(file), content.write(edited.text));
  const after = edited.text.split('\n');
  return content.text
    .split('\n')
    .flatMap((before, index) =>
      before === after[index] ? [] : [{ file, line: index + 1, before, after: after[index] ?? '' }],
    );
}

/** Gives a file its right name, and tells the stories beside it. */
function fixName(file: string, name: string): Change[] {
  const folder = dirname(file);
  const target = join(folder, name);
  // On a disk that does not tell capitals the two are one file.
  const isTaken = existsSync(target) && readdirSync(folder).includes(name);
  if (isTaken) return [];
  // By way of a third name, as some disks take a name in other capitals for the same, and change nothing.
  move(file, `${target}.tmp`);
  move(`${target}.tmp`, target);
  const old = file.slice(folder.length + 1);
  const stories = readdirSync(folder).filter((one) => one.endsWith('.mdx'));
  const told = stories.flatMap((story): Change[] => {
    const path = join(folder, story);
    const raw = readFileSync(path, 'utf8');
    if (!raw.includes(`./${old}`)) return [];
    writeWhole(resolve(path), raw.replaceAll(`./${old}`, `./${name}`));
    return [{ file: path, before: `./${old}`, after: `./${name}` }];
  });
  return [{ file, before: old, after: name }, ...told];
}

/** Takes the edits of problems into their files. Done twice, the second time changes nothing. */
export function fixProblems(problems: readonly Problem[]): Change[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.flatMap((file) => {
    const own = problems.filter((problem) => problem.file === file);
    const changed = own.some(({ edit }) => edit && 'remove' in edit) ? fixText(file, own) : [];
    const named = own.flatMap(({ edit }) => (edit && 'rename' in edit ? [edit.rename] : []))[0];
    return [...changed, ...(named === undefined ? [] : fixName(file, named))];
  });
}

/** What was changed, before and after. */
export const shownChange = ({ file, line, before, after }: Change): string =>
  `${file}${line === undefined ? '' : `:${line}`}\n  - ${before}\n  + ${after}`;
