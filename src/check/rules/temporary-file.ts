/** Files that Word and editors leave behind. */
import { defineRule } from '../rule.ts';

export const temporaryFile = defineRule({
  name: 'temporary-file',
  severity: 'error',
  title: { zh: '临时文件', en: 'A temporary file' },
  why: {
    zh: 'Word 打开文件时留下的临时文件不是稿件。',
    en: 'What Word leaves beside a file while it is open is no story.',
  },
  message: () => ({
    zh: '这是 Word 或编辑器留下的临时文件。',
    en: 'This is a temporary file left by Word or an editor.',
    fixZh: '关闭程序后删去它。',
    fixEn: 'Close the program and delete it.',
  }),
  sample: [],
  fires: [
    { files: { 'articles/2026/~$a.docx': '' }, at: 'articles/2026/~$a.docx' },
    { files: { 'articles/2026/a.tmp': '' }, at: 'articles/2026/a.tmp' },
    { files: { 'articles/2026/a-story.zh.mdx.bak': '' }, at: 'articles/2026/a-story.zh.mdx.bak' },
  ],
  silent: [{ zh: '正文。' }],
});
