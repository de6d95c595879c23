/** A link to a place in a story leads to one. */
import { defineRule } from '../rule.ts';

export const deadAnchor = defineRule({
  name: 'dead-anchor',
  severity: 'error',
  title: { zh: '链接指向的位置不存在', en: 'A link to a place that is not there' },
  why: {
    zh: '指向某一段、某个数的链接，要让读者正好落在那里。',
    en: 'A link to a paragraph or a figure puts its reader exactly there.',
  },
  message: (target: string) => ({
    zh: `链接“${target}”指向那篇稿件里不存在的位置。`,
    en: `The link “${target}” names a place that is not in that story.`,
    fixZh: '第几段写“#p3”的样子，数据写“#f-数据编号”。',
    fixEn: 'A paragraph is #p3, a figure #f-<id>.',
  }),
  sample: ['/articles/a-story/#p9'],
  fires: [{ zh: '⟦[见此](/articles/dialysis-opens/#p9)' }, { zh: '⟦[见此](/articles/dialysis-opens/#f-none)' }],
  silent: [{ zh: '[见此](/articles/dialysis-opens/#p1)' }],
});
