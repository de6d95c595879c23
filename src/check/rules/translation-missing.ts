/** A story without an English file: English readers are led to the Chinese page. */
import { defineRule } from '../rule.ts';

export const translationMissing = defineRule({
  name: 'translation-missing',
  severity: 'warning',
  title: { zh: '没有译文', en: 'No translation' },
  why: {
    zh: '可以先发中文；英文读者会看到指向中文页的链接，并知道那是中文。',
    en: 'The Chinese may be published first; English readers get a link that says that it leads to Chinese.',
  },
  message: (id: string) => ({
    zh: '还没有英文译文，英文读者会被引到中文页。',
    en: 'There is no English translation; English readers are led to the Chinese page.',
    fixZh: `在旁边加一个文件“${id}.en.mdx”。`,
    fixEn: `Add a file ${id}.en.mdx beside it.`,
  }),
  sample: ['a-story'],
  fires: [{ zh: '门诊开放。', at: 'articles/2026/a-story.zh.mdx' }],
  silent: [
    {
      zh: '门诊开放。',
      en: 'The clinic opened.',
    },
  ],
});
