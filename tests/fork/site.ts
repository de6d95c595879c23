/** Who publishes the fork of the tests: a group of hospitals that reports its own news, below a path of its host. */
import type { Site } from '../../src/schemas/site.ts';

export const url = 'https://nanyue-health.example/news/';
export const locales: Site['locales'] = ['zh', 'en'];

export const site: Site = {
  url,
  locales,
  name: { zh: '南粤医讯', en: 'Nanyue Health News' },
  tagline: { zh: '南粤医疗集团新闻档案', en: 'News of the Nanyue Hospital Group' },
  description: {
    zh: '南粤医疗集团各医院的新闻、服务和数字。',
    en: 'News, services and figures of the hospitals of the Nanyue group.',
  },
  seal: '粤',
  colours: {
    light: { paper: '#fffdf8', ink: '#1d1a16', soft: '#4b453c', plate: '#f6cfa3', line: '#803a0e', apricot: '#dd8a45' },
    dark: { paper: '#171411', ink: '#ece6dc', soft: '#c8c0b2', plate: '#4a2c12', line: '#f2b37e', apricot: '#c9793a' },
    seal: { ground: '#1f5f5b', ink: '#fffdf8' },
  },
  publisher: { zh: '南粤医疗集团宣传部', en: 'Nanyue Hospital Group, press office' },
  address: { zh: '广州市越秀区示例路1号', en: '1 Example Road, Yuexiu District, Guangzhou' },
  telephone: '020-1234 5678',
  icp: { text: '粤ICP备12345678号', url: 'https://beian.miit.gov.cn/' },
  filings: [{ text: '（粤）-非经营性-2026-0001', url: 'https://www.nmpa.gov.cn/' }],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  security: { expires: '2027-11-22T00:00:00Z' },
  numbers: [
    { number: '120', name: { zh: '医疗急救', en: 'Medical emergency' } },
    { number: '12320', name: { zh: '卫生健康咨询', en: 'Health services' } },
  ],
  reports: 'own',
  features: { finalReviewRequired: false, policyInPages: false, offline: true, gbt7714: 2025 },
};
