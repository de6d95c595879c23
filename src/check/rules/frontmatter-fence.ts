/** The fields stand between two lines of three hyphens, from the first line of the file. */
import type { Message } from '../problem.ts';
import { defineRule } from '../rule.ts';

/** What is wrong with a fence, and the line as it stands. */
type Fence =
  | { of: 'none' }
  | { of: 'blank-before' }
  | { of: 'dashes'; written: string }
  | { of: 'spaces'; written: string }
  | { of: 'unclosed' }
  | { of: 'early' };

const FENCE = {
  fixZh: '改成三个半角连字符“---”，独占一行。',
  fixEn: 'Write three ASCII hyphens, ---, on a line of their own.',
};

function wordsOf(fence: Fence): Message {
  switch (fence.of) {
    case 'none':
      return {
        zh: '文件开头没有字段区（标题、日期、来源等）。',
        en: 'The file does not begin with its fields.',
        fixZh: '文件第一行写三个半角连字符“---”，字段之后再写一行“---”。',
        fixEn: 'Begin the file with a line of three ASCII hyphens, ---, and close the fields with another.',
      };
    case 'blank-before':
      return {
        zh: '第一行是空行，字段区要从第一行开始。',
        en: 'The first line is blank; the fields begin on the first line.',
        fixZh: '删去“---”之前的空行。',
        fixEn: 'Delete what is blank before ---.',
      };
    case 'dashes':
      return {
        zh: `这一行是“${fence.written.trim()}”，不是三个半角连字符。`,
        en: `This line is “${fence.written.trim()}”, not three ASCII hyphens.`,
        ...FENCE,
      };
    case 'spaces':
      return {
        zh: '这一行的“---”前面或后面多了空格。',
        en: 'There is white space before or after --- on this line.',
        fixZh: '删去空格，只留“---”。',
        fixEn: 'Delete the white space and leave --- alone.',
      };
    case 'unclosed':
      return {
        zh: '字段区没有用“---”收尾。',
        en: 'The fields are not closed with ---.',
        fixZh: '最后一个字段之后、正文之前，加一行三个半角连字符“---”。',
        fixEn: 'Between the last field and the text add a line of three ASCII hyphens, ---.',
      };
    case 'early':
      return {
        zh: '字段区里有一行以“---”或“+++”开头。',
        en: 'A line within the fields begins with --- or +++.',
        fixZh: '删去这一行，或给这个值加单引号。',
        fixEn: 'Delete the line, or put the value in single quotes.',
      };
  }
}

const fields = 'title: 消息\nsummary: 摘要。\ndate: 2026\n';
const b = (text: string) => ({ files: { 'articles/2026/b-story.zh.mdx': text } });

export const frontmatterFence = defineRule({
  name: 'frontmatter-fence',
  severity: 'error',
  title: { zh: '字段区的分隔线', en: 'The lines round the fields' },
  why: {
    zh: '程序靠开头和结尾两行“---”分清哪些是字段、哪些是正文。',
    en: 'Two lines of three hyphens tell fields from text.',
  },
  message: wordsOf,
  edit: (fence: Fence) =>
    fence.of === 'dashes' || fence.of === 'spaces' ? { remove: fence.written, insert: '---' } : undefined,
  sample: [{ of: 'dashes', written: '———' }],
  fires: [
    b(`⟦———\n${fields}---\n\n正文。`),
    b(`---\n${fields}⟦--- \n\n正文。`),
    b(`---\n${fields}⟦———\n\n正文。`),
    b(`---\n${fields}⟦-- -\n\n正文。`),
    b(`⟦---\n${fields}\n正文。`),
    b(`⟦\n---\n${fields}---\n\n正文。`),
    b('⟦正文。'),
    b(`---\n${fields}⟦---x: 1\n---\n\n正文。`),
  ],
  silent: [b(`---\n${fields}---\n\n正文。`)],
});
