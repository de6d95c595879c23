/** What an import found and what a person must decide: Chinese first, then English. */
import { relative } from 'node:path';
import type { Locale } from '../i18n/locales.ts';
import type { Problem } from '../check/problem.ts';
import { missingField } from '../check/rules/missing-field.ts';
import { translationMissing } from '../check/rules/translation-missing.ts';
import type { ImportResult, ImportedStory } from './import.ts';
import type { Remark } from './source.ts';

/** What every draft lacks until somebody has worked on it. */
const EXPECTED = new Set([missingField.name, translationMissing.name]);

const RULES: Remark = {
  zh: '正文是来源原文的工作副本。发布前逐句改写：事实和数字可以用，句子不能照抄；患者和路人不写姓名，化名也不写。',
  en: 'The bodies are working copies of the source. Rewrite every sentence before publication: facts and figures may be used, sentences may not; patients and passers-by are not named, not even by a pseudonym.',
};

const line = (problem: Problem): Remark => ({
  zh: `第 ${problem.line} 行：${problem.zh}改法：${problem.fixZh}`,
  en: `Line ${problem.line}: ${problem.en} Fix: ${problem.fixEn}`,
});

/** A text as YAML takes it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** People as they may be pasted into a record. */
const peopleLines = ({ draft }: ImportedStory): string[] =>
  draft.people.map(
    ({ name, pinyin, role }) => `  - { name: { zh: ${name}, en: ${pinyin} }, role: { zh: ${quoted(role)}, en: '' } }`,
  );

/** Figures as they may be pasted into a record; what each counts is for a person to write. */
const figureLines = ({ draft }: ImportedStory): string[] =>
  draft.figures
    .filter(({ unit }) => unit !== undefined)
    .map(({ value, qualifier, unit, near }, index) => {
      const qualified = qualifier === undefined ? '' : `, qualifier: ${qualifier}`;
      return `  - { id: f${index + 1}, value: ${value}${qualified}, unit: ${unit}, near: { zh: ${quoted(near)} } }`;
    });

/** Numbers that may be figures too, once a person has said in what they count. */
function unitlessRemarks({ draft }: ImportedStory): Remark[] {
  const words = draft.figures.filter(({ unit }) => unit === undefined).map(({ near }) => `“${near}”`);
  if (words.length === 0) return [];
  return [
    {
      zh: `单位要您定的数：${words.join('')}。要记进 figures 的，单位从 units.yaml 里选，没有的先加。`,
      en: `Numbers whose unit is for you to say: ${words.join(', ')}. For those that go into figures choose one of units.yaml, or add it.`,
    },
  ];
}

/** What a field is called, as the check says that it is missing. */
const missing = (problems: readonly Problem[]): Remark => ({
  zh: problems.map(({ zh }) => zh.replace(/^缺少|。$/gu, '')).join('、'),
  en: problems.map(({ en }) => en.replace(/^The field | is missing\.$/gu, '')).join(', '),
});

function storyRemarks(one: ImportedStory): Remark[] {
  const { draft, problems, changed } = one;
  const errors = problems.filter(({ severity, rule }) => severity === 'error' && !EXPECTED.has(rule));
  const warnings = problems.filter(({ severity, rule }) => severity === 'warning' && !EXPECTED.has(rule));
  const lacking = problems.filter(({ rule }) => rule === missingField.name);
  return [
    ...draft.remarks,
    ...unitlessRemarks(one),
    ...(lacking.length > 0
      ? [
          {
            zh: `还有 ${lacking.length} 个字段要填（草稿可以先缺）：${missing(lacking).zh}。`,
            en: `${lacking.length} fields are still to be filled in; a draft may lack them: ${missing(lacking).en}.`,
          },
        ]
      : []),
    ...changed.map((text) => ({
      zh: `这一段写入后与原文不同，请对照：“${text.slice(0, 30)}…”`,
      en: `This paragraph differs from the source: “${text.slice(0, 30)}…”`,
    })),
    ...errors.map(line).map(({ zh, en }) => ({ zh: `【必须改】${zh}`, en: `[must be mended] ${en}` })),
    ...warnings.map(line),
  ];
}

function storyPart(one: ImportedStory, locale: Locale): string[] {
  const { story, draft, path, known, id } = one;
  const title = story.printedTitle === '' ? draft.title : story.printedTitle;
  if (path === undefined) {
    const told = {
      zh: `没有写：档案里已有这篇报道（编号 ${known ?? id}），不覆盖。`,
      en: `Not written: the archive has this story (${known ?? id}); nothing is overwritten.`,
    };
    return ['', `## ${title}`, '', `- ${told[locale]}`];
  }
  const [people, figures] = [peopleLines(one), figureLines(one)];
  const pieces = [
    ...(people.length > 0 ? ['people:', ...people] : []),
    ...(figures.length > 0 ? ['figures:', ...figures] : []),
  ];
  const head = {
    zh: '有公开职务的人物和可用的数据，核对后贴进字段区，补上英文职务和数的是什么：',
    en: 'People in a public role, and figures; once compared, paste them into the fields with roles in English and what each figure counts:',
  };
  return [
    '',
    `## ${title}`,
    '',
    `- ${relative('.', path)}`,
    ...storyRemarks(one).map((remark) => `- ${remark[locale]}`),
    ...(pieces.length > 0 ? ['', head[locale], '', '```yaml', ...pieces, '```'] : []),
  ];
}

/** The whole report in one language. */
export function reportIn(result: ImportResult, locale: Locale): string {
  const { stories, sources, refused, leftovers, footers, shelf } = result;
  const drafts = stories.filter(({ path }) => path !== undefined).length;
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  return [
    said(
      `# 导入：${stories.length} 篇报道，写出 ${drafts} 篇草稿`,
      `# Import: ${stories.length} stories, ${drafts} drafts written`,
    ),
    '',
    ...refused.map(({ remark }) => `- ${remark[locale]}`),
    ...(drafts > 0 ? [`- ${RULES[locale]}`] : []),
    said(
      `- 来源文件和这份报告放在 ${relative('.', shelf)}，不进仓库，不发布。`,
      `- Sources and this report are kept in ${relative('.', shelf)}: neither committed nor published.`,
    ),
    ...sources.flatMap(({ name, remarks }) => remarks.map((remark) => `- ${name}${said('：', ': ')}${remark[locale]}`)),
    ...leftovers.map(({ title, blocks }) => {
      const words = [...title, ...blocks].map(({ text }) => text).join('');
      return said(
        `- 没有找到归属的文字，没有写进草稿：“${words}”`,
        `- Words that belong to no story that was found, in no draft: “${words}”`,
      );
    }),
    ...footers.map((text) =>
      said(`- 版面上的标注，没有带入：“${text}”`, `- A note of the page that did not come over: “${text}”`),
    ),
    ...stories.flatMap((one) => storyPart(one, locale)),
    '',
  ].join('\n');
}

/** The report as it is kept: Chinese, then English. */
export const wholeReport = (result: ImportResult): string =>
  `${reportIn(result, 'zh')}\n---\n\n${reportIn(result, 'en')}`;
