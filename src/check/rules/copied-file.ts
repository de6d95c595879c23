/** A second copy of a file, as file managers name it. */
import { defineRule } from '../rule.ts';

export const copiedFile = defineRule({
  name: 'copied-file',
  severity: 'error',
  title: { zh: '多出来的副本', en: 'A copy that was left behind' },
  why: {
    zh: '复制粘贴留下的副本如果照发，同一篇稿件就有两篇。',
    en: 'Published, a copy would be the same story twice.',
  },
  message: () => ({
    zh: '文件名像是复制时留下的副本。',
    en: 'By its name this is a copy that was left behind.',
    fixZh: '留一个，删去另一个；若是另一篇稿件，换一个编号作文件名。',
    fixEn: 'Keep one and delete the other; if it is another story, give it an id of its own.',
  }),
  sample: [],
  fires: [
    { files: { 'articles/2026/a-story.zh - 副本.mdx': '正文' }, at: 'articles/2026/a-story.zh - 副本.mdx' },
    { files: { 'articles/2026/a-story.zh (2).mdx': '正文' }, at: 'articles/2026/a-story.zh (2).mdx' },
    {
      files: { 'articles/2026/a-story.zh (张三的冲突副本).mdx': '正文' },
      at: 'articles/2026/a-story.zh (张三的冲突副本).mdx',
    },
  ],
  silent: [{ zh: '正文。' }],
});
