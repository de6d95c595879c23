/** The name of a story's file is its id and its language. */
import type { Message } from '../problem.ts';
import { defineRule } from '../rule.ts';

/** What is wrong with the name of a story's file. */
type Slip =
  /** Characters that an id may not hold. */
  | { of: 'id'; id: string; meant: string | undefined }
  /** Clear but for its form: capitals, full-width letters, spaces, `.cn`. */
  | { of: 'form'; name: string }
  /** Four digits would be a year. */
  | { of: 'year'; id: string }
  | { of: 'language'; id: string }
  /** Not .mdx. */
  | { of: 'ending'; name: string }
  /** Not in a folder of a year. */
  | { of: 'folder' };

function wordsOf(slip: Slip): Message {
  switch (slip.of) {
    case 'id':
      return {
        zh: `文件名里的编号“${slip.id}”含有不能用的字符：只用小写字母、数字和连字符。`,
        en: `The id “${slip.id}” in the file’s name holds what an id may not: it is of a-z, 0-9 and hyphens.`,
        fixZh: slip.meant ? `改成“${slip.meant}”。` : '用拼音或英文改名，如“yushan-dialysis-room.zh.mdx”。',
        fixEn: slip.meant ? `Rename it to ${slip.meant}.` : 'Rename it, for example to yushan-dialysis-room.zh.mdx.',
      };
    case 'form':
      return {
        zh: '文件名里有大写字母、全角字符、空格，或语言不是“.zh”“.en”。',
        en: 'The name holds capitals, full-width characters or spaces, or its language is not .zh or .en.',
        fixZh: `改名为“${slip.name}”。`,
        fixEn: `Rename it to ${slip.name}.`,
      };
    case 'year':
      return {
        zh: `编号“${slip.id}”是四位数字，会和年份的网址相混。`,
        en: `The id “${slip.id}” is of four digits, as the address of a year is.`,
        fixZh: `加上几个字母，如“review-${slip.id}.zh.mdx”。`,
        fixEn: `Add some letters, as in review-${slip.id}.zh.mdx.`,
      };
    case 'language':
      return {
        zh: '文件名没有写明语言。',
        en: 'The name does not say the language.',
        fixZh: `中文稿改名为“${slip.id}.zh.mdx”，英文稿“${slip.id}.en.mdx”。`,
        fixEn: `Name the Chinese file ${slip.id}.zh.mdx, the English ${slip.id}.en.mdx.`,
      };
    case 'ending':
      return {
        zh: '稿件的扩展名是“.mdx”。',
        en: 'The file of a story ends with .mdx.',
        fixZh: `改名为“${slip.name}”。`,
        fixEn: `Rename it to ${slip.name}.`,
      };
    case 'folder':
      return {
        zh: '稿件要放在年份目录里。',
        en: 'A story lies in the folder of a year.',
        fixZh: '移到“articles/年份/”，如“articles/2026/”。',
        fixEn: 'Move it to articles/<year>/, such as articles/2026/.',
      };
  }
}

const named = (path: string) => ({ files: { [path]: '正文' }, at: path });

export const storyName = defineRule({
  name: 'story-name',
  severity: 'error',
  title: { zh: '稿件的文件名', en: 'Name of a story’s file' },
  why: {
    zh: '文件名就是稿件的编号和网址，要在任何电脑、任何浏览器里都一样。',
    en: 'The name of the file is the story’s id and address, the same on every machine and in every browser.',
  },
  message: wordsOf,
  sample: [{ of: 'language', id: 'a-story' }],
  fires: [
    named('articles/2026/b-story.mdx'),
    named('articles/2026/血透室开诊.zh.mdx'),
    named('articles/2026/B_Story.zh.mdx'),
    named('articles/2026/b story.zh.mdx'),
    named('articles/2026/2024.zh.mdx'),
    named('articles/2026/b-story.ZH.mdx'),
    named('articles/2026/ｂ－story。zh-CN.mdx'),
    named('articles/2026/b-story.zh.md'),
    named('articles/b-story.zh.mdx'),
  ],
  silent: [{ files: { 'articles/2026/b-story.zh.mdx': '正文' } }],
});
