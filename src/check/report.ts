/** What a check found, as people read it in a terminal and as programs read it. */
import { createHash } from 'node:crypto';
import { styleText } from 'node:util';
import type { Content } from './check-content.ts';
import { withdrawalOf } from '../lib/withdrawal.ts';
import { type Problem, formatProblem } from './problem.ts';

/** Forms of the report: for a terminal, for programs, and for the pages of two hosts of repositories. */
export const FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

/** How a word is coloured; a terminal without colours is given the word as it is. */
export type Paint = (colour: 'red' | 'yellow' | 'green' | 'bold', text: string) => string;

/** As this process's terminal is painted. */
export const terminal: Paint = (colour, text) => styleText(colour, text, { stream: process.stdout });

/** Without colours. */
export const plain: Paint = (_colour, text) => text;

/** Whether anything has to be mended before a site is built: what is wrong in a draft is not. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity, inDraft }) => severity === 'error' && inDraft !== true);

export const countOf = (problems: readonly Problem[], severity: Problem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** Problems by file, in the order of the files. */
export function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file);
    if (group) group.push(problem);
    else groups.set(problem.file, [problem]);
  }
  return groups;
}

type Counted = Pick<Content, 'stories'>;

/** Stories in all; among them drafts, those that wait for their time, and those that were withdrawn. */
function counts({ stories }: Counted) {
  const drafts = stories.filter(({ pending }) => pending === 'draft').length;
  const scheduled = stories.filter(({ pending }) => pending !== undefined).length - drafts;
  const withdrawn = stories.filter(({ record, pending }) => pending === undefined && withdrawalOf(record)).length;
  return { stories: stories.length, drafts, scheduled, withdrawn };
}

/** How many problems and stories there are, in one line. */
export function summary(problems: readonly Problem[], content: Counted, paint: Paint): string {
  const inDrafts = problems.filter(({ severity, inDraft }) => severity === 'error' && inDraft === true).length;
  const [errors, warnings] = [countOf(problems, 'error') - inDrafts, countOf(problems, 'warning')];
  const { stories, drafts, scheduled, withdrawn } = counts(content);
  const more =
    inDrafts === 0
      ? ['', '']
      : [
          `草稿里有 ${inDrafts} 个错误（定稿前改好，不影响别人发布）；`,
          `${inDrafts} errors in drafts (to be mended before they are final; they stop no release); `,
        ];
  const zh = `${more[0]}${stories} 篇稿件（草稿 ${drafts} 篇，定时 ${scheduled} 篇，撤稿 ${withdrawn} 篇）`;
  const en = `${more[1]}${stories} stories (${drafts} drafts, ${scheduled} scheduled, ${withdrawn} withdrawn)`;
  return errors === 0
    ? `${paint('green', '检查通过')}：${zh}，${warnings} 条警告。 / Check passed: ${en}, ${warnings} warnings.`
    : `${paint('red', `${errors} 个错误`)}，${warnings} 条警告；${zh}。 / ${errors} errors, ${warnings} warnings; ${en}.`;
}

function asText(problems: readonly Problem[], content: Pick<Content, 'stories' | 'letThrough'>, paint: Paint): string {
  const groups = [...byFile(problems)].map(([file, own]) => {
    const [errors, warnings] = [countOf(own, 'error'), countOf(own, 'warning')];
    const head = paint('bold', `── ${file}（${errors} 个错误 errors，${warnings} 条警告 warnings）`);
    const told = own.map((problem) => {
      const [first = '', ...rest] = formatProblem(problem).split('\n');
      return [paint(problem.severity === 'error' ? 'red' : 'yellow', first), ...rest].join('\n');
    });
    return [head, ...told].join('\n\n');
  });
  const through = content.letThrough.map(
    ({ file, line, column, rule, text, why }) => `  ${file}:${line}:${column} [${rule}] “${text}”：${why}`,
  );
  const allowed =
    through.length === 0
      ? []
      : [[`编辑放行 ${through.length} 处： / Let through by editors: ${through.length}`, ...through].join('\n')];
  return [...groups, ...allowed, summary(problems, content, paint)].join('\n\n');
}

const wordsOf = ({ zh, fixZh, en, fixEn }: Problem): string => `${zh}改法：${fixZh} / ${en} Fix: ${fixEn}`;

/** Annotations beside the changed lines of a pull request. */
function asGithub(problems: readonly Problem[]): string {
  const value = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map((problem) => {
      const { severity, file, line, column, rule } = problem;
      return `::${severity} file=${property(file)},line=${line},col=${column},title=${rule}::${value(wordsOf(problem))}`;
    })
    .join('\n');
}

/** A report of code quality. */
const asGitlab = (problems: readonly Problem[]): string =>
  JSON.stringify(
    problems.map((problem) => ({
      description: wordsOf(problem),
      check_name: problem.rule,
      fingerprint: createHash('sha256')
        .update(`${problem.file} ${problem.line} ${problem.rule} ${problem.en}`)
        .digest('hex'),
      severity: problem.severity === 'error' ? 'critical' : 'minor',
      location: { path: problem.file, lines: { begin: problem.line } },
    })),
    undefined,
    2,
  );

/** @param problems those to be shown */
export function report(
  problems: readonly Problem[],
  content: Pick<Content, 'stories' | 'letThrough'>,
  format: Format,
  paint: Paint,
): string {
  switch (format) {
    case 'text':
      return asText(problems, content, paint);
    case 'json':
      return JSON.stringify({ ...counts(content), problems, letThrough: content.letThrough }, undefined, 2);
    case 'github':
      return asGithub(problems);
    case 'gitlab':
      return asGitlab(problems);
  }
}
