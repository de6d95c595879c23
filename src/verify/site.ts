/** Rules of the whole built site: what the pages say of each other must be true. */
import { type BuiltSite, problem } from './built-site.ts';
import { canonicals, hreflangs } from './languages.ts';
import { deadLinks, orphans } from './links.ts';
import { searchIndex, sitemap, titles } from './lists.ts';
import type { BuiltProblem } from './problem.ts';
import { weightProblems } from './weight.ts';

/** All that is wrong with a built site, page by page. */
export function siteProblems(site: BuiltSite): BuiltProblem[] {
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const home = byPath.has('/') ? [] : [problem('index.html', 'home', '没有首页', 'There is no home page')];
  const weights = weightProblems(site.pages, site.cssWeights);
  const rules = [deadLinks, canonicals, hreflangs, orphans, titles, sitemap, searchIndex];
  return [
    ...home,
    ...site.pages.flatMap((page) => page.problems),
    ...weights,
    ...rules.flatMap((rule) => rule(site, byPath)),
  ];
}
