/** Who publishes: everything that a fork changes stands here and in src/content. */
import type { Bilingual } from './schemas/common.ts';

/** A number that the site may give: pages say at their foot, and needs say whom to ask next. */
export interface PublicNumber {
  number: string;
  name: Bilingual;
}

export interface Filing {
  /** As issued, for example 京ICP备00000000号 */
  text: string;
  url: string;
}

/** Where the site lies: `https://name.example`, or below a path of a host: `https://name.example/repository/`. */
export const url = 'https://xinglin.example';

export const site = {
  url,
  name: { zh: '杏林公报', en: 'Xinglin Bulletin' },
  tagline: {
    zh: '医院新闻的公共档案',
    en: 'A public record of hospital news',
  },
  description: {
    zh: '医院、健康项目与公共卫生活动的双语公共记录：谁说的、哪天说的、数字从哪里来。',
    en: 'A bilingual public record of hospitals, health programmes and campaigns: who said it, when, and where each figure comes from.',
  },
  /** The character of its seal: beside the nameplate, on the icons and the pictures that go with links. */
  seal: '杏',
  /** In light and in dark: the ground, the text, the plate of figures, and the seals; `soft` is said beside, `line` draws. */
  colours: {
    light: { paper: '#fffdf8', ink: '#1d1a16', soft: '#4b453c', plate: '#f6cfa3', line: '#803a0e', apricot: '#dd8a45' },
    dark: { paper: '#171411', ink: '#ece6dc', soft: '#c8c0b2', plate: '#4a2c12', line: '#f2b37e', apricot: '#c9793a' },
    seal: { ground: '#9c2f17', ink: '#fffdf8' },
  },
  /** 主办单位 */
  publisher: { zh: '杏林公报编辑部（演示）', en: 'Xinglin Bulletin (demonstration)' },
  /** Shown in the footer of a site that speaks for no institution; undefined on a real one. */
  disclaimer: {
    zh: '演示站点，非任何机构官方网站',
    en: 'Demonstration site; not the official website of any institution',
  } as Bilingual | undefined,
  /** 备案号, 公安备案, 网站标识码: undefined until issued. */
  icp: undefined as Filing | undefined,
  police: undefined as Filing | undefined,
  siteCode: undefined as string | undefined,
  contactEmail: undefined as string | undefined,
  /** What the open data may be used under; the site's own words too. */
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  /** `/.well-known/security.txt`: `mailto:` or `https:` of whoever mends holes, else the page about the site; at most a year ahead. */
  security: { contact: undefined as string | undefined, expires: '2027-11-22T00:00:00Z' },
  numbers: [
    { number: '120', name: { zh: '医疗急救', en: 'Medical emergency' } },
    { number: '12345', name: { zh: '政务服务咨询', en: 'Government services' } },
    { number: '12393', name: { zh: '医疗保障咨询', en: 'Medical insurance' } },
    { number: '12320', name: { zh: '卫生健康咨询', en: 'Health services' } },
  ] as PublicNumber[],
  features: {
    /** A story without a 终审 does not build. */
    finalReviewRequired: false,
    /** Pages carry the security policy themselves: for a host that sends no headers of ours, as GitHub Pages. */
    policyInPages: false as boolean,
    /** By which edition of GB/T 7714 stories say how they are cited. */
    gbt7714: 2025 as 2015 | 2025,
  },
} as const;
