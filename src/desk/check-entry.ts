/** The check of an entry as it stands in the desk, before anything of it is saved: what the build would say of it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { fieldLabel } from '../check/field-labels.ts';
import type { Problem } from '../check/problem.ts';
import { splitFrontmatter } from '../check/read/frontmatter.ts';
import { parseYaml } from '../check/read/yaml.ts';
import { beijingDay } from '../lib/dates.ts';
import { checkFolder, contentCache } from '../loaders/check-folder.ts';
import { withCopy } from './content-copy.ts';

/** A file of an entry: a text, or the bytes of a picture. */
export interface EntryFile {
  /** From the top of the repository: `src/content/…`. */
  path: string;
  text?: string | undefined;
  base64?: string | undefined;
  /** It is taken away. */
  isGone?: true | undefined;
}

/** A problem, and the field that it stands in. */
export interface EntryProblem extends Pick<Problem, 'zh' | 'fixZh' | 'severity' | 'rule'> {
  /** The steps to its field; `body` for the text, nothing for the file itself. */
  field: (string | number)[];
  label: string;
  language: 'zh' | 'en';
}

const CONTENT = 'src/content/';

/** Puts the entry's files into a folder of content, in the place of what is there. */
function lay(files: readonly EntryFile[], folder: string): void {
  for (const { path, text, base64 = '', isGone } of files) {
    const target = resolve(folder, path.slice(CONTENT.length));
    if (!path.startsWith(CONTENT) || !target.startsWith(folder + sep)) continue;
    mkdirSync(dirname(target), { recursive: true });
    rmSync(target, { force: true });
    if (isGone !== true) writeFileSync(target, text ?? Buffer.from(base64, 'base64'));
  }
}

const steps = (path: string): (string | number)[] =>
  path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The field in which a position of a file lies. */
function fieldAt(text: string, { line, column }: { line: number; column: number }): (string | number)[] {
  const isStory = text.startsWith('---');
  const { yaml, yamlLine, bodyLine } = isStory
    ? splitFrontmatter(text)
    : { yaml: text, yamlLine: 1, bodyLine: Infinity };
  if (line >= bodyLine) return ['body'];
  const places = Object.entries(parseYaml(yaml, yamlLine).where).map(
    ([path, [l, c]]) => [path.replace(/@$/, ''), l, c] as const,
  );
  const before = places
    .filter(([path, l, c]) => path !== '' && (l < line || (l === line && c <= column)))
    .sort((a, b) => a[1] - b[1] || a[2] - b[2] || a[0].length - b[0].length);
  const found = before.at(-1)?.[0];
  return found === undefined ? [] : steps(found);
}

/**
 * What is wrong with an entry, were it in the content folder.
 * @param content the content folder as it is
 * @param scratch a folder for the check's own use
 */
export async function checkEntry(
  content: string,
  scratch: string,
  files: readonly EntryFile[],
): Promise<EntryProblem[]> {
  return withCopy(content, scratch, async (folder) => {
    lay(files, folder);
    const { problems } = await checkFolder(folder, contentCache(), beijingDay(new Date()));
    return problems.flatMap((problem) => problemOf(problem, folder, files));
  });
}

/** The errors that content would have besides its own, were these files not there, anywhere in it. */
export async function errorsWithout(content: string, scratch: string, paths: readonly string[]): Promise<Problem[]> {
  const errorsOf = async (folder: string): Promise<Problem[]> => {
    const { problems } = await checkFolder(folder, contentCache(), beijingDay(new Date()));
    return problems.filter(({ severity }) => severity === 'error');
  };
  const own = new Set((await errorsOf(content)).map(({ rule, zh }) => `${rule} ${zh}`));
  return withCopy(content, scratch, async (folder) => {
    lay(
      paths.map((path) => ({ path, isGone: true })),
      folder,
    );
    return (await errorsOf(folder)).filter(({ rule, zh }) => !own.has(`${rule} ${zh}`));
  });
}

/** What is mended in the desk by other means than in a file. */
const IN_THE_DESK: Readonly<Record<string, string>> = {
  'missing-field': '在这一栏里填上。',
  'empty-body': '在“正文”一栏里写。',
  'translation-missing': '可以先发中文；译好后写在右边英文一栏。',
  translates: '核对译文之后，点“译文与现在的中文相符”。',
  'translation-stale': '核对译文之后，点“译文与现在的中文相符”。',
};

/** The steps to a field that is not there, from its name and from those to what stands nearest to it. */
function missingField(path: string, near: readonly (string | number)[]): (string | number)[] {
  return path.split('.').flatMap((key, depth, keys) => {
    const at = near.indexOf(key);
    const next = near[at + 1];
    return at !== -1 && depth < keys.length - 1 && typeof next === 'number' ? [key, next] : [key];
  });
}

function fieldOf({ rule, zh, ...position }: Problem, text: string): (string | number)[] {
  const near = fieldAt(text, position);
  const [, missing] = (rule === 'missing-field' && /“([A-Za-z.]+)”/.exec(zh)) || [];
  return missing === undefined ? near : missingField(missing, near);
}

function labelOf(field: readonly (string | number)[], line: number): string {
  if (field[0] === 'body') return `正文第 ${line} 行`;
  // In the desk a field is known by its name alone, not by its key in the file.
  return field.length === 0 ? '整篇' : fieldLabel(field).zh.replace(/“[\w.]+”$/, '');
}

function problemOf(problem: Problem, folder: string, files: readonly EntryFile[]): EntryProblem[] {
  const path =
    CONTENT +
    resolve(problem.file)
      .slice(folder.length + 1)
      .split(sep)
      .join('/');
  const file = files.find((one) => one.path === path);
  if (!file) return [];
  const { zh, severity, rule } = problem;
  const field = file.text === undefined ? [] : fieldOf(problem, file.text);
  const fixZh = IN_THE_DESK[rule] ?? problem.fixZh;
  const language = /\.en\.mdx$/.test(path) ? 'en' : 'zh';
  return [{ zh, fixZh, severity, rule, field, label: labelOf(field, problem.line), language }];
}
