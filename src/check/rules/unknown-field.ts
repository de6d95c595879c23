/** A file holds no field that its schema does not know: a slip of the keyboard would be lost in silence. */
import { fieldLabel } from '../field-labels.ts';
import { defineRule } from '../rule.ts';

export const unknownField = defineRule({
  name: 'unknown-field',
  severity: 'error',
  title: { zh: '没有这个字段', en: 'A field that is not known' },
  why: {
    zh: '字段名写错一个字母，它的内容就哪里也不显示；所以不认识的字段一律报错。',
    en: 'With one letter wrong a field would be shown nowhere; so each that is not known is an error.',
  },
  /** @param near the field that may be meant */
  message: (key: string, near: string | undefined) => ({
    zh: `没有“${key}”这个字段。`,
    en: `There is no field “${key}”.`,
    fixZh: near ? `是不是${fieldLabel([near]).zh}？否则删去。` : '删去它；读者用得着的话写进正文。',
    fixEn: near ? `Did you mean ${near}? Otherwise remove it.` : 'Remove it; what readers need belongs in the text.',
  }),
  sample: ['sumary', 'summary'],
  fires: [
    { fields: '⟦sumary: 一句话' },
    { fields: '⟦author: 宣传科' },
    { fields: '⟦layout: ../../evil.mjs' },
    { fields: 'source: { date: 2026-01-11, voice: staff-reporter, ⟦titel: 原题 }' },
  ],
  silent: [{ fields: 'summary: 一句话' }],
});
