/** A body that cannot be read, for a cause that no other rule names. */
import { defineRule } from '../rule.ts';

export const syntax = defineRule({
  name: 'syntax',
  severity: 'error',
  title: { zh: '正文读不懂', en: 'A body that cannot be read' },
  why: {
    zh: '读不懂的正文不能发布：谁也不知道它会显示成什么。',
    en: 'A body that cannot be read is not published: nobody knows what it would show.',
  },
  /** @param reason the parser’s own words, for whoever mends the program */
  message: (reason: string) => ({
    zh: '这里的写法读不懂。',
    en: `This cannot be read: ${reason}.`,
    fixZh: '删去这一行里的尖括号、花括号，或整行重写。',
    fixEn: 'Remove angle brackets and braces from this line, or write it anew.',
  }),
  sample: ['Unexpected end of file'],
  fires: [{ zh: '⟦<Aside kind:"note" title="注意">\n\n正文。\n\n</Aside>' }],
  silent: [{ zh: '<Aside kind="note" title="注意">\n\n正文。\n\n</Aside>' }],
});
