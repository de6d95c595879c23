/** A field that has to be there is there. */
import type { Bilingual } from '../../schemas/common.ts';
import { fieldLabel } from '../field-labels.ts';
import { defineRule } from '../rule.ts';

export const missingField = defineRule({
  name: 'missing-field',
  severity: 'error',
  title: { zh: '缺少字段', en: 'A field that is missing' },
  why: {
    zh: '每篇稿件至少要有标题、摘要、日期、体裁、来源和起草者，页面才完整。',
    en: 'A page needs at least a title, a summary, a date, a kind, a source and who drafted it.',
  },
  /** @param options its allowed values, where they are a few */
  message: (path: readonly PropertyKey[], options: Bilingual | undefined) => {
    const { zh, en } = fieldLabel(path);
    const key = String(path.at(-1));
    return {
      zh: `缺少${zh}。`,
      en: `The field ${en} is missing.`,
      fixZh: options ? `补上“${key}”，选其一：${options.zh}。` : `补上一行“${key}: …”。`,
      fixEn: options ? `Add ${key}; choose one of: ${options.en}.` : `Add a line ${key}: ….`,
    };
  },
  sample: [['summary'], undefined],
  fires: [
    { fields: 'title: ⟦医院的消息'.replace('title: ⟦', '⟦title: '), without: ['summary'] },
    { fields: 'source: ⟦{ voice: staff-reporter }' },
  ],
  silent: [{ fields: 'title: 医院的消息' }, { fields: 'source: { date: 2026-01, voice: staff-reporter }' }],
});
