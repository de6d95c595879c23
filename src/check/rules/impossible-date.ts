/** A day that no calendar has, or an hour that no day has, is a slip of the pen. */
import { impossibleDatesIn } from '../law/impossible-dates.ts';
import { defineRule } from '../rule.ts';

export const impossibleDate = defineRule(
  {
    name: 'impossible-date',
    severity: 'error',
    title: { zh: '不存在的日期', en: 'A day that no calendar has' },
    why: {
      zh: '2月30日这样的日子，读者一看就知道写错了，却不知道对的是哪天。',
      en: 'Of 30 February readers see that it is wrong, but not which day was meant.',
    },
    message: (found: string) => ({
      zh: `${/[时点]/.test(found) ? '一天里' : '日历上'}没有“${found}”。`,
      en: `No ${/[时点:]/.test(found) ? 'day' : 'calendar'} has “${found}”.`,
      fixZh: '核对来源；来源写错的，按能确定的写，并在“notes”里说明。',
      fixEn: 'Check the source; where the source is wrong, write what is certain and say so in notes.',
    }),
    judged: true,
    sample: ['2月30日'],
    fires: [
      { zh: '门诊于⟦2026年2月30日⟧开放。' },
      { zh: '3月31日和⟦3月32日⟧。' },
      { zh: '上午⟦8时75分⟧开始。' },
      { zh: '门诊开放。', en: 'It opened on ⟦30 February⟧.' },
    ],
    silent: [{ zh: '门诊于2026年2月28日开放。' }, { zh: '2024年2月29日，18月龄的孩子接种疫苗；“2月30日”是原文笔误。' }],
  },
  (rule) => ({
    checkText: ({ text, locale, at }) =>
      impossibleDatesIn(text, locale).map(({ start, end }) => rule.at(at(start, end), text.slice(start, end))),
  }),
);
