/** A story has a body. */
import { defineRule } from '../rule.ts';

export const emptyBody = defineRule({
  name: 'empty-body',
  severity: 'error',
  title: { zh: '正文是空的', en: 'An empty body' },
  why: { zh: '没有正文的稿件，读者点开是一张空页。', en: 'A story without a body is an empty page.' },
  message: () => ({
    zh: '正文是空的。',
    en: 'The body is empty.',
    fixZh: '在字段区的“---”之后写正文。',
    fixEn: 'Write the body after ---.',
  }),
  sample: [],
  fires: [{ zh: '', at: 'articles/2026/a-story.zh.mdx', line: 11 }],
  silent: [{ zh: '正文。' }],
});
