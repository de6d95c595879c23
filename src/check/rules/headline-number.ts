/** A title, a summary or the plain words say no number that the text below them does not, nor one that rounds it. */
import { type Shorter, SHORTER } from '../shorter-words.ts';
import { defineRule } from '../rule.ts';

export const headlineNumber = defineRule({
  name: 'headline-number',
  severity: 'error',
  title: {
    zh: '标题、摘要、大白话里的数不在正文里',
    en: 'A number of a headline or of the plain words that the text does not hold',
  },
  why: {
    zh: '标题和摘要转发得最多，大白话读的人最多，里面的数要能在正文里找到依据；取整的数要说明是取整。',
    en: 'Titles and summaries travel furthest, and plain words are read by most: their numbers must rest on the text, and a rounded one says so.',
  },
  message: (piece: string, of: Shorter) => ({
    zh: `${SHORTER[of].zh}里的“${piece}”在正文里没有。`,
    en: `“${piece}” of the ${SHORTER[of].en} is not in the text.`,
    fixZh: `核对来源；${SHORTER[of].zh}只说正文说过的数；取整的数写上“近”“逾”“约”。`,
    fixEn: `Check the source; say no number that the text does not; a rounded one says “nearly”, “more than” or “about”.`,
  }),
  judged: true,
  sample: ['360', 'headline'],
  fires: [
    { zh: '团队完成163台次。', fields: 'title: 团队完成⟦136⟧台次' },
    { zh: '团队完成163台次。', fields: 'summary: 团队完成⟦200⟧台次。' },
    { zh: '团队完成163台次。', fields: 'plain: { zh: 做了⟦136⟧台。, en: There were operations. }' },
    {
      zh: '团队完成163台次。',
      en: 'The team performed 163 operations.',
      fields: 'plain: { zh: 做了163台。, en: There were ⟦136⟧ operations. }',
    },
  ],
  silent: [
    { zh: '团队完成163台次。', fields: 'title: 团队完成163台次' },
    { zh: '团队完成163台次。', fields: 'title: 团队完成逾160台次' },
    {
      zh: '团队完成163台次。',
      en: 'The team performed 163 operations.',
      fields: 'plain: { zh: 做了163台。, en: There were 163 operations. }',
    },
  ],
});
