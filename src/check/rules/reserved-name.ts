/** Names that Windows keeps for devices. */
import { defineRule } from '../rule.ts';

export const reservedName = defineRule({
  name: 'reserved-name',
  severity: 'error',
  title: { zh: 'Windows 保留的名字', en: 'A name that Windows keeps' },
  why: {
    zh: '用“con”“aux”等命名的文件，用 Windows 的同事取不下来。',
    en: 'Colleagues on Windows cannot take a copy of a file named con, aux or the like.',
  },
  message: () => ({
    zh: '这个名字在 Windows 里留给设备用，存不了文件。',
    en: 'Windows keeps this name for a device and cannot hold the file.',
    fixZh: '换一个名字（编号也一起改）。',
    fixEn: 'Choose another name, and id.',
  }),
  sample: [],
  fires: [{ files: { 'articles/2026/con.zh.mdx': '正文' }, at: 'articles/2026/con.zh.mdx' }],
  silent: [{ files: { 'articles/2026/contact.zh.mdx': '正文' } }],
});
