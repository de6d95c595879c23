/** What src/site.ts says: who publishes, under what name, and which parts of the engine are in use. */
import type { Locale } from '../i18n/locales.ts';
import type { Bilingual } from './common.ts';

/** A number that the site may give: pages say at their foot, and needs say whom to ask next. */
export interface PublicNumber {
  number: string;
  name: Bilingual;
  /** Whether who answers there can say how a hospital is reached of which this site knows nothing. */
  knowsHospitals?: true;
}

/** A filing that the law asks for, such as 备案号. */
export interface Filing {
  /** As issued, for example 京ICP备00000000号 */
  text: string;
  url: string;
}

/** Colours of one theme, as CSS has them. */
type Palette = Record<'paper' | 'ink' | 'soft' | 'plate' | 'line' | 'apricot', string>;

/** The words of a site in Chinese alone are Chinese in both. */
/** Where the desk at /admin/ keeps its work. */
export interface DeskHost {
  /** Gitea's cannot publish from the three reviews: entries are merged at the host. */
  backend: 'github' | 'gitlab' | 'forgejo' | 'gitea';
  /** `owner/name` */
  repo: string;
  branch: string;
  /** What Decap has to know of the host beside: api_root, base_url, auth_endpoint, auth_type, app_id. */
  options?: Readonly<Record<string, string>>;
}

export interface Site {
  /** Where the site lies: `https://name.example`, or below a path of a host: `https://name.example/repository/`. */
  url: string;
  /** `['zh', 'en']`, or `['zh']` for a site in Chinese alone: it has no English pages, and asks for no English words. */
  locales: readonly Locale[];
  name: Bilingual;
  tagline: Bilingual;
  description: Bilingual;
  /** The character of its seal: beside the nameplate, on the icons and the pictures that go with links. */
  seal: string;
  /** In light and in dark: the ground, the text, the plate of figures, and the seals; `soft` is said beside, `line` draws. */
  colours: Record<'light' | 'dark', Palette> & { seal: { ground: string; ink: string } };
  /** 主办单位 */
  publisher: Bilingual;
  /** Shown in the footer of a site that speaks for no institution; undefined on a real one. */
  disclaimer?: Bilingual | undefined;
  /** Postal address of the publisher. */
  address?: Bilingual | undefined;
  /** The publisher's switchboard. */
  telephone?: string | undefined;
  contactEmail?: string | undefined;
  /** 备案号, 公安备案: undefined until issued. */
  icp?: Filing | undefined;
  police?: Filing | undefined;
  /** Others, such as 互联网药品信息服务资格证书. */
  filings?: readonly Filing[] | undefined;
  /** 网站标识码 */
  siteCode?: string | undefined;
  /** What the open data may be used under; the site's own words too. */
  licence: { name: string; url: string };
  /** `/.well-known/security.txt`: `mailto:` or `https:` of whoever mends holes, else the page about the site; at most a year ahead. */
  security: { contact?: string | undefined; expires: string };
  /** Telephone numbers at the foot of every page, the one for emergencies first, and those that needs may name. */
  numbers: readonly PublicNumber[];
  /**
   * Whose news it is: `others` keeps a record of what newspapers report, `own` is an institution's own site, which says
   * “请咨询本院” where a record of others says “来源未说明”.
   */
  reports?: 'others' | 'own' | undefined;
  /** Sections that are not wanted, though there are entries for them. */
  without?: readonly ('services' | 'glossary' | 'data')[] | undefined;
  features: {
    /** A story without a 终审 does not build. */
    finalReviewRequired: boolean;
    /** Pages carry the security policy themselves: for a host that sends no headers of ours, as GitHub Pages. */
    policyInPages: boolean;
    /** Pages that were read, and the newest, are kept on readers' devices; once switched off, what was kept goes. */
    offline: boolean;
    /** By which edition of GB/T 7714 stories say how they are cited. */
    gbt7714: 2015 | 2025;
    /** The editors' desk at /admin/, for the repository at a host (docs/desk.md); off, the site holds nothing of it. */
    desk?: DeskHost | undefined;
  };
}
