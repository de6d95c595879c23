/** A less-than sign directly before a letter or a sign begins a tag; before a number it is shown as it is. */
import { defineRule } from '../rule.ts';

export const lessThan = defineRule({
  name: 'less-than',
  severity: 'error',
  title: { zh: '小于号', en: 'A less-than sign' },
  why: {
    zh: '“<”后面紧跟文字或字母，会被当成标签的开头。',
    en: 'Directly before letters or most signs, < begins a tag.',
  },
  message: () => ({
    zh: '这里的“<”会被当成标签的开头。',
    en: 'This < would begin a tag.',
    fixZh: '写“低于”“小于”，或在“<”前加反斜杠；组件要成对，独占一段。',
    fixEn: 'Write “below”, or put a backslash before it; a component is closed and stands in a paragraph of its own.',
  }),
  edit: () => ({ remove: '<', insert: '\\<' }),
  sample: [],
  fires: [{ zh: '血糖⟦<正常值' }],
  silent: [
    { zh: '血糖低于正常值' },
    { zh: '血糖\\<正常值' },
    { zh: '血压 < 140，HbA1c<7%，血糖<=7.8\n<5%的人，| <６' },
    { page: '<5%的人，HbA1c<7%。' },
  ],
});
