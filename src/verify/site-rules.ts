/** Rules of the whole built site: what the pages say of each other must be true. */
import { homePath } from '../lib/urls.ts';
import { type BuiltProblem, problem } from './built-problem.ts';
import type { BuiltSite, ByPath, SiteRule } from './built-site.ts';
import { canonicals, hreflangs } from './canonical-hreflang.ts';
import { deadLinks, leavingLinks, orphans } from './dead-links.ts';
import { titles, unknownPaths } from './known-paths-and-titles.ts';
import { previews } from './preview-marks.ts';
import { heavyPages } from './page-weight.ts';
import { searchIndex, sitemap } from './sitemap-and-search-index.ts';

const home: SiteRule = (_site, byPath) =>
  byPath.has(homePath('zh')) ? [] : [problem('index.html', 'home', '没有首页', 'There is no home page')];

const RULES: SiteRule[] = [
  home,
  previews,
  heavyPages,
  unknownPaths,
  deadLinks,
  leavingLinks,
  canonicals,
  hreflangs,
  orphans,
  titles,
  sitemap,
  searchIndex,
];

/** All that is wrong with a built site: each page by itself, then rule by rule. */
export function siteProblems(site: BuiltSite): BuiltProblem[] {
  const byPath: ByPath = new Map(site.pages.map((page) => [page.path, page]));
  return [...site.pages.flatMap((page) => page.problems), ...RULES.flatMap((rule) => rule(site, byPath))];
}
