/** A patient or passer-by is never named, not even by a pseudonym. */
import type { Locale } from '../../i18n/locales.ts';
import { defineRule } from '../rule.ts';

const NAMED: Record<Locale, RegExp> = {
  zh: /[（(]化名[）)]|(?:患者|病人|患儿|家属|市民|村民|居民|群众)(?:小|老)?[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹章苏潘范彭鲁韦马方任袁柳鲍史唐薛雷贺汤罗毕郝安常于傅齐康余顾孟黄穆萧尹姚邵汪毛成戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅盛林钟徐邱骆高夏蔡田胡霍万柯卢莫房丁邓石崔龚程陆段侯武刘龙叶黎白赖卓池乔翟谭][\u4e00-\u9fff]?(?:某|女士|先生|大爷|大妈|大娘|阿姨|奶奶|爷爷|老人|[\u4e00-\u9fff]?(?:说|表示|感慨|告诉))/g,
  en: /\bnot (?:his|her|their) real name\b|\b(?:patient|resident|villager|relative),? (?:Mr|Mrs|Ms)\.? [A-Z]/g,
};

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
    sample: ['患者王女士'],
    fires: [
      { zh: '⟦患者王女士⟧出院。' },
      { zh: '张三⟦（化名）⟧出院。' },
      { zh: '一名患者出院。', en: 'A ⟦patient, Ms W⟧ang, went home.' },
    ],
    silent: [{ zh: '一名患者出院。' }],
  },
  (rule) => ({
    checkText: ({ text, locale, at }) =>
      [...text.matchAll(NAMED[locale])].map(({ 0: found, index }) => rule.at(at(index, index + found.length), found)),
  }),
);
