/** A space stands after the colon of a field. */
import { defineRule } from '../rule.ts';

export const colonSpace = defineRule({
  name: 'colon-space',
  severity: 'error',
  title: { zh: '冒号后没有空格', en: 'No space after a colon' },
  why: {
    zh: '没有空格，程序会把字段名和内容当成一个词。',
    en: 'Without the space, a field’s name and its content are read as one word.',
  },
  message: (key: string) => ({
    zh: `“${key}:”后面没有空格。`,
    en: `There is no space after “${key}:”.`,
    fixZh: '在冒号后加一个空格。',
    fixEn: 'Put a space after the colon.',
  }),
  edit: () => ({ remove: '', insert: ' ' }),
  sample: ['title'],
  fires: [{ fields: 'title:⟦医院的消息' }, { fields: 'source:\n  date:⟦2026-01-11\n  voice: staff-reporter' }],
  silent: [
    { fields: 'title: 医院的消息' },
    { fields: 'source: { date: 2026-01, voice: staff-reporter, url: https://example.org/ }' },
  ],
});
