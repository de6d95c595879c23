/** Names of pictures hold letters and digits: no sign that means something in an address, on a disk or in a terminal. */
import { defineRule } from '../rule.ts';

const named = (path: string) => ({ files: { [path]: new Uint8Array([0x49]) }, at: path });

export const mediaName = defineRule({
  name: 'media-name',
  severity: 'error',
  title: { zh: '图片、录音的文件名', en: 'Name of a picture or recording' },
  why: {
    zh: '逗号、百分号、井号等在网址里另有含义，带着它们的图片会显示不出来。',
    en: 'Commas, percent and number signs mean something in addresses; a picture that has them is not shown.',
  },
  message: (signs: readonly string[]) => ({
    zh: `文件名里不能有${signs.map((sign) => `“${sign}”`).join('、')}。`,
    en: `The name may not hold ${signs.map((sign) => `“${sign}”`).join(', ')}.`,
    fixZh: '改名：只用文字、数字、空格、括号、点、下划线和连字符，稿件里的引用也一起改。',
    fixEn:
      'Rename it, with letters, digits, spaces, brackets, points, underscores and hyphens; where the story names it too.',
  }),
  sample: [['，']],
  fires: [named('articles/2026/图1，图2.jpg'), named('articles/2026/a&b.mp3'), named('articles/2026/100%.jpg')],
  silent: [{ files: { 'articles/2026/门诊 大厅（一楼）.mp3': new Uint8Array([0x49]) } }],
});
