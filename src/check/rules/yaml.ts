/** Fields are lines of a name, a colon, a space and a value. */
import type { Message } from '../problem.ts';
import { defineRule } from '../rule.ts';

const WORDS: Readonly<Record<'line' | 'anchor', Message>> = {
  anchor: {
    zh: '以“&”“*”“!”开头的值在字段区里另有含义。',
    en: 'Anchors, aliases and tags (&, *, !) are not allowed.',
    fixZh: '整个值用单引号括起来。',
    fixEn: 'Put the whole value in single quotes.',
  },
  line: {
    zh: '这一行的格式读不懂。',
    en: 'This line cannot be read.',
    fixZh: '每行写“名称: 内容”，同一级的行对齐，下一级缩进两格；列表每项以“- ”开头。',
    fixEn:
      'Write “name: value”; lines of one level begin in one column, the next level two spaces in; “- ” before each item.',
  },
};

export const yaml = defineRule({
  name: 'yaml',
  severity: 'error',
  title: { zh: '字段区读不懂', en: 'Fields that cannot be read' },
  why: {
    zh: '字段区每行写“名称: 内容”，下一级缩进两格，列表每项以“- ”开头；写法不合，程序就不知道谁是谁的。',
    en: 'Each line of the fields is a name, a colon, a space and a value; two spaces in for the next level, “- ” before each item of a list.',
  },
  message: (kind: 'line' | 'anchor') => WORDS[kind],
  sample: ['line'],
  fires: [
    { files: { 'needs.yaml': 'items:\n  - id: a\n ⟦name: { zh: 甲, en: A }\n' } },
    { fields: 'title: ⟦&a 消息' },
    { fields: 'kind: brief\n⟦宣传科供稿' },
  ],
  silent: [{ fields: 'kind: brief' }],
});
