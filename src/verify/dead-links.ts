/** Rules of links: each leads somewhere, none out of the site unawares, and every page is led to. */
import { homePath } from '../lib/urls.ts';
import { type BuiltProblem, problem } from './built-problem.ts';
import type { BuiltSite, ByPath } from './built-site.ts';
import type { PageFacts } from './page-facts.ts';

/** Text with its percent signs read; as it is where they stand for no text. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path of a link without its query, and the place in the page. */
function splitLink(link: string): { path: string; anchor: string } {
  const [whole = '', anchor = ''] = link.split('#');
  return { path: decoded(whole.split('?')[0] ?? ''), anchor: decoded(anchor) };
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
      const { path, anchor } = splitLink(link);
      const target = byPath.get(path);
      if (target === undefined && files.has(path)) return [];
      if (target === undefined) {
        return byPath.has(`${path}/`)
          ? problem(file, 'dead-link', `链接少了末尾的斜线：${link}`, `The link lacks its slash at the end: ${link}`)
          : problem(file, 'dead-link', `链接指向不存在的地址：${link}`, `The link leads nowhere: ${link}`);
      }
      if (anchor === '' || hasId(target, anchor)) return [];
      return problem(
        file,
        'dead-anchor',
        `链接指向页面里不存在的位置：${link}`,
        `The link's place is not in the page: ${link}`,
      );
    }),
  );
}

/** Below a path of a host, a link to another path of it leads to somebody else's site: it lacks that path. */
export function leavingLinks({ pages, address }: BuiltSite): BuiltProblem[] {
  return pages.flatMap(({ file, leaving }) =>
    leaving.map((link) =>
      problem(
        file,
        'leaves-site',
        `链接离开了本站所在的 ${address.base}/：${link}`,
        `The link leads out of ${address.base}/, where the site lies: ${link}`,
      ),
    ),
  );
}

/** From the home page a reader can come to every page by links. */
export function orphans({ pages }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  const reached = new Set([homePath('zh')]);
  for (const path of reached) {
    for (const link of byPath.get(path)?.links ?? []) {
      const target = splitLink(link).path;
      if (byPath.has(target)) reached.add(target);
    }
  }
  return pages
    .filter((page) => !page.noindex && !page.moved && !reached.has(page.path))
    .map(({ file }) =>
      problem(file, 'orphan', '从首页出发没有链接能到达本页', 'No links lead here from the home page'),
    );
}
