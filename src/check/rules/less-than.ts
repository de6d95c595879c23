/** A less-than sign directly before a number or a letter begins a tag. */
import { defineRule } from '../rule.ts';

export const lessThan = defineRule({
  name: 'less-than',
  severity: 'error',
  title: { zh: '小于号', en: 'A less-than sign' },
  why: {
    zh: '“<”后面紧跟数字或字母，会被当成标签的开头。',
    en: 'Directly before a number or a letter, < begins a tag.',
  },
  message: () => ({
    zh: '这里的“<”会被当成标签的开头。',
    en: 'This < would begin a tag.',
    fixZh: '写“低于”“小于”，或在“<”前加反斜杠；组件要成对，独占一段。',
    fixEn: 'Write “below”, or put a backslash before it; a component is closed and stands in a paragraph of its own.',
  }),
  edit: () => ({ remove: '<', insert: '\\<' }),
  sample: [],
  fires: [{ zh: '血糖⟦<7.8' }],
  silent: [{ zh: '血糖低于7.8' }, { zh: '血糖\\<7.8' }, { zh: '血压 < 140' }],
});
