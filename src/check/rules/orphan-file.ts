/** A picture or recording that no story and no page uses. */
import { defineRule } from '../rule.ts';

const files = { 'articles/2026/a.mp3': new Uint8Array([0x49, 0x44, 0x33]) };

export const orphanFile = defineRule({
  name: 'orphan-file',
  severity: 'warning',
  title: { zh: '没有用到的文件', en: 'A file that nothing uses' },
  why: {
    zh: '没有用到的图片不会发布；多半是稿件里漏写了，或文件名写错了。',
    en: 'A picture that no story uses is not published; most often the story forgot it, or has its name wrong.',
  },
  message: (beside: 'story' | 'page') =>
    beside === 'story'
      ? {
          zh: '没有稿件用到这个文件。',
          en: 'No story uses this file.',
          fixZh: '在同一年份目录的稿件里引用它；确实不用的再删去。',
          fixEn: 'Use it in a story of the same year’s folder; delete it only where it is not needed.',
        }
      : {
          zh: '没有页面用到这个文件。',
          en: 'No page uses this file.',
          fixZh: '在“pages”目录的页面里引用它；确实不用的再删去。',
          fixEn: 'Use it in a page of pages; delete it only where it is not needed.',
        },
  sample: ['story'],
  fires: [
    { files, at: 'articles/2026/a.mp3' },
    { files: { 'pages/a.png': new Uint8Array([0x49]) }, at: 'pages/a.png' },
  ],
  silent: [
    { files, fields: 'audio: { zh: ./a.mp3 }' },
    // A story that cannot be read may well name it.
    { files, fields: 'audio: { zh: ./a.mp3 }\ndate: 不详' },
  ],
});
