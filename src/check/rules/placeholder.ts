/** 【待写：…】: what a draft holds where words are still to come, in the habits of whoever wrote it. */
import { defineRule } from '../rule.ts';

const COUNTED = '(?:万|亿|元|人|例|名|年|月|日|台|张|家|医院|市|县|主任|同志|单位|公司|部门|%)';
const PLACEHOLDER = new RegExp(
  [
    '【待写[^】]*】|\\[to be written[^\\]]*\\]',
    '[【［[（(](?:此处|这里)?(?:待|需)(?:补充?|核实|核对|确认|定|填写?|查|续|更新)[^】］\\]）)]{0,12}[】］\\]）)]',
    // XX万元, 院长XXX; XX is a pair of chromosomes as well.
    `(?<![A-Za-z×])(?:X{2,}|x{2,}|×{2,})(?=${COUNTED})|(?<![A-Za-z])X{3,}(?![A-Za-z]|综合征|染色体|型)|(?<=院长|主任|医生|护士长?|患者|记者|书记|局长)(?:X{2,}|×{2,})(?![A-Za-z])`,
    '\\bXX+(?= (?:million|billion|thousand|yuan|people|patients|beds|per cent)\\b)|\\b(?:TODO|FIXME|TBD|TBC)\\b(?=[:：，。,.]|\\s|$)',
  ].join('|'),
  'gu',
);

export const placeholder = defineRule(
  {
    name: 'placeholder',
    severity: 'error',
    title: { zh: '还没有写的地方', en: 'Words that are still to come' },
    why: {
      zh: '草稿在要写的地方留着“【待写：…】”“（待核实）”“XX万元”，忘了换掉就会发布出去。',
      en: 'A draft has 【待写：…】, （待核实） or “XX million” where words are to come; forgotten, it would be published.',
    },
    message: (found: string) => ({
      zh: `“${found}”还没有换成正文。`,
      en: `“${found}” still stands in the place of words.`,
      fixZh: '写上正文；来源没有说的，删去这一处。',
      fixEn: 'Write the words, or remove it where the source says nothing.',
    }),
    sample: ['【待写：怎么办理】'],
    fires: [
      { zh: '⟦【待写：怎么办理】⟧' },
      { zh: '门诊量为⟦（待核实）⟧。' },
      { zh: '投资⟦XX⟧万元。' },
      { zh: '⟦TODO⟧：补数字。' },
      { zh: '门诊开放。', en: 'Clinics open. ⟦[to be written: how]⟧' },
    ],
    silent: [
      { zh: '在手机上预约。' },
      { zh: '【示例 图】门诊开放，待写的材料有三份。' },
      { zh: '有待核实，XX染色体，XXY综合征，XX型。' },
    ],
  },
  (rule) => ({
    checkText: ({ text, at }) =>
      [...text.matchAll(PLACEHOLDER)].map(({ 0: found, index }) => rule.at(at(index, index + found.length), found)),
  }),
);
