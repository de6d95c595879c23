/** Rules of a page's own address and of its other language. */
import type { SiteAddress } from '../lib/site-address.ts';
import { type BuiltProblem, problem } from './built-problem.ts';
import { type BuiltSite, type ByPath, wholeAddress } from './built-site.ts';
import type { PageFacts } from './page-facts.ts';

/** The page that a whole address names; undefined where it is none, or one that search engines are to leave out. */
function pageAt(address: string, byPath: ByPath, here: SiteAddress): PageFacts | undefined {
  const root = wholeAddress(here, '/');
  const page = address.startsWith(root) ? byPath.get(`/${address.slice(root.length)}`) : undefined;
  return page?.noindex === true ? undefined : page;
}

/** A page names its own address, or that of the page it is a copy of. */
export function canonicals({ pages, address }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  return pages.flatMap((page) => {
    if (page.noindex) return [];
    const { file, canonical } = page;
    if (canonical === '') return problem(file, 'canonical', '没有 canonical', 'There is no canonical link');
    const target = pageAt(canonical, byPath, address);
    if (target === undefined) {
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

type Report = (zh: string, en: string) => BuiltProblem;

/** One hreflang: it names a page that is there, in that language, which names this one back. */
function alternateProblems(
  page: PageFacts,
  [lang, href]: PageFacts['alternates'][number],
  target: PageFacts | undefined,
  report: Report,
): BuiltProblem[] {
  if (target === undefined) return [report(`hreflang 指向不存在的页面：${href}`, `hreflang names no page: ${href}`)];
  if (lang === 'x-default') return [];
  if (target.lang !== lang) {
    return [
      report(
        `hreflang 写 ${lang}，页面却是 ${target.lang}：${href}`,
        `hreflang says ${lang}, the page is ${target.lang}: ${href}`,
      ),
    ];
  }
  const isNamedBack = target.alternates.some(([, other]) => other === page.canonical);
  return isNamedBack ? [] : [report(`对方页面没有指回本页：${href}`, `The other page does not name this one: ${href}`)];
}

/** hreflang names pages that exist, the page itself among them, each language once, and each names the others back. */
export function hreflangs({ pages, address }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  return pages.flatMap((page) => {
    const { file, alternates } = page;
    if (alternates.length === 0) return [];
    const report: Report = (zh, en) => problem(file, 'hreflang', zh, en);
    const problems = alternates.flatMap((alternate) =>
      alternateProblems(page, alternate, pageAt(alternate[1], byPath, address), report),
    );
    if (!alternates.some(([lang, href]) => lang === page.lang && href === page.canonical)) {
      problems.push(report('hreflang 没有列出本页', 'hreflang does not name the page itself'));
    }
    if (new Set(alternates.map(([lang]) => lang)).size !== alternates.length) {
      problems.push(report('同一语言列了两次', 'A language is named twice'));
    }
    return problems;
  });
}
