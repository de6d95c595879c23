/** Telephone numbers and street addresses stand on organisations' pages alone. */
import type { Locale } from '../../i18n/locales.ts';
import { asciiDigits } from '../../lib/numbers/token.ts';
import { defineRule } from '../rule.ts';

const CONTACT: Record<Locale, RegExp> = {
  zh: /(?<![\d.,])(?:(?:\+|00)86[- ]?\d[\d -]{8,}|(?:[(（]0\d{2,3}[)）]|0\d{2,3})[-—－ ]?\d{3,4}[- ]?\d{4}|1[3-9]\d{9}|[48]00[- ]?\d{3}[- ]?\d{4})(?![\d.,])|(?:路|街|大道|巷)\d+号(?!线|楼)/g,
  en: /(?<![\d.,])(?:\+86[- ]?\d[\d -]{8,}|(?:\(0\d{2,3}\) ?|0\d{2,3}[- ])\d{3,4}[- ]?\d{4}|1[3-9]\d{9}|[48]00[- ]\d{3}[- ]\d{4})(?![\d.,])|\b\d+ (?:[A-Z]\w+ ){1,3}(?:Road|Street|Avenue|Lane)\b/g,
};

export const contactInStory = defineRule(
  {
    name: 'contact-in-story',
    severity: 'error',
    title: { zh: '稿件里的电话和地址', en: 'Telephone number or address in a story' },
    why: {
      zh: '医疗广告管理办法第十六条：新闻报道里不得出现医疗机构的地址、电话。联系方式写在机构页面，有出处，能更新。',
      en: 'The medical-advertising rules (article 16) keep hospitals’ addresses and telephones out of news. On an organisation’s page they have a source and can be kept up to date.',
    },
    message: (found: string) => ({
      zh: `这里有电话号码或地址“${found}”（医疗广告管理办法第十六条）。`,
      en: `There is a telephone number or an address here, “${found}” (medical-advertising rules, article 16).`,
      fixZh: '删去；联系方式写在机构页面，注明出处和核实日期。',
      fixEn: 'Remove it; contacts stand on the organisation’s page, with source and date verified.',
    }),
    sample: ['0635-1234567'],
    fires: [
      { zh: '预约请打⟦0635-1234567⟧。' },
      { zh: '[预约](tel:⟦0635-1234567)。' },
      { zh: '门诊在示例⟦路67号⟧。' },
      { zh: '门诊开放。', en: 'The clinic is at ⟦67 Example Road⟧.' },
    ],
    silent: [{ zh: '预约方式见医院页面。' }, { zh: '[拨打120](tel:120)' }, { zh: '投入1380013800.5元。' }],
  },
  (rule) => ({
    // Full-width digits are digits.
    checkText: ({ text, locale, at }) =>
      [...asciiDigits(text).matchAll(CONTACT[locale])].map(({ 0: { length }, index }) =>
        rule.at(at(index, index + length), text.slice(index, index + length)),
      ),
  }),
);
