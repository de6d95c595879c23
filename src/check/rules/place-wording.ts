/** Places are named as what they are: 台湾地区, 两岸, cross-Strait. */
import { placeWordingsIn } from '../law/place-wording.ts';
import { defineRule } from '../rule.ts';

export const placeWording = defineRule(
  {
    name: 'place-wording',
    severity: 'error',
    title: { zh: '地名的写法', en: 'Wording of places' },
    why: {
      zh: '涉台、涉港澳的写法有规定：用“两岸”“台湾地区”“香港”“澳门”，不与国家并列。机构名称照来源。',
      en: 'Taiwan, Hong Kong and Macao are not named as or beside countries: cross-Strait, the Taiwan region. Institutions are named as the source names them.',
    },
    message: (found: string) => ({
      zh: `“${found}”的写法不妥。`,
      en: `“${found}” is no neutral wording of a place.`,
      fixZh: '写“台湾地区”“两岸”“大陆与台湾地区”“香港”“澳门”；与国家并列时写“国家和地区”。',
      fixEn:
        'Write “the Taiwan region”, “cross-Strait”, “the mainland and Taiwan”, “Hong Kong”, “Macao”; in a list with countries, “countries and regions”.',
    }),
    judged: true,
    sample: ['台湾省'],
    fires: [
      { zh: '专家来自⟦台湾省⟧。' },
      { zh: '论坛促进⟦大陆与台湾两国⟧交流。' },
      { zh: '门诊开放。', en: 'Experts came from ⟦countries such as Japan and Taiwan⟧.' },
    ],
    silent: [{ zh: '专家来自台湾地区。' }, { zh: '两岸专家在香港国际机场会合，前往台湾中国医药大学。' }],
  },
  (rule) => ({
    checkText: ({ text, locale, at }) =>
      placeWordingsIn(text, locale).map(({ start, end }) => rule.at(at(start, end), text.slice(start, end))),
  }),
);
