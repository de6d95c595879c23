/** Words that were let through and are there no more. */
import { defineRule } from '../rule.ts';

export const allowanceUnused = defineRule({
  name: 'allowance-unused',
  severity: 'warning',
  title: { zh: '没有用到的放行', en: 'An allowance without use' },
  why: {
    zh: '正文改过以后，旧的放行会不声不响地放过新的错误。',
    en: 'When a text has changed, an old allowance would let a new mistake through without a word.',
  },
  message: (rule: string, text: string) => ({
    zh: `放行的“${text}”（规则“${rule}”）没有用到。`,
    en: `“${text}” is allowed for ${rule}, but nothing needs it.`,
    fixZh: '删去这一条，或照录现在的原文。',
    fixEn: 'Remove it, or give the words as they now stand.',
  }),
  sample: ['relative-date', '今年'],
  fires: [{ zh: '门诊开放。', fields: 'allowed: [{ rule: relative-date, text: ⟦今年的门诊, why: 会议名称 }]' }],
  silent: [{ zh: '今年的门诊开放。', fields: 'allowed: [{ rule: relative-date, text: 今年的门诊, why: 会议名称 }]' }],
});
