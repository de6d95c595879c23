/** What tells who a patient is: an exact age, a year of birth, a home. */
import { patientDetailsIn } from '../law/patient-details.ts';
import { defineRule } from '../rule.ts';

export const patientDetail = defineRule(
  {
    name: 'patient-detail',
    severity: 'warning',
    title: { zh: '能认出患者的细节', en: 'A detail that tells who a patient is' },
    why: {
      zh: '确切的年龄、出生年份和住址，加上病情和医院，熟人就能认出是谁。',
      en: 'An exact age, a year of birth or a home, with the illness and the hospital, tells neighbours who it is.',
    },
    message: (found: string) => ({
      zh: `“${found}”能让人认出患者。`,
      en: `“${found}” may tell who the patient is.`,
      fixZh: '写“一名老年患者”“一名患儿”，不写岁数和住址。',
      fixEn: 'Write “an older patient”, “a child”; leave out age and home.',
    }),
    judged: true,
    sample: ['65岁的患者'],
    fires: [
      { zh: '一名⟦65岁的患者⟧出院。' },
      { zh: '⟦家住示例镇的⟧老人出院。' },
      { zh: '一名患者出院。', en: 'A ⟦65-year-old patient⟧ went home.' },
    ],
    silent: [
      { zh: '一名老年患者出院。' },
      { zh: '为65岁以上的患者和35至64岁女性免费检查。' },
      { zh: '门诊开放。', en: 'Patients aged 65 or over are examined free.' },
    ],
  },
  (rule) => ({
    checkText: ({ text, locale, at }) =>
      patientDetailsIn(text, locale).map(({ start, end }) => rule.at(at(start, end), text.slice(start, end))),
  }),
);
