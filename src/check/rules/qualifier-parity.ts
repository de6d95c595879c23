/** Twins qualify a number alike: 近30 is not more than 30. */
import { LOCALE, type Locale, otherLocale } from '../../i18n/locales.ts';
import { defineRule } from '../rule.ts';

export const qualifierParity = defineRule({
  name: 'qualifier-parity',
  severity: 'error',
  title: { zh: '中英文限定词不一致', en: 'Qualifiers that differ between the languages' },
  why: {
    zh: '“近30”是不到30，“逾30”是过了30。同一个数，两种语言的限定词说反了，或者一种丢了，读者得到的就是两个数。',
    en: 'Nearly 30 is below it, more than 30 above: where the languages qualify one number otherwise, readers get two.',
  },
  message: (piece: string, locale: Locale, isOpposite: boolean) => {
    const { zh, en } = LOCALE[otherLocale(locale)].named;
    return {
      zh: isOpposite
        ? `“${piece}”的限定词和${zh}同段里的意思相反。`
        : `“${piece}”没有限定词，${zh}同段里的同一个数有。`,
      en: isOpposite
        ? `“${piece}” is qualified the opposite way in the ${en} twin’s block.`
        : `“${piece}” is not qualified; in the ${en} twin’s block it is.`,
      fixZh: '核对来源，两种语言用同样意思的限定词：近、逾、不足、至少、最多。',
      fixEn: 'Check the source; qualify it alike in both languages: nearly, more than, under, at least, at most.',
    };
  },
  judged: true,
  sample: ['30', 'en', true],
  fires: [
    { zh: '联盟有近30家医院。', en: 'The alliance has over ⟦30⟧ hospitals.' },
    { zh: '逾六成患者受访。', en: 'Nearly ⟦60 per cent⟧ of patients answered.' },
  ],
  silent: [
    { zh: '联盟有近30家医院。', en: 'The alliance has nearly 30 hospitals.' },
    { zh: '团队历时三年完成。', en: 'The team did it over three years.' },
    { zh: '等候时间在30分钟以内。', en: 'Waiting takes up to 30 minutes.' },
  ],
});
