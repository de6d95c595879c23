/** 近30家 is not 30: a qualifier of the record stands in the sentence. */
import { LOCALE, type Locale } from '../../i18n/locales.ts';
import { QUALIFIER_NAME, type Qualifier } from '../qualifier-names.ts';
import { defineRule } from '../rule.ts';

const hospitals = (qualifier = '') =>
  `figures:\n  - { id: hospitals, value: ⟦30, ${qualifier}unit: hospitals, what: { zh: 医院, en: Hospitals } }`;

export const qualifierLost = defineRule({
  name: 'qualifier-lost',
  severity: 'error',
  title: { zh: '丢了限定词', en: 'A qualifier that was lost' },
  why: {
    zh: '“近30家”不是30家。来源说得不确定，我们也不能说得确定。',
    en: 'Nearly 30 is not 30: what the source leaves open we leave open.',
  },
  message: (id: string, qualifier: Qualifier, locale: Locale, sentence: string) => {
    const { zh, en } = QUALIFIER_NAME[qualifier];
    return {
      zh: `数据“${id}”在来源里带“${zh}”，${LOCALE[locale].named.zh}句子里没有：“${sentence.trim().slice(0, 40)}”。`,
      en: `The figure “${id}” is qualified (${en}); its ${LOCALE[locale].named.en} sentence is not: “${sentence.trim().slice(0, 60)}”.`,
      fixZh: '把限定词写回句子。',
      fixEn: `Say “${en}” in the sentence.`,
    };
  },
  judged: true,
  sample: ['hospitals', 'nearly', 'zh', '联盟有30家医院。'],
  fires: [
    { zh: '联盟有30家医院。', fields: hospitals('qualifier: nearly, ') },
    {
      zh: '联盟有近30家医院。',
      en: 'The alliance has 30 hospitals.',
      fields: hospitals('qualifier: nearly, '),
    },
  ],
  silent: [{ zh: '联盟有近30家医院。', fields: hospitals('qualifier: nearly, ').replace('⟦', '') }],
});
