/** Items of a list in brackets, and fields in braces, are parted by ASCII commas. */
import { defineRule } from '../rule.ts';

/** Between fields or ids a mark can mean nothing else; a name may hold one. */
type Mark = { of: 'between'; mark: string } | { of: 'name'; name: string };

export const listComma = defineRule({
  name: 'list-comma',
  severity: 'error',
  title: { zh: '括号里的中文逗号、顿号', en: 'Chinese commas within brackets' },
  why: {
    zh: '方括号、花括号里只认半角逗号；用了中文逗号或顿号，两项就成了一项。',
    en: 'Within brackets and braces only an ASCII comma parts items: with a Chinese one, two become one.',
  },
  message: (found: Mark) =>
    found.of === 'between'
      ? {
          zh: `这里的“${found.mark}”分不开前后两项。`,
          en: `${found.mark} does not part the two items here.`,
          fixZh: '换成半角逗号加空格“, ”。',
          fixEn: 'Use an ASCII comma and a space.',
        }
      : {
          zh: `“${found.name}”会被读成一项。`,
          en: `“${found.name}” would be read as one item.`,
          fixZh: '是几项的，用半角逗号加空格“, ”分开；确是一项的，加单引号。',
          fixEn: 'Part several items by ASCII commas; put one name that holds the sign in single quotes.',
        },
  edit: (found: Mark) => (found.of === 'between' ? { remove: found.mark, insert: ', ' } : undefined),
  sample: [{ of: 'between', mark: '，' }],
  fires: [
    { fields: 'topics: [services⟦，kidney-care]' },
    { fields: 'source: { date: 2026-01-11⟦，voice: staff-reporter }' },
    {
      files: {
        'topics.yaml':
          'items:\n  - { id: services, name: { zh: 服务, en: Services }, summary: { zh: 甲。, en: A. }, words: { zh: [⟦挂号、预约], en: [] } }\n',
      },
    },
    {
      files: {
        'topics.yaml':
          'items:\n  - { id: services, name: { zh: 服务, en: Services }, summary: { zh: 甲。, en: A. }, words: { zh: [⟦hpv、flu疫苗], en: [] } }\n',
      },
    },
  ],
  silent: [
    { fields: 'topics: [services, kidney-care]' },
    { fields: 'summary: 挂号、预约，都在一处。' },
    { fields: "title: '[挂号、预约]'" },
    {
      files: {
        'topics.yaml':
          'items:\n  - { id: services, name: { zh: 服务, en: Services }, summary: { zh: 甲。, en: A. }, words: { zh: [“先诊疗，后付费”], en: [] } }\n',
      },
    },
  ],
});
