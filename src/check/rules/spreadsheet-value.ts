/** What a spreadsheet shows where it has no value, or no room for it: no number that a reader can use. */
import { defineRule } from '../rule.ts';

/** #DIV/0!, #N/A, ########, 1.2E+04, =SUM(B2:B5). */
const VALUES =
  /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A(?![\w/])|SPILL!|CALC!)|#{4,}|(?<![\w.])\d(?:\.\d+)?E[+-]\d{1,3}(?!\w)|(?<![\w=])=(?:SUM|AVERAGE|IF|COUNT|VLOOKUP|ROUND)\([^)]*\)?/gu;

export const spreadsheetValue = defineRule(
  {
    name: 'spreadsheet-value',
    severity: 'error',
    title: { zh: '电子表格的错误值和公式', en: 'Error values and formulas of a spreadsheet' },
    why: {
      zh: '从电子表格粘贴时，算不出、放不下的数变成“#DIV/0!”“########”，大数变成“1.2E+04”，读者得不到数。',
      en: 'Pasted from a spreadsheet, a number that could not be computed or had no room is #DIV/0! or ########, a large one 1.2E+04: readers get no number.',
    },
    message: (value: string) => ({
      zh: `“${value}”是电子表格的${/E[+-]/.test(value) ? '科学记数' : value.startsWith('=') ? '公式' : '错误值'}，不是读者能用的数。`,
      en: `“${value}” is what a spreadsheet shows, not a number that readers can use.`,
      fixZh: '回到电子表格核对，写出这一格真正的数。',
      fixEn: 'Look it up in the spreadsheet and write the number itself.',
    }),
    judged: true,
    sample: ['#DIV/0!'],
    fires: [
      { zh: '| 科室 | 占比 |\n| --- | --- |\n| 内科 | ⟦#DIV/0! |' },
      { zh: '| 月份 | 门诊量 |\n| --- | --- |\n| 1月 | ⟦######## |' },
      { zh: '全年手术⟦1.2E+04台次。' },
      { zh: '合计⟦=SUM(B2:B5)人。' },
    ],
    silent: [
      { zh: '| 科室 | 占比 |\n| --- | --- |\n| 内科 | 52% |' },
      { zh: '维生素E与E-1型，2E8抗体，N/A，第1#楼，a=b，P=0.05。' },
    ],
  },
  (rule) => ({
    checkText: ({ text, at }) =>
      [...text.matchAll(VALUES)].map(({ 0: value, index }) => rule.at(at(index, index + value.length), value)),
  }),
);
