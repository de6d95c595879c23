/** A brace that nothing closes. */
import { defineRule } from '../rule.ts';

export const brace = defineRule({
  name: 'brace',
  severity: 'error',
  title: { zh: '单个花括号', en: 'A single brace' },
  why: {
    zh: '花括号在正文里是代码的开头，只有一半就读不下去。',
    en: 'In a body a brace begins code; with one half alone nothing after it can be read.',
  },
  message: () => ({
    zh: '这里的花括号“{”读不懂。',
    en: 'This brace cannot be read.',
    fixZh: '正文里不用花括号；要显示它，在前面加反斜杠。',
    fixEn: 'Use no braces; to show one, put a backslash before it.',
  }),
  edit: () => ({ remove: '{', insert: '\\{' }),
  sample: [],
  fires: [{ zh: '血糖⟦{7.8' }, { zh: '血糖⟦{7.8 mmol}' }],
  silent: [{ zh: '血糖（7.8）' }],
});
