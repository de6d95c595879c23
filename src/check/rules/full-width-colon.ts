/** Fields are written with an ASCII colon. */
import { defineRule } from '../rule.ts';

export const fullWidthColon = defineRule({
  name: 'full-width-colon',
  severity: 'error',
  title: { zh: '全角冒号', en: 'Full-width colon' },
  why: {
    zh: '字段名后面只认半角冒号加一个空格；中文输入法打出来的是全角冒号。',
    en: 'A field’s name ends with an ASCII colon and a space; Chinese keyboards type a full-width one.',
  },
  message: (key: string) => ({
    zh: `“${key}”后面是全角冒号“：”。`,
    en: `A full-width colon “：” stands after “${key}”.`,
    fixZh: '换成半角冒号加空格“: ”。',
    fixEn: 'Use an ASCII colon and a space, “: ”.',
  }),
  edit: () => ({ remove: '：', insert: ': ' }),
  sample: ['kind'],
  fires: [
    { fields: 'kind⟦：brief' },
    { fields: 'source: { date⟦：2026-01-11, voice: staff-reporter }' },
    { files: { 'needs.yaml': 'items:\n  - id⟦：a\n    name: { zh: 甲, en: A }\n' } },
  ],
  silent: [{ fields: 'kind: brief' }, { fields: 'title: 通知：门诊开放' }],
});
