/** A qualifier of the sentence stands in the record. */
import { QUALIFIER_NAME, type Qualifier } from '../qualifier-names.ts';
import { defineRule } from '../rule.ts';

const hospitals = (qualifier = '') =>
  `figures:\n  - { id: hospitals, value: ⟦30, ${qualifier}unit: hospitals, what: { zh: 医院, en: Hospitals } }`;

export const qualifierMissing = defineRule({
  name: 'qualifier-missing',
  severity: 'error',
  title: { zh: '数据没有记下限定词', en: 'A qualifier that the record lacks' },
  why: {
    zh: '数据页和开放数据只看得到数据，看不到句子；不记下“近”，就成了准数。',
    en: 'The ledger and the open data show the figure without its sentence: unrecorded, “nearly” is lost there.',
  },
  message: (id: string, qualifier: Qualifier) => ({
    zh: `句子里“${id}”带限定词（${QUALIFIER_NAME[qualifier].zh}），数据里没有。`,
    en: `The sentence qualifies “${id}” (${QUALIFIER_NAME[qualifier].en}); the record does not.`,
    fixZh: `在这条数据里加上“qualifier: ${qualifier}”，或改句子。`,
    fixEn: `Add qualifier: ${qualifier}, or change the sentence.`,
  }),
  judged: true,
  sample: ['hospitals', 'nearly'],
  fires: [{ zh: '联盟有近30家医院。', fields: hospitals() }],
  silent: [
    { zh: '联盟有近30家医院。', fields: hospitals('qualifier: nearly, ').replace('⟦', '') },
    { zh: '联盟有30家医院。', fields: hospitals().replace('⟦', '') },
  ],
});
