/** A patient or passer-by is never named, not even by a pseudonym. */
import { patientNamesIn } from '../law/patient-names.ts';
import { defineRule } from '../rule.ts';

export const patientNamed = defineRule(
  {
    name: 'patient-named',
    severity: 'error',
    title: { zh: '患者、路人的姓名', en: 'Name of a patient or passer-by' },
    why: {
      zh: '患者和路人没有义务出现在公开档案里；姓氏加年龄、籍贯就能认出一个人，化名也常被对号入座。',
      en: 'Patients and passers-by need not stand in a public archive; a surname with an age or a home town tells who it is, and a pseudonym is taken for a name.',
    },
    message: (found: string) => ({
      zh: `“${found}”像是患者或路人的姓名（化名也不行）。`,
      en: `“${found}” looks like the name of a patient or passer-by (a pseudonym is a name too).`,
      fixZh: '写“一名患者”“一位居民”，不写姓、年龄和籍贯。',
      fixEn: 'Write “a patient” or “a resident”, without name, age or home town.',
    }),
    judged: true,
    sample: ['王女士'],
    fires: [
      { zh: '患者⟦王女士⟧出院。' },
      { zh: '社区的⟦刘奶奶⟧第一次量血压。' },
      { zh: '居民⟦老李⟧连声道谢。' },
      { zh: '⟦张三（化名）⟧出院。' },
      { zh: '村民⟦马秀英⟧在卫生院就诊。' },
      { zh: '患者⟦老郑⟧拔管后能说话。' },
      { zh: '患者⟦欧阳某⟧恢复良好。' },
      { zh: '一名患者出院。', en: 'A ⟦patient, Ms Wang⟧, went home.' },
      { zh: '一名患者出院。', en: 'A patient ⟦surnamed Li⟧ went home.' },
      { zh: '一名患者出院。', en: '⟦Uncle Samuel⟧ went home.' },
    ],
    silent: [
      { zh: '一名患者出院。' },
      {
        zh: '王主任说，患者康复后说护理很细心，高血压患者说排队不久，志愿者向老人讲解用药，患者张开嘴，居民高血压管理率为72%。',
      },
      { zh: '一名患者出院。', en: 'Professor Wang said so.' },
      {
        zh: '示例医生女士说，门诊开放。',
        fields: 'people: [{ name: { zh: 示例医生, en: Shi Liyisheng }, role: { zh: 院长, en: President } }]',
      },
    ],
  },
  (rule) => ({
    checkText: ({ text, locale, people, at }) =>
      patientNamesIn(text, locale, people).map(({ start, end }) => rule.at(at(start, end), text.slice(start, end))),
  }),
);
