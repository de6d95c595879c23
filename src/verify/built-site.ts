/** A built site as its rules see it. */
import type { PageFacts } from './page.ts';
import type { BuiltProblem } from './problem.ts';

export interface BuiltSite {
  /** The site's address without a path, for example `https://xinglin.example`. */
  origin: string;
  pages: PageFacts[];
  /** Paths of every file that is no page, for example `/_astro/page.Bq1.css`. */
  files: ReadonlySet<string>;
  /** Texts of the site maps, by path; one that only names others is no list of pages. */
  sitemaps: ReadonlyMap<string, string>;
  /** Compressed bytes of each style sheet, by path. */
  cssWeights: ReadonlyMap<string, number>;
  /** Paths of the pages that the search index holds, as often as it holds them. */
  indexed: string[];
}

export type ByPath = ReadonlyMap<string, PageFacts>;

export const problem = (file: string, rule: string, zh: string, en: string): BuiltProblem => ({ file, rule, zh, en });
