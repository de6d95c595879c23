/** Rules of what lists pages: their paths, titles, the site map, the search index. */
import type { PathKind } from '../lib/read-path.ts';
import { pathOfAddress } from '../lib/site-address.ts';
import { type BuiltProblem, problem } from './built-problem.ts';
import { type BuiltSite, type ByPath, wholeAddress } from './built-site.ts';
import type { PageFacts } from './page-facts.ts';

/** Each page has a path of a shape that the site knows: what nobody can read, no rule looks at. */
export function unknownPaths({ pages }: BuiltSite): BuiltProblem[] {
  return pages
    .filter(({ shape, noindex, moved }) => shape === undefined && !noindex && !moved)
    .map(({ file, path }) =>
      problem(
        file,
        'unknown-path',
        `src/lib/read-path.ts 不认识这种路径：${path}`,
        `src/lib/read-path.ts does not know such a path: ${path}`,
      ),
    );
}

/** Each page has a title of its own. */
export function titles({ pages, address }: BuiltSite): BuiltProblem[] {
  const owner = new Map<string, PageFacts>();
  return pages.flatMap((page) => {
    if (page.title === '') return problem(page.file, 'title', '没有标题', 'There is no title');
    // What no search engine keeps may share a title (two withdrawals), and a copy carries its original's.
    if (page.noindex || page.canonical !== wholeAddress(address, page.path)) return [];
    const first = owner.get(page.title);
    owner.set(page.title, first ?? page);
    if (first === undefined) return [];
    return problem(
      page.file,
      'title',
      `与 ${first.file} 标题相同：${page.title}`,
      `Has the title of ${first.file}: ${page.title}`,
    );
  });
}

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

/** Which pages search is for: those of one story or one entry. A new kind of page is to be decided on here. */
const IS_SEARCHED: Record<PathKind, boolean> = {
  story: true,
  entry: true,
  home: false,
  bilingual: false,
  archive: false,
  list: false,
  hospitals: false,
  glossary: false,
  search: false,
  own: false,
  corrections: false,
  data: false,
  dataFile: false,
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
