/** Files are UTF-8, by their bytes; garbled words in sound UTF-8 are spreadsheet-value.ts's. */
import { defineRule } from '../rule.ts';

type Encoding = { of: 'utf-16' } | { of: 'gbk'; quoted: string } | { of: 'unknown' };

const gbk = Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xcf, 0xfb, 0xcf, 0xa2, 0x0a]);

export const encoding = defineRule({
  name: 'encoding',
  severity: 'error',
  title: { zh: '文件编码', en: 'Encoding of a file' },
  why: {
    zh: '网站只认 UTF-8。旧记事本存的文件在别的电脑上是乱码。',
    en: 'The site reads UTF-8 alone. Files from an old Notepad are gibberish on other machines.',
  },
  message: (found: Encoding) => {
    const fix = {
      fixZh: '在记事本选“另存为”，编码选 UTF-8，再保存。',
      fixEn: 'Choose “Save as” and the encoding UTF-8.',
    };
    switch (found.of) {
      case 'utf-16':
        return { zh: '文件是 UTF-16 编码。', en: 'The file is encoded as UTF-16.', ...fix };
      case 'gbk':
        return {
          zh: `文件不是 UTF-8，像是 GBK（记事本旧格式），按 GBK 读作：“${found.quoted}”。`,
          en: `The file is not UTF-8 but looks like GBK; read as GBK it says: “${found.quoted}”.`,
          ...fix,
        };
      case 'unknown':
        return { zh: '文件不是 UTF-8 文字。', en: 'The file is not UTF-8 text.', ...fix };
    }
  },
  sample: [{ of: 'gbk', quoted: '示例市人民医院' }],
  fires: [
    {
      files: { 'articles/2026/b-story.zh.mdx': Uint8Array.from([0xff, 0xfe, 0x2d, 0]) },
      at: 'articles/2026/b-story.zh.mdx',
    },
    { files: { 'articles/2026/b-story.zh.mdx': gbk }, at: 'articles/2026/b-story.zh.mdx', line: 2 },
  ],
  silent: [{ zh: '示例市人民医院的消息。' }],
});
