/** A story has its Chinese file: it is the record. */
import { defineRule } from '../rule.ts';

const twin = '---\ntitle: A story\nsummary: One.\ntranslates: 0123456789ab\n---\n\nWords.\n';

export const recordMissing = defineRule({
  name: 'record-missing',
  severity: 'error',
  title: { zh: '没有中文稿', en: 'No Chinese record' },
  why: {
    zh: '日期、来源、机构、数据都记在中文稿里，英文稿只有文字。',
    en: 'Date, source, institutions and figures stand in the Chinese file; the English one holds words alone.',
  },
  message: (id: string) => ({
    zh: '只有英文，没有中文稿。',
    en: 'There is an English file but no Chinese record.',
    fixZh: `在旁边加“${id}.zh.mdx”。`,
    fixEn: `Add ${id}.zh.mdx beside it.`,
  }),
  sample: ['b-story'],
  fires: [{ files: { 'articles/2026/b-story.en.mdx': twin }, at: 'articles/2026/b-story.en.mdx' }],
  silent: [{ zh: '正文。', en: 'Words.' }],
});
