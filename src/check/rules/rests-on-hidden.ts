/** What rests on a story that is not published yet is not shown either. */
import { defineRule } from '../rule.ts';

const draft =
  '---\ntitle: 消息\nsummary: 摘要。\ndate: 2026\ndateBasis: printed\nkind: brief\nsource: { date: 2026, voice: staff-reporter }\ndrafted: human\ndraft: true\n---\n\n正文。\n';
const entry = (story: string) =>
  `id: new-entry\nkind: company\nname: { zh: 新条目, en: New entry }\nsources: [⟦${story}]\n`;

export const restsOnHidden = defineRule({
  name: 'rests-on-hidden',
  severity: 'warning',
  title: { zh: '依据的稿件还没有发布', en: 'It rests on a story that is not published' },
  why: {
    zh: '登记表里的话要有读者看得到的依据；稿件没有发布，依据它的内容也先不显示。',
    en: 'What the registry says rests on stories that readers can see; until then it is not shown.',
  },
  message: (id: string) => ({
    zh: `稿件“${id}”还没有发布，依据它的这一项暂不显示。`,
    en: `The story “${id}” is not published yet, so what rests on it is not shown.`,
    fixZh: '稿件发布后自动显示，不用改。',
    fixEn: 'It will show when the story does; nothing need be done.',
  }),
  sample: ['a-draft'],
  fires: [{ files: { 'organisations/new-entry.yaml': entry('a-draft'), 'articles/2026/a-draft.zh.mdx': draft } }],
  silent: [{ files: { 'organisations/new-entry.yaml': entry('dialysis-opens').replace('⟦', '') } }],
});
