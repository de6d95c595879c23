/** The examples of a rule, put into a content folder and through the whole check. */
import { rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { checkContent } from '../../src/check/check-content.ts';
import { type Position, type Problem, positionAt } from '../../src/check/problem.ts';
import { parseArticle } from '../../src/check/read/parse-article.ts';
import type { Example } from '../../src/check/rule.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { FIELDS, type Files, STORY, TWIN, contentFolder } from './content-folder.ts';

const EN_FIELDS = `title: A short message
summary: One sentence.`;
const PAGE = 'pages/about.zh.mdx';

/** YAML by top-level fields; a field's further lines are its own. */
function fieldsOf(yaml: string): { name: string; text: string }[] {
  return yaml
    .split(/\n(?=⟦?[A-Za-z\p{Script=Han}]+\s*[:：])/u)
    .map((text) => ({ name: /^⟦?([A-Za-z\p{Script=Han}]+)/u.exec(text)?.[1] ?? '', text }));
}

/** Fields with others in their place, or after them. */
function changedFields(base: string, change = '', without: readonly string[] = []): string {
  const others = change === '' ? [] : fieldsOf(change);
  const kept = fieldsOf(base).filter(({ name }) => !without.includes(name));
  const own = kept.map((field) => others.find(({ name }) => name === field.name) ?? field);
  const added = others.filter(({ name }) => !kept.some((field) => field.name === name));
  return [...own, ...added].map(({ text }) => text).join('\n');
}

const file = (fields: string, body: string): string => `---\n${fields}\n---\n\n${body}\n`;
const plain = (text: string): string => text.replace(/[⟦⟧]/g, '');

/** The files of an example, its marks still in them. */
function filesOf({ zh = '示例市人民医院的消息。', en, fields, enFields, without, page, files = {} }: Example): Files {
  const record = file(changedFields(FIELDS, fields, without), zh);
  const { translates } = parseArticle(Buffer.from(plain(record)), 'zh');
  const words = changedFields(`${EN_FIELDS}\ntranslates: '${translates || '0'.repeat(12)}'`, enFields);
  return {
    [STORY]: record,
    ...(en === undefined ? {} : { [TWIN]: file(words, en) }),
    ...(page === undefined ? {} : { [PAGE]: file('title: 关于本站\nsummary: 一句话。', page) }),
    ...files,
  };
}

/** Where the finding of an example stands: at its mark, else at the beginning of the file that it names. */
export function placeOf(example: Example): Position & { file: string } {
  for (const [path, content] of Object.entries(filesOf(example))) {
    const mark = typeof content === 'string' ? content.indexOf('⟦') : -1;
    if (typeof content === 'string' && mark !== -1) return { file: path, ...positionAt(content, mark) };
  }
  return { file: example.at ?? STORY, line: example.line ?? 1, column: 1 };
}

/** The files that an example gives: what stands beside them is none of its business. */
export const ownFiles = (example: Example): string[] => [
  ...Object.keys(filesOf(example)),
  ...Object.keys(example.links ?? {}),
];

/** Values by digest outlive an example: the same stub stories stand beside each. */
const cache = memoryCache();

/** What the whole check says of a folder; files relative to it. */
async function problemsIn(folder: string, { site: asked = {} }: Example): Promise<Problem[]> {
  const { finalReviewRequired = false, url, locales } = asked;
  const site = url === undefined ? undefined : { url, source: '', file: 'src/site.ts' };
  const { problems } = await checkContent(folder, { cache, rules: 'test', finalReviewRequired, site, locales });
  return problems.map((problem) => ({ ...problem, file: problem.file.replace(/^.*xinglin-[^/]*\//, '') }));
}

const withoutMarks = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? plain(content) : content]),
  );

/** An example in a folder of its own: it holds more than a story, or is about more. */
async function problemsAlone(example: Example): Promise<Problem[]> {
  const folder = contentFolder(withoutMarks(filesOf(example)));
  try {
    for (const [path, target] of Object.entries(example.links ?? {})) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(target, join(folder, path));
    }
    return await problemsIn(folder, example);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether an example is one story and nothing else: stories are checked each for itself. */
const isStory = ({ files, links, page, site, at }: Example): boolean =>
  [files, links, page, site, at].every((more) => more === undefined);

/** The same file of the story with a number. */
const numbered = (path: string, index: number): string => path.replace('/a-story.', `/a-story-${index}.`);

/** What was told, as it would be of the story alone: an example more must not change what is told of those after it. */
const unnumbered = (problem: Problem, id: string): Problem =>
  JSON.parse(JSON.stringify(problem).replaceAll(id, 'a-story')) as Problem;

/** Examples that are stories, all in one folder. */
async function problemsTogether(examples: readonly Example[]): Promise<Map<Example, Problem[]>> {
  const all = examples.flatMap((example, index) =>
    Object.entries(withoutMarks(filesOf(example))).map(([path, content]) => [numbered(path, index), content]),
  );
  const folder = contentFolder(Object.fromEntries(all) as Files);
  try {
    const found = new Map<Example, Problem[]>(examples.map((example) => [example, []]));
    for (const problem of await problemsIn(folder, {})) {
      const [, index] = /\/a-story-(\d+)\./.exec(problem.file) ?? [];
      const example = index === undefined ? undefined : examples[Number(index)];
      if (example) found.get(example)?.push(unnumbered(problem, `a-story-${index}`));
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the whole check says of each example; files relative to its content folder. */
export async function problemsOfExamples(examples: readonly Example[]): Promise<ReadonlyMap<Example, Problem[]>> {
  const found = await problemsTogether(examples.filter(isStory));
  for (const example of examples.filter((one) => !isStory(one))) found.set(example, await problemsAlone(example));
  return found;
}
