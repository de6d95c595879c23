/** Telephone numbers and street addresses stand on organisations' pages alone. */
import { contactsIn } from '../law/contacts.ts';
import { defineRule } from '../rule.ts';

export const contactInStory = defineRule(
  {
    name: 'contact-in-story',
    severity: 'error',
    title: { zh: '稿件里的联系方式', en: 'Contact in a story' },
    why: {
      zh: '医疗广告管理办法第十六条：新闻报道里不得出现医疗机构的地址、电话。联系方式写在机构页面，有出处，能更新。',
      en: 'The medical-advertising rules (article 16) keep hospitals’ addresses and telephones out of news. On an organisation’s page they have a source and can be kept up to date.',
    },
    message: (found: string) => ({
      zh: `这里有电话、地址或别的联系方式“${found}”（医疗广告管理办法第十六条）。`,
      en: `Here stands how to reach somebody, “${found}” (medical-advertising rules, article 16).`,
      fixZh: '删去；联系方式写在机构页面，注明出处和核实日期。',
      fixEn: 'Remove it; contacts stand on the organisation’s page, with source and date verified.',
    }),
    judged: true,
    sample: ['0635-1234567'],
    fires: [
      { zh: '预约请打⟦0635-1234567⟧。' },
      { zh: '[预约](tel:⟦0635-1234567)。' },
      { zh: '门诊在示例⟦路67号⟧。' },
      { zh: '门诊开放。', en: 'The clinic is at ⟦67 Example Road⟧.' },
      { zh: '预约电话：⟦8234567⟧（院办）。' },
      { zh: '联系人⟦138 0013 8000⟧。' },
      { zh: '医院的⟦微信号：yiyuan2026⟧。' },
      { zh: '门诊在⟦示例路与人民街交叉口⟧。' },
    ],
    silent: [
      { zh: '预约方式见医院页面。' },
      { zh: '[拨打120](tel:120)' },
      { zh: '投入1380013800.5元，服务1381234人次，咨询12320或12393。' },
    ],
  },
  (rule) => ({
    checkText: ({ text, locale, at }) =>
      contactsIn(text, locale).map(({ start, end }) => rule.at(at(start, end), text.slice(start, end))),
  }),
);
