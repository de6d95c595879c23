/** 今年, 昨天, recently: in some years nobody will know what they mean. */
import type { Locale } from '../../i18n/locales.ts';
import { defineRule } from '../rule.ts';

const RELATIVE: Record<Locale, RegExp> = {
  // 说明年龄, 光明天使, 3月31日前 only hold the same characters.
  zh: /今年|(?<!过)去年|前年|(?<![说声表证注标写])明年|本月|上月|下月|本周|上周|(?<![\d节假期生])日前|近日|昨日|昨天|今日|今天|(?<!光)明天|前不久/g,
  en: /\b(?:this|last|next) (?:year|month|week)\b|\b(?:yesterday|tomorrow|recently|the other day)\b/gi,
};

export const relativeDate = defineRule(
  {
    name: 'relative-date',
    severity: 'error',
    title: { zh: '相对日期', en: 'Relative date' },
    why: {
      zh: '稿件要能长期引用。“今年”“近日”在几年后读不出是哪一天。',
      en: 'Stories are cited for years: nobody will know what day “this year” or “recently” was.',
    },
    message: (found: string) => ({
      zh: `“${found}”是相对日期，几年后就读不懂了。`,
      en: `“${found}” is a relative date: in some years nobody will know what it means.`,
      fixZh: '写明年月日；来源没有写的，写“据……的报道”。',
      fixEn: 'Give the date; where the source has none, give that of the report.',
    }),
    sample: ['今年'],
    fires: [
      { zh: '示例市人民医院⟦今年⟧开设门诊。' },
      { zh: '示例市人民医院于2026年1月开设门诊，⟦近日⟧又开设病房。' },
      { zh: '门诊开放。', en: 'The clinic ⟦recently⟧ opened.' },
      { fields: 'title: 医院⟦昨天⟧开诊' },
    ],
    silent: [
      { zh: '示例市人民医院2026年开设门诊。' },
      { zh: '没有说明年龄。' },
      { zh: '<Quote by="护士">\n\n我们今年很忙。\n\n</Quote>' },
    ],
  },
  (rule) => ({
    checkText: ({ text, locale, quoted, at }) =>
      quoted
        ? []
        : [...text.matchAll(RELATIVE[locale])].map(({ 0: found, index }) =>
            rule.at(at(index, index + found.length), found),
          ),
  }),
);
