/** Opening hours stand on organisations’ pages, where they can be kept up to date. */
import { openingHoursIn } from '../law/opening-hours.ts';
import { defineRule } from '../rule.ts';

export const openingHours = defineRule(
  {
    name: 'opening-hours',
    severity: 'error',
    title: { zh: '稿件里的门诊时间', en: 'Opening hours in a story' },
    why: {
      zh: '门诊时间常变，稿件要留很多年；医疗广告管理办法也不许新闻报道登医疗机构的接诊时间。',
      en: 'Hours change and stories stay for years; the medical-advertising rules keep consulting hours out of news as well.',
    },
    message: (found: string) => ({
      zh: `这里有门诊或服务时间“${found}”（医疗广告管理办法第十六条）。`,
      en: `Opening hours stand here, “${found}” (medical-advertising rules, article 16).`,
      fixZh: '删去；写到机构页面的“contact.hours”，注明出处。',
      fixEn: 'Remove them; they belong in contact.hours of the organisation, with the source.',
    }),
    judged: true,
    sample: ['门诊时间8:00—12:00'],
    fires: [
      { zh: '⟦门诊时间8:00—12:00⟧。' },
      { zh: '门诊⟦周一至周五上午⟧开放。' },
      { zh: '门诊开放。', en: 'It is open ⟦Monday to Friday, 8 am⟧ to 5 pm.' },
    ],
    silent: [
      { zh: '门诊时间见医院页面。' },
      { zh: '仪式于2026年3月3日8:00举行，手术从8点做到12点。' },
      { zh: '门诊开放。', en: 'The meeting began at 8:00.' },
    ],
  },
  (rule) => ({
    checkText: ({ text, locale, at }) =>
      openingHoursIn(text, locale).map(({ start, end }) => rule.at(at(start, end), text.slice(start, end))),
  }),
);
