/** Characters that pose as the signs of Markdown or code, or as letters. */
import { codeOf } from '../read/code-points.ts';
import { RADICALS } from '../../lib/plain-letters.ts';
import { defineRule } from '../rule.ts';

/** What it looks like. */
const plain = (character: string): string => RADICALS.get(character) ?? character.normalize('NFKC');
const isLetter = (character: string): boolean => /\p{L}/u.test(plain(character));

export const lookAlike = defineRule({
  name: 'look-alike',
  severity: 'error',
  title: { zh: '形似的字符', en: 'A look-alike' },
  why: {
    zh: '有些字符看起来像反引号、花括号，程序会把它们变成真的，稿件就可能变成代码；从 PDF 复制的“⼈”“ﬁ”看起来是字，检索却找不到。',
    en: 'Some characters look like backquotes or braces, and programs turn them into those: a story could become code. A radical or ligature copied from a PDF looks like letters that the search does not find.',
  },
  message: (character: string) => ({
    zh: `“${character}”（“${codeOf(character)}”）看起来像“${plain(character)}”，其实是另一个字符。`,
    en: `“${character}” (${codeOf(character)}) looks like “${plain(character)}” but is another character.`,
    fixZh: isLetter(character) ? `换成“${plain(character)}”。` : '换成普通标点，如中文括号（ ）。',
    fixEn: isLetter(character) ? `Write “${plain(character)}”.` : 'Use an ordinary sign, such as round brackets.',
  }),
  edit: (character: string) => (isLetter(character) ? { remove: character, insert: plain(character) } : undefined),
  sample: ['｛'],
  fires: [{ zh: '正文⟦｛甲｝' }, { fields: 'title: 正文⟦\u1fef甲' }, { zh: '医院⟦\u2f08员' }, { zh: '市⟦\u2ea0医院' }],
  silent: [{ zh: '正文（甲）' }, { zh: '正文＜甲＞' }],
});
