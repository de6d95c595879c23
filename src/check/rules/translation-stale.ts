/** A translation of an older Chinese text: editors are told, and readers see a notice. */
import { defineRule } from '../rule.ts';

export const translationStale = defineRule({
  name: 'translation-stale',
  severity: 'warning',
  title: { zh: '译文过期', en: 'A stale translation' },
  why: {
    zh: '中文改过之后，英文说的还是旧话；英文页会向读者说明，直到译文改好。',
    en: 'The Chinese has changed and the English still says the old; its page tells readers so until it is brought up to date.',
  },
  message: (id: string) => ({
    zh: '中文稿改过之后，这篇译文没有更新。',
    en: 'The Chinese text has changed since this translation was made.',
    fixZh: `对照改好译文，再运行“npm run translated ${id}”。`,
    fixEn: `Bring the translation up to date, then run npm run translated ${id}.`,
  }),
  sample: ['a-story'],
  fires: [{ zh: '门诊开放。', en: 'The clinic opened.', enFields: "translates: ⟦'0123456789ab'" }],
  silent: [{ zh: '门诊开放。', en: 'The clinic opened.' }],
});
