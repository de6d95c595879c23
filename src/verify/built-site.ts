/** A built site as its rules see it. */
import type { SiteAddress } from '../lib/site-address.ts';
import type { BuiltProblem } from './built-problem.ts';
import type { PageFacts } from './page-facts.ts';

export interface BuiltSite {
  /** Where the site will lie. */
  address: SiteAddress;
  pages: PageFacts[];
  /** Paths of every file that is no page, for example `/_astro/page.Bq1.css`. */
  files: ReadonlySet<string>;
  /** Texts of the site maps, by path; one that only names others is no list of pages. */
  sitemaps: ReadonlyMap<string, string>;
  /** Compressed bytes of each style sheet, by path. */
  cssWeights: ReadonlyMap<string, number>;
  /** Addresses of the pages that the search index holds, as often as it holds them. */
  indexed: string[];
}

export type ByPath = ReadonlyMap<string, PageFacts>;

/** A rule of the whole site. */
export type SiteRule = (site: BuiltSite, byPath: ByPath) => BuiltProblem[];

/** The whole address of a path of the site: what canonical links, hreflang and the site map give. */
export const wholeAddress = ({ origin, base }: SiteAddress, path: string): string => origin + base + path;
