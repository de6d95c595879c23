/** Each figure of the record stands in both bodies. */
import { LOCALE, type Locale } from '../../i18n/locales.ts';
import type { FigureRecord } from '../../schemas/article.ts';
import { shownValue } from '../shown-value.ts';
import { defineRule } from '../rule.ts';

const visits = (more = '') =>
  `figures:\n  - { id: visits, value: ⟦163, unit: people, what: { zh: 就诊人次, en: Visits }${more} }`;

export const figureMissing = defineRule({
  name: 'figure-missing',
  severity: 'error',
  title: { zh: '正文里找不到这个数', en: 'A figure that the text does not hold' },
  why: {
    zh: '数据页上的每个数都指回说出它的那句话；正文里没有的数，读者无从核对。',
    en: 'Each figure leads to the sentence that says it; one that the text does not hold cannot be checked by anybody.',
  },
  /** @param unit its Chinese word */
  message: (figure: FigureRecord, locale: Locale, unit: string, nearLost: boolean) => {
    const { zh, en } = LOCALE[locale].named;
    const near = figure.near?.[locale] ?? '';
    const both = figure.value === undefined;
    return {
      zh: nearLost
        ? `数据“${figure.id}”的${zh}定位文字“near”写的是“${near}”，它不在${zh}正文任何带数字的句子里。`
        : `数据“${figure.id}”（${shownValue(figure)}${unit}）在${zh}正文里找不到${both ? '（两个数要在同一句）' : ''}。`,
      en: nearLost
        ? `near.${locale} “${near}” stands in no sentence with a number in the ${en} body.`
        : `The figure “${figure.id}” (${shownValue(figure)}) is not in the ${en} body${both ? ' (both numbers, in one sentence)' : ''}.`,
      fixZh: nearLost ? '从正文那一句里原样抄几个字。' : '核对来源，把正文或数据改成一致。',
      fixEn: nearLost
        ? 'Copy a few words of that sentence as they stand.'
        : 'Check the source; make the text and the figure agree.',
    };
  },
  sample: [{ id: 'visits', value: 163, unit: 'people', what: { zh: '', en: '' }, of: [] }, 'zh', '人次', false],
  fires: [
    { zh: '门诊接诊136人次。', fields: visits() },
    { zh: '门诊接诊163人次。', en: 'There were many visits.', fields: visits() },
    { zh: '门诊接诊163人次。', fields: visits(', near: { zh: ⟦住院 }').replace('⟦', '') },
  ],
  silent: [
    { zh: '门诊接诊163人次。', fields: visits().replace('⟦', '') },
    { zh: '门诊接诊163人次。', en: 'The clinic had 163 visits.', fields: visits().replace('⟦', '') },
  ],
});
