/** Documents of Word, WPS and PDF are no stories. */
import { defineRule } from '../rule.ts';

export const officeFile = defineRule({
  name: 'office-file',
  severity: 'error',
  title: { zh: 'Word、PDF 等文件', en: 'A document of Word, WPS or PDF' },
  why: {
    zh: '原稿可能带着未公开的内容和修改痕迹；内容目录里的东西都是准备发布的。',
    en: 'Drafts may hold what is not for the public, changes and comments; whatever lies here is meant to be published.',
  },
  message: (ending: string) => ({
    zh: `内容目录里不放“.${ending}”文件。`,
    en: `Files of the kind .${ending} do not lie in the content folder.`,
    fixZh: '把文字写进稿件（“编号.zh.mdx”），原文件存到别处。',
    fixEn: 'Write its text into a story, <id>.zh.mdx, and keep the document elsewhere.',
  }),
  sample: ['docx'],
  fires: [
    { files: { 'articles/2026/a-story.docx': '' }, at: 'articles/2026/a-story.docx' },
    { files: { 'articles/2026/通稿.PDF': '' }, at: 'articles/2026/通稿.PDF' },
    { files: { '名单.xlsx': '' }, at: '名单.xlsx' },
  ],
  silent: [{ zh: '正文。' }],
});
