/** Where src/site.ts asks for it, no story goes out without its final review. */
import { defineRule } from '../rule.ts';

const reviewed = (stage: string) =>
  `reviews: [{ stage: ${stage}, by: { zh: 总编辑, en: the chief editor }, date: 2026-01-12 }]`;

export const reviewMissing = defineRule({
  name: 'review-missing',
  severity: 'error',
  title: { zh: '没有终审', en: 'No final review' },
  why: {
    zh: '网站设置要求三审：终审没有记录的稿件不发布。',
    en: 'The site’s settings ask for reviews: no story is published before its final one is on record.',
  },
  message: () => ({
    zh: '还没有终审记录。',
    en: 'There is no final review on record.',
    fixZh: '终审后在审核“reviews”里加一条“stage: final”。',
    fixEn: 'After the final review, add an entry with stage: final to reviews.',
  }),
  sample: [],
  fires: [{ fields: `⟦${reviewed('first')}`.replace('⟦reviews: ', 'reviews: ⟦'), site: { finalReviewRequired: true } }],
  silent: [{ fields: reviewed('final'), site: { finalReviewRequired: true } }, { fields: reviewed('first') }],
});
