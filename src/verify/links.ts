/** Rules of links: each leads somewhere, and every page is led to. */
import { type BuiltSite, type ByPath, problem } from './built-site.ts';
import type { PageFacts } from './page.ts';
import type { BuiltProblem } from './problem.ts';

/** The path of an address without query and fragment, and the fragment. */
function splitAddress(address: string): { path: string; fragment: string } {
  const [whole = '', fragment = ''] = address.split('#');
  const path = whole.split('?')[0] ?? '';
  return path.includes('%')
    ? { path: decoded(path), fragment: decoded(fragment) }
    : { path, fragment: decoded(fragment) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every link and every file that a page needs is there, and so is the place inside the page. */
export function deadLinks({ pages, files }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  const idsOf = new Map<string, Set<string>>();
  const hasId = (page: PageFacts, id: string): boolean => {
    const ids = idsOf.get(page.path) ?? new Set(page.ids);
    idsOf.set(page.path, ids);
    return ids.has(id);
  };
  return pages.flatMap(({ file, links, resources }) =>
    [...links, ...resources].flatMap((link) => {
      const { path, fragment } = splitAddress(link);
      const target = byPath.get(path);
      if (target === undefined && files.has(path)) return [];
      if (target === undefined) {
        const slashed = byPath.has(`${path}/`);
        return slashed
          ? problem(file, 'dead-link', `链接少了末尾的斜线：${link}`, `The link lacks its slash at the end: ${link}`)
          : problem(file, 'dead-link', `链接指向不存在的地址：${link}`, `The link leads nowhere: ${link}`);
      }
      if (fragment === '' || hasId(target, fragment)) return [];
      return problem(
        file,
        'dead-anchor',
        `链接指向页面里不存在的位置：${link}`,
        `The link's place is not in the page: ${link}`,
      );
    }),
  );
}

/** From the home page a reader can come to every page by links. */
export function orphans({ pages }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const link of byPath.get(path)?.links ?? []) {
      const target = splitAddress(link).path;
      if (byPath.has(target)) reached.add(target);
    }
  }
  return pages
    .filter((page) => !page.noindex && !page.moved && !reached.has(page.path))
    .map(({ file }) =>
      problem(file, 'orphan', '从首页出发没有链接能到达本页', 'No links lead here from the home page'),
    );
}
