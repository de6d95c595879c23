/** Notepad adds .txt to a name that has its ending already, and Windows hides it. */
import { defineRule } from '../rule.ts';

export const hiddenEnding = defineRule({
  name: 'hidden-ending',
  severity: 'error',
  title: { zh: '多出来的“.txt”', en: 'An ending too many' },
  why: {
    zh: '记事本会给文件名再加一个“.txt”，而 Windows 默认不显示它，看起来名字是对的。',
    en: 'Notepad adds .txt to a name, and Windows does not show it, so that the name looks right.',
  },
  /** @param name without what is too many */
  message: (name: string) => ({
    zh: '文件名末尾多了“.txt”（记事本加的，Windows 可能不显示）。',
    en: 'The name ends with a .txt too many: Notepad adds it, and Windows may not show it.',
    fixZh: `改名为“${name}”；在记事本里另存时，保存类型选“所有文件”。`,
    fixEn: `Rename it to ${name}; in Notepad, save as type “All files”.`,
  }),
  edit: (name: string) => ({ rename: name }),
  sample: ['a-story.zh.mdx'],
  fires: [
    { files: { 'articles/2026/b-story.zh.mdx.txt': '正文' }, at: 'articles/2026/b-story.zh.mdx.txt' },
    { files: { 'needs.yaml.txt': 'items: []' }, at: 'needs.yaml.txt' },
  ],
  silent: [{ zh: '正文。' }],
});
