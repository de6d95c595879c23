/** Endings of files are in small letters, as addresses are. */
import { defineRule } from '../rule.ts';

const PNG = new Uint8Array([0x89]);

export const upperCaseEnding = defineRule({
  name: 'upper-case-ending',
  severity: 'error',
  title: { zh: '扩展名大写', en: 'An ending in capitals' },
  why: {
    zh: '网址分大小写：相机存成“.JPG”的照片，稿件写“.jpg”就找不到。',
    en: 'Addresses tell capitals from small letters: a camera’s .JPG is not found as .jpg.',
  },
  /** @param name with its ending in small letters */
  message: (name: string) => ({
    zh: '扩展名是大写的。',
    en: 'The file’s ending is in capitals.',
    fixZh: `改名为“${name}”，稿件里的引用也一起改。`,
    fixEn: `Rename it to ${name}, and where the story names it too.`,
  }),
  edit: (name: string) => ({ rename: name }),
  sample: ['IMG_0001.jpg'],
  fires: [
    { files: { 'articles/2026/IMG_0001.JPG': PNG }, at: 'articles/2026/IMG_0001.JPG' },
    { files: { 'articles/2026/b-story.zh.MDX': '正文' }, at: 'articles/2026/b-story.zh.MDX' },
  ],
  silent: [{ zh: '![画面](./IMG_0001.jpg)' }],
});
