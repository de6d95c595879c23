/** 【待写：…】: what a new draft holds where words are still to come. */
import { defineRule } from '../rule.ts';

const PLACEHOLDER = /【待写[^】]*】|\[to be written[^\]]*\]/giu;

export const placeholder = defineRule(
  {
    name: 'placeholder',
    severity: 'error',
    title: { zh: '还没有写的地方', en: 'Words that are still to come' },
    why: {
      zh: '新建的草稿在要写的地方留着“【待写：…】”，忘了换掉就会发布出去。',
      en: 'A new draft has 【待写：…】 where words are to come; forgotten, it would be published.',
    },
    message: (found: string) => ({
      zh: `“${found}”还没有换成正文。`,
      en: `“${found}” still stands in the place of words.`,
      fixZh: '写上正文；来源没有说的，删去这一处。',
      fixEn: 'Write the words, or remove it where the source says nothing.',
    }),
    sample: ['【待写：怎么办理】'],
    fires: [{ zh: '⟦【待写：怎么办理】⟧' }, { zh: '门诊开放。', en: 'Clinics open. ⟦[to be written: how]⟧' }],
    silent: [{ zh: '在手机上预约。' }, { zh: '【示例 图】门诊开放，待写的材料有三份。' }],
  },
  (rule) => ({
    checkText: ({ text, at }) =>
      [...text.matchAll(PLACEHOLDER)].map(({ 0: found, index }) => rule.at(at(index, index + found.length), found)),
  }),
);
