/** Rules of what a page is called: its path is of a shape that the site knows, its title no other page's. */
import { type BuiltProblem, problem } from './built-problem.ts';
import { type BuiltSite, wholeAddress } from './built-site.ts';
import type { PageFacts } from './page-facts.ts';

/** Each page has a path of a shape that the site knows: what nobody can read, no rule looks at. */
export function unknownPaths({ pages }: BuiltSite): BuiltProblem[] {
  return pages
    .filter(({ shape, noindex, moved }) => shape === undefined && !noindex && !moved)
    .map(({ file, path }) =>
      problem(
        file,
        'unknown-path',
        `src/lib/parse-path.ts 不认识这种路径：${path}`,
        `src/lib/parse-path.ts does not know such a path: ${path}`,
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
