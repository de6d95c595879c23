/** Rules of what lists pages: titles, the site map, the search index. */
import { type BuiltSite, type ByPath, problem } from './built-site.ts';
import { isStory } from './dom.ts';
import type { PageFacts } from './page.ts';
import type { BuiltProblem } from './problem.ts';

/** Each page has a title of its own. */
export function titles({ pages, origin }: BuiltSite): BuiltProblem[] {
  const owner = new Map<string, PageFacts>();
  return pages.flatMap((page) => {
    if (page.title === '') return problem(page.file, 'title', '没有标题', 'There is no title');
    // A copy may carry its original's title.
    if (!page.noindex && page.canonical !== origin + page.path) return [];
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
const isFurtherPage = (path: string): boolean => /\/page\/\d+\/$/.test(path);

/** The site map lists each page that search engines may keep, and nothing else. */
export function sitemap({ pages, origin, sitemaps }: BuiltSite): BuiltProblem[] {
  const listed = new Map<string, string>();
  const found: BuiltProblem[] = [];
  for (const [path, text] of sitemaps) {
    const file = path.slice(1);
    if (text.includes('<sitemapindex')) continue;
    for (const [, address = ''] of text.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)) {
      if (listed.has(address)) found.push(problem(file, 'sitemap', `重复列出：${address}`, `Listed twice: ${address}`));
      listed.set(address, file);
    }
  }
  if (sitemaps.size === 0) return [problem('sitemap.xml', 'sitemap', '没有网站地图', 'There is no site map')];
  const wanted = new Set<string>();
  for (const page of pages) {
    const address = origin + page.path;
    if (page.noindex || page.canonical !== address) continue;
    wanted.add(address);
    if (!listed.has(address) && !isFurtherPage(page.path))
      found.push(problem(page.file, 'sitemap', '网站地图没有列出本页', 'The site map does not list this page'));
  }
  for (const [address, file] of listed) {
    if (!wanted.has(address))
      found.push(
        problem(
          file,
          'sitemap',
          `网站地图列了没有的页面：${address}`,
          `The site map lists what is no page: ${address}`,
        ),
      );
  }
  return found;
}

/** Pages of one story or one registry entry: what search is for. */
const isSearched = (path: string): boolean =>
  isStory(path) || /^(?:\/en)?\/(?:organisations|programmes|campaigns|places|topics)\/[^/]+\/$/.test(path);

/** Search holds each story and each entry once, and nothing that is no page. */
export function searchIndex({ pages, indexed }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  const held = new Set<string>();
  const twice = indexed.filter((path) => held.size === held.add(path).size);
  const file = 'search-index/manifest.json';
  return [
    ...pages
      .filter(({ path, noindex, moved }) => isSearched(path) && !noindex && !moved && !held.has(path))
      .map((page) => problem(page.file, 'search', '检索里没有本页', 'Search does not hold this page')),
    ...[...held]
      .filter((path) => !byPath.has(path))
      .map((path) => problem(file, 'search', `检索里有不存在的页面：${path}`, `Search holds what is no page: ${path}`)),
    ...twice.map((path) => problem(file, 'search', `检索里重复：${path}`, `Search holds twice: ${path}`)),
  ];
}
