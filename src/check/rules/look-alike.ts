/** Characters that pose as the signs of Markdown or code. */
import { codeOf } from '../read/code-points.ts';
import { defineRule } from '../rule.ts';

export const lookAlike = defineRule({
  name: 'look-alike',
  severity: 'error',
  title: { zh: '形似的字符', en: 'A look-alike' },
  why: {
    zh: '有些字符看起来像反引号、花括号，程序会把它们变成真的，稿件就可能变成代码。',
    en: 'Some characters look like backquotes or braces, and programs turn them into those: a story could become code.',
  },
  message: (character: string) => ({
    zh: `“${character}”（“${codeOf(character)}”）看起来像“${character.normalize('NFKC')}”，其实是另一个字符。`,
    en: `“${character}” (${codeOf(character)}) looks like “${character.normalize('NFKC')}” but is another character.`,
    fixZh: '换成普通标点，如中文括号（ ）。',
    fixEn: 'Use an ordinary sign, such as round brackets.',
  }),
  sample: ['｛'],
  fires: [{ zh: '正文⟦｛甲｝' }, { fields: 'title: 正文⟦\u1fef甲' }],
  silent: [{ zh: '正文（甲）' }, { zh: '正文＜甲＞' }],
});
