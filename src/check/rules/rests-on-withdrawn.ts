/** An entry's own words may rest on a story that was withdrawn: a program cannot tell which of them do. */
import { defineRule } from '../rule.ts';

const withdrawn =
  '---\ntitle: 消息\nsummary: 摘要。\ndate: 2026\ndateBasis: printed\nkind: brief\nsource: { date: 2026, voice: staff-reporter }\ndrafted: human\nchanges:\n  - { date: 2026-05-01, kind: withdrawal, zh: 撤下的原因。, en: Why it went. }\n---\n\n正文。\n';
const entry = (stories: string) =>
  `id: new-entry\nkind: company\nname: { zh: 新条目, en: New entry }\nsources: [${stories}]\n`;

export const restsOnWithdrawn = defineRule({
  name: 'rests-on-withdrawn',
  severity: 'warning',
  title: { zh: '依据的稿件已经撤下', en: 'It rests on a story that was withdrawn' },
  why: {
    zh: '稿件撤下了，登记表的简介里如果还有它的话，就还留在网站上。只依据这一篇的条目会自动下线，不用管。',
    en: 'The words of a withdrawn story may still stand in the summary of an entry. What rests on it alone goes with it.',
  },
  message: (id: string) => ({
    zh: `稿件“${id}”已经撤下，这一条的简介和别的字段里可能还有它的内容。`,
    en: `The story “${id}” was withdrawn; the summary and other fields here may still hold what it said.`,
    fixZh: '读一遍，去掉出自它的话，再从依据的稿件里去掉它的编号。',
    fixEn: 'Read them, take out what came from it, then take its id out of sources.',
  }),
  sample: ['a-story'],
  fires: [
    {
      files: {
        'organisations/new-entry.yaml': entry('dialysis-opens, ⟦went'),
        'articles/2026/went.zh.mdx': withdrawn,
      },
    },
  ],
  silent: [
    { files: { 'organisations/new-entry.yaml': entry('went'), 'articles/2026/went.zh.mdx': withdrawn } },
    { files: { 'organisations/new-entry.yaml': entry('dialysis-opens') } },
  ],
});
