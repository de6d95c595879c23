/** Who publishes: everything that a fork changes stands here and in src/content. src/schemas/site.ts says what each field is. */
import type { Site } from './schemas/site.ts';

/** Apart from the rest, since programs in pages read them too. */
export const url = 'https://xinglin.example';
export const locales: Site['locales'] = ['zh', 'en'];

export const site: Site = {
  url,
  locales,
  name: { zh: '杏林公报', en: 'Xinglin Bulletin' },
  tagline: {
    zh: '医院新闻的公共档案',
    en: 'A public record of hospital news',
  },
  description: {
    zh: '医院、健康项目与公共卫生活动的双语公共记录：谁说的、哪天说的、数字从哪里来。',
    en: 'A bilingual public record of hospitals, health programmes and campaigns: who said it, when, and where each figure comes from.',
  },
  seal: '杏',
  colours: {
    light: { paper: '#fffdf8', ink: '#1d1a16', soft: '#4b453c', plate: '#f6cfa3', line: '#803a0e', apricot: '#dd8a45' },
    dark: { paper: '#171411', ink: '#ece6dc', soft: '#c8c0b2', plate: '#4a2c12', line: '#f2b37e', apricot: '#c9793a' },
    seal: { ground: '#9c2f17', ink: '#fffdf8' },
  },
  publisher: { zh: '杏林公报编辑部（演示）', en: 'Xinglin Bulletin (demonstration)' },
  disclaimer: {
    zh: '演示站点，非任何机构官方网站',
    en: 'Demonstration site; not the official website of any institution',
  },
  address: undefined,
  telephone: undefined,
  contactEmail: undefined,
  icp: undefined,
  police: undefined,
  filings: [],
  siteCode: undefined,
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  security: { contact: undefined, expires: '2027-11-22T00:00:00Z' },
  numbers: [
    { number: '120', name: { zh: '医疗急救', en: 'Medical emergency' } },
    { number: '12345', name: { zh: '政务服务咨询', en: 'Government services' } },
    { number: '12393', name: { zh: '医疗保障咨询', en: 'Medical insurance' } },
    { number: '12320', name: { zh: '卫生健康咨询', en: 'Health services' }, knowsHospitals: true },
  ],
  reports: 'others',
  without: [],
  features: {
    finalReviewRequired: false,
    policyInPages: false,
    offline: true,
    gbt7714: 2025,
    desk: undefined,
  },
};
