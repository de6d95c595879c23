/** What advertisements promise and no newspaper prints. */
import { promisesIn } from '../law/advertising.ts';
import { defineRule } from '../rule.ts';

export const advertising = defineRule(
  {
    name: 'advertising',
    severity: 'error',
    title: { zh: '广告用语', en: 'Words of advertisements' },
    why: {
      zh: '广告法和医疗广告管理办法不许保证疗效。这样的话是谁说的都不登。',
      en: 'The advertising laws forbid promises of cure: such words are not printed, whoever says them.',
    },
    message: (found: string) => ({
      zh: `“${found}”是保证疗效的广告用语。`,
      en: `“${found}” is a promise of an advertisement.`,
      fixZh: '删去；写做了什么、结果怎样、谁说的。',
      fixEn: 'Remove it; say what was done, how it went and who says so.',
    }),
    judged: true,
    sample: ['药到病除'],
    fires: [
      { zh: '医院称⟦药到病除⟧。' },
      { zh: '承诺⟦无效退款⟧。' },
      { zh: '门诊开放。', en: 'The hospital offers a ⟦miracle cure⟧.' },
    ],
    silent: [{ zh: '医院介绍了治疗结果。' }, { zh: '警方提醒，谨防包治百病的虚假宣传。' }],
  },
  (rule) => ({
    checkText: ({ text, locale, at }) =>
      promisesIn(text, locale).map(({ start, end }) => rule.at(at(start, end), text.slice(start, end))),
  }),
);
