/** Fields of one level begin in one column. */
import { defineRule } from '../rule.ts';

export const indent = defineRule({
  name: 'indent',
  severity: 'error',
  title: { zh: '缩进多了', en: 'A line too far in' },
  why: {
    zh: '字段的层级看缩进：比上一行多缩进，就成了上一行的下一级，而上一行已经有内容了。',
    en: 'Levels are told by indents: a line further in belongs to the one above, which has a value already.',
  },
  /** @param surplus the spaces that are too many */
  message: (surplus: string) => ({
    zh: `这一行比上一行多缩进${surplus.includes('\t') ? '一个制表符' : `${surplus.length}格`}，上一行已经有内容。`,
    en: `This line stands ${surplus.includes('\t') ? 'a tab' : surplus.length} further in than the one above, which has a value already.`,
    fixZh: '和上一行对齐。',
    fixEn: 'Let it begin where the line above begins.',
  }),
  edit: (surplus: string) => ({ remove: surplus, insert: '', from: -surplus.length }),
  sample: [' '],
  fires: [
    { fields: 'kind: brief\n ⟦topics: [services]' },
    { fields: 'kind: brief\n\t⟦topics: [services]' },
    { fields: 'source:\n  date: 2026-01-11\n    ⟦voice: staff-reporter' },
  ],
  silent: [
    { fields: 'kind: brief\ntopics: [services]' },
    { fields: 'source:\n  date: 2026-01-11\n  voice: staff-reporter' },
    { fields: 'summary: >\n  第一行\n    第二行' },
  ],
});
