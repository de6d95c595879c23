/** What stands after “ #” in a field is a comment, and lost. */
import { defineRule } from '../rule.ts';

export const commentInValue = defineRule({
  name: 'comment-in-value',
  severity: 'error',
  title: { zh: '井号后面的文字会丢失', en: 'Text after a number sign is lost' },
  why: {
    zh: '字段里空格加井号之后是注释，读者看不到；标题里的“ #1”就这样没了。',
    en: 'In a field, what follows a space and a number sign is a comment: “ #1” of a title would be gone.',
  },
  message: (comment: string) => ({
    zh: `“ #”之后的文字“${comment}”会被当作注释丢掉。`,
    en: `The text after “ #” (“${comment}”) would be dropped as a comment.`,
    fixZh: '整个值用单引号括起来；若真是注释，请单独成行。',
    fixEn: 'Put the whole value in single quotes; a real comment goes on a line of its own.',
  }),
  sample: ['1 门诊'],
  fires: [{ fields: 'title: 通知 ⟦#1 门诊' }],
  silent: [{ fields: "title: '通知 #1 门诊'" }, { fields: 'title: 通知#1' }, { fields: '# 注释\ntitle: 通知' }],
});
