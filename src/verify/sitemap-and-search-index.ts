/** Rules of what lists pages: the site map and the search index hold each page once, and nothing else. */
import type { PathKind } from '../lib/parse-path.ts';
import { pathOfAddress } from '../lib/site-address.ts';
import { type BuiltProblem, problem } from './built-problem.ts';
import { type BuiltSite, type ByPath, wholeAddress } from './built-site.ts';
import type { PageFacts } from './page-facts.ts';

/** The second and later pages of a list: reached from the first, and nothing that a reader would look for. */
const isFurtherPage = ({ shape }: PageFacts): boolean =>
  shape !== undefined && 'page' in shape && shape.page !== undefined;

/** The site map lists each page that search engines may keep, and nothing else. */
export function sitemap({ pages, address, sitemaps }: BuiltSite): BuiltProblem[] {
  if (sitemaps.size === 0) return [problem('sitemap.xml', 'sitemap', '没有网站地图', 'There is no site map')];
  const listed = new Map<string, string>();
  const problems: BuiltProblem[] = [];
  for (const [path, text] of sitemaps) {
    const file = path.slice(1);
    if (text.includes('<sitemapindex')) continue;
    for (const [, whole = ''] of text.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)) {
      if (listed.has(whole)) problems.push(problem(file, 'sitemap', `重复列出：${whole}`, `Listed twice: ${whole}`));
      listed.set(whole, file);
    }
  }
  const wanted = new Set<string>();
  for (const page of pages) {
    const whole = wholeAddress(address, page.path);
    if (page.noindex || page.canonical !== whole) continue;
    wanted.add(whole);
    if (!listed.has(whole) && !isFurtherPage(page))
      problems.push(problem(page.file, 'sitemap', '网站地图没有列出本页', 'The site map does not list this page'));
  }
  for (const [whole, file] of listed) {
    if (wanted.has(whole)) continue;
    problems.push(
      problem(file, 'sitemap', `网站地图列了没有的页面：${whole}`, `The site map lists what is no page: ${whole}`),
    );
  }
  return problems;
}

/** Which pages search is for: those of one story or one entry, and the site's own. A new kind of page is to be decided on here. */
const IS_SEARCHED: Record<PathKind, boolean> = {
  story: true,
  entry: true,
  home: false,
  bilingual: false,
  archive: false,
  list: false,
  hospitals: false,
  services: true,
  need: true,
  audience: true,
  glossary: true,
  search: false,
  own: true,
  corrections: true,
  figures: true,
  figure: false,
  changes: false,
  timeline: true,
  period: false,
  rows: false,
  feed: false,
  data: false,
  dataFile: false,
  dataSchema: false,
  storyText: false,
  citation: false,
  card: false,
  llms: false,
  openSearch: false,
  sitemap: false,
  notFound: false,
};

const isSearched = (page: PageFacts): boolean =>
  page.shape !== undefined && IS_SEARCHED[page.shape.kind] && !isFurtherPage(page) && !page.noindex && !page.moved;

/** Search holds each story and each entry once, and nothing that is no page. */
export function searchIndex({ pages, indexed, address }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  const file = 'search-index/manifest.json';
  const counts = new Map<string, number>();
  for (const one of indexed) counts.set(one, (counts.get(one) ?? 0) + 1);
  const paths = new Set([...counts.keys()].map((one) => pathOfAddress(one, address)));
  const unheld = pages.filter((page) => isSearched(page) && !paths.has(page.path));
  const unknown = [...counts.keys()].filter((one) => !byPath.has(pathOfAddress(one, address) ?? ''));
  const repeated = [...counts].filter(([, count]) => count > 1);
  return [
    ...unheld.map((page) => problem(page.file, 'search', '检索里没有本页', 'Search does not hold this page')),
    ...unknown.map((one) =>
      problem(file, 'search', `检索里有不存在的页面：${one}`, `Search holds what is no page: ${one}`),
    ),
    ...repeated.map(([one]) => problem(file, 'search', `检索里重复：${one}`, `Search holds twice: ${one}`)),
  ];
}
