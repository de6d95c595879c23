/** A power written as on a keyboard: 10^4 and m^2 are shown with their sign, and 10**4 may lose its own. */
import { defineRule } from '../rule.ts';

const POWER = /(?<=[\dA-Za-zµμΩ)）]\s?)(?:\^|\*\*)\s?([-−+]?\d{1,3})(?![\d^*.])/gu;
const RAISED: Readonly<Record<string, string>> = { '-': '⁻', '−': '⁻', '+': '⁺' };

const raised = (exponent: string): string =>
  exponent
    .replace(/[-−+]/g, (sign) => RAISED[sign] ?? sign)
    .replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

export const powerSign = defineRule(
  {
    name: 'power-sign',
    severity: 'error',
    title: { zh: '乘方的写法', en: 'Powers as on a keyboard' },
    why: {
      zh: '“10^4”里的“^”会原样显示，读屏软件念成“十尖角四”；写成“10**4”，星号还可能被吃掉，变成104。',
      en: 'The sign of 10^4 is shown and read aloud as it is; with asterisks, 10**4 may even become 104.',
    },
    message: (written: string, exponent: string) => ({
      zh: `“${written}”不是读者看得懂的乘方。`,
      en: `“${written}” is no power as readers know it.`,
      fixZh: `写成上标“${raised(exponent)}”；大数写成“万”“亿”更好读。`,
      fixEn: `Write it in superscript, ${raised(exponent)}; a large number reads better in words.`,
    }),
    edit: (written: string, exponent: string) => ({ remove: written, insert: raised(exponent) }),
    sample: ['^4', '4'],
    fires: [
      { zh: '菌落数为10⟦^4个。' },
      { zh: '血小板为300×10⟦^9/L。' },
      { zh: '浓度为10⟦^-3。' },
      { zh: '剂量为100mg/m⟦^2。' },
      { zh: '菌落数为10⟦**4个。' },
      { fields: 'summary: 面积20m⟦^2。' },
      { zh: '菌落数为10⁴个。', en: 'There were 10⟦^4 colonies.' },
    ],
    silent: [
      { zh: '菌落数为10⁴个，血小板为300×10⁹/L，面积20m²，10的4次方。' },
      { zh: '共**320**人次，2026年**3**月，（^_^）。' },
    ],
  },
  (rule) => ({
    checkText: ({ text, at }) =>
      [...text.matchAll(POWER)]
        // A formula between dollar signs is told as a whole.
        .filter(({ index }) => !/\$[^$]*\\[^$]*$/.test(text.slice(0, index)) || !text.slice(index).includes('$'))
        .map(({ 0: written, 1: exponent = '', index }) =>
          rule.at(at(index, index + written.length), written, exponent),
        ),
  }),
);
