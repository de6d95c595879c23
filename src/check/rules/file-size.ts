/** Files are of a sane size. */
import { defineRule } from '../rule.ts';

export const fileSize = defineRule({
  name: 'file-size',
  severity: 'error',
  title: { zh: '文件太大', en: 'A file that is too large' },
  why: {
    zh: '太大的稿件手机打不开，太大的图片和录音拖慢每次生成；多半是把图片贴进了文字。',
    en: 'Phones cannot open a huge story, and huge pictures slow every build; most often a picture was pasted into the text.',
  },
  message: (kind: 'text' | 'media', bytes: number, limit: number) => ({
    zh: `文件有 ${bytes} 字节，超过上限 ${limit}。`,
    en: `The file has ${bytes} bytes; the limit is ${limit}.`,
    fixZh: kind === 'text' ? '拆成几篇，图片另存为文件。' : '图片另存为宽 2000 像素以内的 JPG；录音降低码率。',
    fixEn:
      kind === 'text'
        ? 'Split the story; keep pictures in files of their own.'
        : 'Save a picture as a JPG at most 2,000 pixels wide, a recording at a lower bit rate.',
  }),
  sample: ['text', 1_200_000, 1_000_000],
  fires: [
    {
      files: { 'articles/2026/b-story.zh.mdx': new Uint8Array(1_000_001).fill(0x61) },
      at: 'articles/2026/b-story.zh.mdx',
    },
    { files: { 'articles/2026/a.mp3': new Uint8Array(50_000_001) }, at: 'articles/2026/a.mp3' },
  ],
  silent: [{ zh: '一段正常的正文。' }],
});
