/** Names of files stand in the composed form of Unicode, as addresses do. */
import { defineRule } from '../rule.ts';

export const nameNotComposed = defineRule({
  name: 'name-not-composed',
  severity: 'error',
  title: { zh: '文件名的字符写法', en: 'Name of a file that is not composed' },
  why: {
    zh: '苹果电脑有时把一个字母拆成两个字符存进文件名，网址就对不上。',
    en: 'A Mac may store one letter of a name as two characters, and addresses no longer match.',
  },
  message: (name: string) => ({
    zh: '文件名里有拆开存放的字符（多半来自苹果电脑）。',
    en: 'The name holds letters that are stored in parts (Unicode NFD), as Macs do.',
    fixZh: `重新输入文件名“${name}”，稿件里的引用也一起改。`,
    fixEn: `Type the name anew: ${name}; where the story names it too.`,
  }),
  edit: (name: string) => ({ rename: name }),
  sample: ['caf\u00e9.jpg'],
  fires: [{ files: { 'articles/2026/cafe\u0301.mp3': new Uint8Array([1]) }, at: 'articles/2026/cafe\u0301.mp3' }],
  silent: [{ files: { 'articles/2026/caf\u00e9.mp3': new Uint8Array([1]) } }],
});
