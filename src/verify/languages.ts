/** Rules of a page's own address and of its other language. */
import { type BuiltSite, type ByPath, problem } from './built-site.ts';
import type { BuiltProblem } from './problem.ts';

/** The path of an absolute address on this site. */
const onSite = (address: string, origin: string): string | undefined =>
  address.startsWith(`${origin}/`) ? address.slice(origin.length) : undefined;

/** A page names its own address, or that of the page it is a copy of. */
export function canonicals({ pages, origin }: BuiltSite, byPath: ByPath): BuiltProblem[] {
  return pages.flatMap((page) => {
    if (page.noindex) return [];
    const { file, canonical } = page;
    if (canonical === '') return problem(file, 'canonical', '没有 canonical', 'There is no canonical link');
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
export function hreflangs({ pages, origin }: BuiltSite, byPath: ByPath): BuiltProblem[] {
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
