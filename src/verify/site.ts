/** Rules of the whole built site: what the pages say of each other must be true. */
import type { PageFacts } from './page.ts';
import type { BuiltProblem } from './problem.ts';
import { weightProblems } from './weight.ts';

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
}

type ByPath = ReadonlyMap<string, PageFacts>;

const problem = (file: string, rule: string, zh: string, en: string): BuiltProblem => ({ file, rule, zh, en });

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

/** The path of an absolute address on this site. */
const onSite = (address: string, origin: string): string | undefined =>
  address.startsWith(`${origin}/`) ? address.slice(origin.length) : undefined;

/** Every link and every file that a page needs is there, and so is the place inside the page. */
function deadLinks({ pages, files }: BuiltSite, byPath: ByPath): BuiltProblem[] {
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

/** A page names its own address, or that of the page it is a copy of. */
function canonicals({ pages, origin }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  return pages.flatMap((page) => {
    if (page.noindex) return [];
    const { file, canonical } = page;
    if (canonical === undefined) return problem(file, 'canonical', '没有 canonical', 'There is no canonical link');
    const path = onSite(canonical, origin);
    const target = path === undefined ? undefined : byPath.get(path);
    if (target === undefined || target.noindex) {
      return problem(
        file,
        'canonical',
        `canonical 指向不存在的页面：${canonical}`,
        `canonical names no page: ${canonical}`,
      );
    }
    // A copy's original must be its own original, or a reader of one would be sent on for ever.
    if (target !== page && target.canonical !== canonical) {
      return problem(
        file,
        'canonical',
        `canonical 指向的页面另有 canonical：${canonical}`,
        `canonical names a page that names another: ${canonical}`,
      );
    }
    return [];
  });
}

/** hreflang names pages that exist, the page itself among them, and each names the others back. */
function hreflangs({ pages, origin }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  return pages.flatMap((page) => {
    const { file, alternates } = page;
    if (alternates.length === 0) return [];
    const tell = (zh: string, en: string) => problem(file, 'hreflang', zh, en);
    const found = alternates.flatMap(([lang, href]) => {
      const target = byPath.get(onSite(href, origin) ?? '');
      if (target === undefined || target.noindex)
        return tell(`hreflang 指向不存在的页面：${href}`, `hreflang names no page: ${href}`);
      if (lang === 'x-default') return [];
      if (target.lang !== lang)
        return tell(
          `hreflang 写 ${lang}，页面却是 ${target.lang}：${href}`,
          `hreflang says ${lang}, the page is ${target.lang}: ${href}`,
        );
      const back = target.alternates.some(([, other]) => other === page.canonical);
      return back ? [] : tell(`对方页面没有指回本页：${href}`, `The other page does not name this one: ${href}`);
    });
    const self = alternates.some(([lang, href]) => lang === page.lang && href === page.canonical);
    if (!self) found.push(tell('hreflang 没有列出本页', 'hreflang does not name the page itself'));
    const langs = alternates.map(([lang]) => lang);
    if (new Set(langs).size !== langs.length) found.push(tell('同一语言列了两次', 'A language is named twice'));
    return found;
  });
}

/** From the home page a reader can come to every page by links. */
function orphans({ pages }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const link of byPath.get(path)?.links ?? []) {
      const target = splitAddress(link).path;
      if (byPath.has(target)) reached.add(target);
    }
  }
  return pages
    .filter((page) => !page.noindex && !reached.has(page.path))
    .map(({ file }) =>
      problem(file, 'orphan', '从首页出发没有链接能到达本页', 'No links lead here from the home page'),
    );
}

function titles({ pages, origin }: BuiltSite): BuiltProblem[] {
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

/** The site map lists each page that search engines may keep, and nothing else. */
function sitemap({ pages, origin, sitemaps }: BuiltSite): BuiltProblem[] {
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
    if (!listed.has(address))
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

/** All that is wrong with a built site, page by page. */
export function siteProblems(site: BuiltSite): BuiltProblem[] {
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const home = byPath.has('/') ? [] : [problem('index.html', 'home', '没有首页', 'There is no home page')];
  const weights = weightProblems(site.pages, site.cssWeights);
  const rules = [deadLinks, canonicals, hreflangs, orphans, titles, sitemap];
  return [
    ...home,
    ...site.pages.flatMap((page) => page.problems),
    ...weights,
    ...rules.flatMap((rule) => rule(site, byPath)),
  ];
}
