/** A field stands once. */
import { fieldLabel } from '../field-labels.ts';
import { defineRule } from '../rule.ts';

export const duplicateField = defineRule({
  name: 'duplicate-field',
  severity: 'error',
  title: { zh: '字段写了两次', en: 'A field that stands twice' },
  why: {
    zh: '同一个字段写了两次，程序不知道该用哪一个。',
    en: 'Where a field stands twice, nobody knows which is meant.',
  },
  message: (key: string) => ({
    zh: `${fieldLabel([key]).zh}写了两次。`,
    en: `The field ${key} stands twice.`,
    fixZh: '删去其中一个；几项内容写成一个列表。',
    fixEn: 'Delete one of them; several items make one list.',
  }),
  sample: ['title'],
  fires: [
    { files: { 'articles/2026/b-story.zh.mdx': '---\ntitle: 甲\n⟦title: 乙\n---\n\n正文。' } },
    { fields: 'source: { date: 2026-01-11, ⟦date: 2026-01-12, voice: staff-reporter }' },
  ],
  silent: [{ fields: 'title: 甲' }],
});
