/** Content is files, not links to files elsewhere. */
import { defineRule } from '../rule.ts';

export const symbolicLink = defineRule({
  name: 'symbolic-link',
  severity: 'error',
  title: { zh: '指向别处的链接', en: 'A link to somewhere else' },
  why: {
    zh: '链接会把内容目录以外的文件带进网站。',
    en: 'A link would bring files from outside the content folder into the site.',
  },
  message: () => ({
    zh: '这不是文件，而是指向别处的链接。',
    en: 'This is no file but a link to somewhere else.',
    fixZh: '换成文件本身。',
    fixEn: 'Put the file itself here.',
  }),
  sample: [],
  fires: [{ links: { 'articles/2026/a.jpg': '/etc/hostname' }, at: 'articles/2026/a.jpg' }],
  silent: [{ zh: '正文。' }],
});
