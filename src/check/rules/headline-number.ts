/** A title or summary says no number that the text below it does not, nor one that rounds it. */
import { defineRule } from '../rule.ts';

export const headlineNumber = defineRule({
  name: 'headline-number',
  severity: 'error',
  title: { zh: '标题、摘要里的数不在正文里', en: 'A number of a headline that the text does not hold' },
  why: {
    zh: '标题和摘要转发得最多，里面的数要能在正文里找到依据；取整的数要说明是取整。',
    en: 'Titles and summaries travel furthest: their numbers must rest on the text, and a rounded one says so.',
  },
  message: (piece: string) => ({
    zh: `标题或摘要里的“${piece}”在正文里没有。`,
    en: `“${piece}” of the title or summary is not in the text.`,
    fixZh: '核对来源；标题和摘要只说正文说过的数；取整的数写上“近”“逾”“约”。',
    fixEn:
      'Check the source; title and summary say no number that the text does not; a rounded one says “nearly”, “more than” or “about”.',
  }),
  judged: true,
  sample: ['360'],
  fires: [
    { zh: '团队完成163台次。', fields: 'title: 团队完成⟦136⟧台次' },
    { zh: '团队完成163台次。', fields: 'summary: 团队完成⟦200⟧台次。' },
  ],
  silent: [
    { zh: '团队完成163台次。', fields: 'title: 团队完成163台次' },
    { zh: '团队完成163台次。', fields: 'title: 团队完成逾160台次' },
  ],
});
