/** A file in a language that the site does without. */
import { defineRule } from '../rule.ts';

export const languageOff = defineRule({
  name: 'language-off',
  severity: 'warning',
  title: { zh: '网站没有的语言', en: 'A language that the site does without' },
  why: {
    zh: '网站只用中文时，英文文件不发布；写它的人应当知道。',
    en: 'A site in Chinese alone publishes no English file; whoever writes one is to know.',
  },
  message: () => ({
    zh: '网站只有中文，这个英文文件不会发布。',
    en: 'The site is in Chinese alone: this English file is not published.',
    fixZh: "留着也不妨。要发布英文，在“src/site.ts”把“locales”写成“['zh', 'en']”。",
    fixEn: "It may stay. To publish English, write ['zh', 'en'] as locales in src/site.ts.",
  }),
  sample: [],
  fires: [{ site: { url: 'https://example.org', locales: ['zh'] }, en: 'Words.', at: 'articles/2026/a-story.en.mdx' }],
  silent: [{ site: { url: 'https://example.org' }, en: 'Words.' }],
});
