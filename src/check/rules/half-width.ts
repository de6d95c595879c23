/** Full-width punctuation in Chinese, ASCII in English. */
import type { Locale } from '../../i18n/locales.ts';
import { defineRule } from '../rule.ts';

const FOREIGN: Record<Locale, RegExp> = {
  zh: /[\u4e00-\u9fff][,;:?!](?=[\u4e00-\u9fff])/g,
  en: /[\u3001\u3002\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/g,
};

export const halfWidth = defineRule(
  {
    name: 'half-width',
    severity: 'warning',
    title: { zh: '另一种语言的标点', en: 'Punctuation of the other language' },
    why: {
      zh: '汉字之间的半角标点挤在一起，英文里的全角标点留出一大块空白。',
      en: 'ASCII punctuation between Han characters looks cramped; full-width punctuation tears gaps into English.',
    },
    message: (found: string) => ({
      zh: `“${found}”里的标点与所用语言不合。`,
      en: `The punctuation in “${found}” is not that of this language.`,
      fixZh: '中文用全角标点，英文用半角标点。',
      fixEn: 'Full-width punctuation in Chinese, ASCII in English.',
    }),
    judged: true,
    sample: ['门诊,病房'],
    fires: [{ zh: '门⟦诊,病⟧房。' }, { zh: '门诊，病房。', en: 'The clinic⟦，⟧and the ward.' }],
    silent: [{ zh: '门诊，病房。' }, { zh: '8:00，3,000人次。' }],
  },
  (rule) => ({
    checkText: ({ text, locale, at }) =>
      [...text.matchAll(FOREIGN[locale])].map(({ 0: found, index }) => {
        const end = index + found.length + (locale === 'zh' ? 1 : 0);
        return rule.at(at(index, end), text.slice(index, end));
      }),
  }),
);
