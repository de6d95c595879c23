/** A figure that stands in more than one sentence says which is its own. */
import { LOCALE, type Locale } from '../../i18n/locales.ts';
import type { FigureRecord } from '../../schemas/article.ts';
import { shownValue } from '../shown-value.ts';
import { defineRule } from '../rule.ts';

/** Blocks that are told. */
const NAMED_BLOCKS = 8;

const visits = (more = '') =>
  `figures:\n  - { id: visits, value: ⟦163, unit: people, what: { zh: 就诊人次, en: Visits }${more} }`;
const twice = '门诊接诊163人次。\n\n义诊也接诊163人次。';

export const figureAmbiguous = defineRule({
  name: 'figure-ambiguous',
  severity: 'error',
  title: { zh: '不知道是哪一句的数', en: 'A figure of more than one sentence' },
  why: {
    zh: '同一个数在几句话里都有，指错了句子，就成了另一件事的数。',
    en: 'Where a value stands in several sentences, the wrong one would make it the figure of something else.',
  },
  /** @param blocks those that hold it, from 1, one for each sentence */
  message: (figure: FigureRecord, locale: Locale, blocks: readonly number[]) => {
    const { zh, en } = LOCALE[locale].named;
    const named = [...new Set(blocks)].slice(0, NAMED_BLOCKS).join(', ');
    return {
      zh: `数据“${figure.id}”（${shownValue(figure)}）在${zh}正文 ${blocks.length} 个句子里都有：第 ${named} 段。`,
      en: `The figure “${figure.id}” (${shownValue(figure)}) stands in ${blocks.length} sentences of the ${en} body: blocks ${named}.`,
      fixZh: `加上定位文字“near: { ${locale}: … }”，写该句原样的几个字。`,
      fixEn: `Give near.${locale}: a literal piece of the right sentence.`,
    };
  },
  sample: [{ id: 'visits', value: 163, unit: 'people', what: { zh: '', en: '' }, of: [] }, 'zh', [1, 2]],
  fires: [{ zh: twice, fields: visits() }],
  silent: [{ zh: twice, fields: visits(', near: { zh: 门诊接诊 }').replace('⟦', '') }],
});
