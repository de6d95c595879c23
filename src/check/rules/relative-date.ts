/** 今年, 昨天, recently: in some years nobody will know what they mean. */
import { relativeDatesIn } from '../law/relative-dates.ts';
import { defineRule } from '../rule.ts';

/** What a note quotes of its source is as the source has it. */
const QUOTED = /“[^”]*”/g;

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
    judged: true,
    sample: ['今年'],
    fires: [
      { zh: '示例市人民医院⟦今年⟧开设门诊。' },
      { zh: '示例市人民医院于2026年1月开设门诊，⟦近日⟧又开设病房。' },
      { zh: '门诊⟦去年底⟧建成，后来⟦下周三⟧起停诊。' },
      { zh: '患者⟦4天前⟧入院。' },
      { zh: '门诊开放。', en: 'The clinic ⟦recently⟧ opened.' },
      { zh: '门诊开放。', en: 'The clinic opened ⟦three days ago⟧.' },
      { fields: 'title: 医院⟦昨天⟧开诊' },
      { zh: '公告写道：“门诊⟦今年⟧扩建。”' },
    ],
    silent: [
      { zh: '示例市人民医院2026年开设门诊。' },
      { zh: '没有说明年龄；如今日间手术多了，附近日间照料中心也多了。' },
      { zh: '截至2025年12月，目前有33家医院。' },
      { zh: '术后3天拔管，提前4天预约，出院后两周复查。' },
      { zh: '《今日医院》刊登了文章。' },
      {
        zh: '门诊开放。',
        fields: 'notes: [{ zh: 报道写“时间退回半年前”，没有写明哪一天。, en: The report gives no day. }]',
      },
      { zh: '<Quote by="护士">\n\n我们今年很忙。\n\n</Quote>' },
    ],
  },
  (rule) => ({
    checkText: ({ text, locale, stands, quoted, at }) => {
      if (quoted) return [];
      const quotes = stands === 'field' ? [...text.matchAll(QUOTED)] : [];
      return relativeDatesIn(text, locale)
        .filter(({ start }) => !quotes.some(({ 0: quote, index }) => start > index && start < index + quote.length))
        .map(({ start, end, sure }) => (sure ? rule.at : rule.warnAt)(at(start, end), text.slice(start, end)));
    },
  }),
);
