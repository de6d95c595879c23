/** No claim in a title, a summary or a card, where it is read without the sentence that says whose it is. */
import { claimsIn } from '../law/claims.ts';
import { defineRule } from '../rule.ts';

export const claimInHeadline = defineRule(
  {
    name: 'claim-in-headline',
    severity: 'error',
    title: { zh: '标题、摘要、卡片里的评价', en: 'A claim in a headline or on a card' },
    why: {
      zh: '标题、摘要和卡片会脱离正文被转发，读者看不到“医院称”。',
      en: 'Titles, summaries and cards are passed on without the text, and so without “the hospital says”.',
    },
    message: (claim: string) => ({
      zh: `标题、摘要或卡片里有评价性说法“${claim}”。`,
      en: `A headline, summary or card holds a claim, “${claim}”.`,
      fixZh: '移到正文，写明是谁的说法。',
      fixEn: 'Move it to the body, and say whose claim it is.',
    }),
    judged: true,
    sample: ['全国领先'],
    fires: [
      { fields: 'title: ⟦全国领先的医院' },
      { zh: '门诊开放。', en: 'The clinic opened.', enFields: 'summary: A ⟦world-class⟧ clinic opens.' },
    ],
    silent: [{ fields: 'title: 示例市的医院' }, { zh: '医院称，这里全国领先。' }],
  },
  (rule) => ({
    checkText: ({ text, locale, stands, at }) =>
      stands === 'card' ? claimsIn(text, locale).map(({ claim, start, end }) => rule.at(at(start, end), claim)) : [],
  }),
);
