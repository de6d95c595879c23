/** Two names that differ in case alone are one file on Windows and macOS. */
import { defineRule } from '../rule.ts';

export const nameClash = defineRule({
  name: 'name-clash',
  severity: 'error',
  title: { zh: '只差大小写的文件名', en: 'Names that differ in case alone' },
  why: {
    zh: '在 Windows 和 macOS 上，只差大小写的两个文件会互相覆盖。',
    en: 'On Windows and macOS, one of the two overwrites the other.',
  },
  message: (first: string) => ({
    zh: `与“${first}”只差大小写，在 Windows 和苹果电脑上是同一个文件。`,
    en: `Differs from “${first}” in case alone: on Windows and macOS the two are one file.`,
    fixZh: '改其中一个的名字。',
    fixEn: 'Rename one of them.',
  }),
  sample: ['articles/2026/a.jpg'],
  fires: [
    {
      files: { 'articles/2026/A.mp3': new Uint8Array([1]), 'articles/2026/a.mp3': new Uint8Array([2]) },
      at: 'articles/2026/a.mp3',
    },
  ],
  silent: [{ files: { 'articles/2026/a.mp3': new Uint8Array([1]), 'articles/2026/b.mp3': new Uint8Array([2]) } }],
});
