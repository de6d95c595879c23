/** Fields are indented with spaces. */
import { defineRule } from '../rule.ts';

export const tab = defineRule({
  name: 'tab',
  severity: 'error',
  title: { zh: '用制表符缩进', en: 'A tab as an indent' },
  why: {
    zh: '字段的层级看缩进几格，制表符有几格宽，各人的编辑器不一样。',
    en: 'Levels of fields are told by their indents, and a tab is as wide as each editor likes.',
  },
  message: () => ({
    zh: '缩进用了制表符（键盘上的制表键）。',
    en: 'The line is indented with a tab.',
    fixZh: '换成两个空格。',
    fixEn: 'Use two spaces instead.',
  }),
  edit: () => ({ remove: '\t', insert: '  ' }),
  sample: [],
  fires: [
    { fields: 'topics:\n⟦\t- services' },
    { files: { 'needs.yaml': 'items:\n⟦\t- { id: a, name: { zh: 甲, en: A } }\n' } },
  ],
  silent: [{ fields: 'topics:\n  - services' }],
});
