/** A number has no commas: within braces a comma ends the value. */
import { defineRule } from '../rule.ts';

const figure = (value: string) =>
  `figures:\n  - { id: visits, value: ${value}, unit: people, what: { zh: 就诊人次, en: Visits } }`;

export const numberComma = defineRule({
  name: 'number-comma',
  severity: 'error',
  title: { zh: '数字里有逗号', en: 'A number with a comma' },
  why: {
    zh: '花括号里逗号是分隔符，“1,200”会变成 1 和一个多出来的 200。',
    en: 'Within braces a comma separates fields: 1,200 would become 1 and a stray 200.',
  },
  message: (written: string) => {
    const plain = written.replaceAll(',', '');
    return {
      zh: `数字“${written}”里有逗号。`,
      en: `The number ${written} has a comma in it.`,
      fixZh: `写成“${plain}”。`,
      fixEn: `Write ${plain}.`,
    };
  },
  edit: (written: string) => ({ remove: written, insert: written.replaceAll(',', '') }),
  sample: ['1,200'],
  fires: [
    { zh: '共1200人次。', fields: figure('⟦1,200') },
    {
      zh: '共1200人次。',
      fields: 'figures:\n  - id: visits\n    value: ⟦1,200\n    unit: people\n    what: { zh: 就诊人次, en: Visits }',
    },
  ],
  silent: [{ zh: '共1200人次。', fields: figure('1200') }],
});
