/** What a spreadsheet or a document shows where it has no value (#N/A, NaN), and words garbled by a wrong encoding: nothing that a reader can use. */
import { defineRule } from '../rule.ts';

/** Text that was read in the wrong encoding, as programs on Windows do with Chinese and with curly quotes. */
const GARBLED = /锟斤拷|烫烫烫|屯屯屯|(?:â€[œ\u009d™˜”“\u0153-\u2122]?|Ã[©¨¡³±¼])|ï»¿|ä¸[\p{L}\p{P}\p{S}]{1,2}/gu;

/** #DIV/0!, #N/A, ########, 1.2E+04, =SUM(B2:B5); a reference that Word has lost. */
const VALUES =
  /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A(?![\w/])|SPILL!|CALC!)|#{4,}|(?<![\w.])\d(?:(?:\.\d+)?E[+-]|\.\d+E)\d{1,3}(?!\w)|(?<![\w=])=(?:SUM|AVERAGE|IF|COUNT|VLOOKUP|ROUND)\([^)]*\)?|(?:错误|Error)[！!]\s?(?:未找到引用源|未定义书签|文档中没有指定样式的文字|不能识别的开关参数|Reference source not found|Bookmark not defined|No text of specified style in document)/gu;

export const spreadsheetValue = defineRule(
  {
    name: 'spreadsheet-value',
    severity: 'error',
    title: { zh: '表格和文档里的错误值、公式、乱码', en: 'Error values, formulas and garbled text' },
    why: {
      zh: '从电子表格粘贴时，算不出、放不下的数变成“#DIV/0!”“########”，大数变成“1.2E+04”，读者得不到数。',
      en: 'Pasted from a spreadsheet, a number that could not be computed or had no room is #DIV/0! or ########, a large one 1.2E+04: readers get no number.',
    },
    message: (value: string) =>
      new RegExp(GARBLED, 'u').test(value)
        ? {
            zh: `“${value}”是乱码：文字在别的软件里按错误的编码读过。`,
            en: `“${value}” is garbled: the text was once read in the wrong encoding.`,
            fixZh: '回到原来的文件，重新复制这一处。',
            fixEn: 'Copy this piece again from the original file.',
          }
        : /^(?:错误|Error)/.test(value)
          ? {
              zh: `“${value}”是文档里断了的引用，原来的字不在了。`,
              en: `“${value}” is what Word shows for a reference that it has lost.`,
              fixZh: '回到原来的文档核对，写出这里本来的字。',
              fixEn: 'Look it up in the document and write the words themselves.',
            }
          : {
              zh: `“${value}”是电子表格的${/E[+\d-]/.test(value) ? '科学记数' : value.startsWith('=') ? '公式' : '错误值'}，不是读者能用的数。`,
              en: `“${value}” is what a spreadsheet shows, not a number that readers can use.`,
              fixZh: '回到电子表格核对，写出这一格真正的数。',
              fixEn: 'Look it up in the spreadsheet and write the number itself.',
            },
    judged: true,
    sample: ['#DIV/0!'],
    fires: [
      { zh: '| 科室 | 占比 |\n| --- | --- |\n| 内科 | ⟦#DIV/0! |' },
      { zh: '| 月份 | 门诊量 |\n| --- | --- |\n| 1月 | ⟦######## |' },
      { zh: '全年手术⟦1.2E+04台次。' },
      { zh: '合计⟦=SUM(B2:B5)人。' },
      { zh: '血透室⟦错误！未找到引用源。' },
      { zh: '医院⟦锟斤拷启用。' },
      { zh: '医院开诊。', en: 'The hospital⟦â€™s ward opened.' },
    ],
    silent: [
      { zh: '| 科室 | 占比 |\n| --- | --- |\n| 内科 | 52% |' },
      { zh: '维生素E与E-1型，2E8抗体，N/A，第1#楼，a=b，P=0.05。' },
    ],
  },
  (rule) => ({
    checkText: ({ text, at }) =>
      [...text.matchAll(VALUES), ...text.matchAll(GARBLED)].map(({ 0: value, index }) =>
        rule.at(at(index, index + value.length), value),
      ),
  }),
);
