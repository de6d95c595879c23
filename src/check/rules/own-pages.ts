/** The site's own pages: rendered as MDX modules, so what could run is refused before it does. */
import type { Locale } from '../../i18n/locales.ts';
import { fixedPaths, OWN_PAGES, ownPagePath } from '../../lib/site-paths.ts';
import { ownPage } from '../../schemas/page.ts';
import { type Pointer, linksOf, parseText } from '../read/article.ts';
import { type Finding, START, finding } from '../problem.ts';

export const OWN_PAGE_FILE = /^pages\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:zh|en)\.mdx$/;

export const localeOfPage = (path: string): Locale => (path.endsWith('.en.mdx') ? 'en' : 'zh');

/** Where the site shows a page: pages/about.en.mdx at /en/about/. Undefined for a file that it does not know. */
function ownPagePathOf(path: string): string | undefined {
  const name = OWN_PAGES.find((one) => path.startsWith(`pages/${one}.`));
  return name && ownPagePath(localeOfPage(path), name);
}

/** Paths of the pages that are no entry's, where these files are there. */
export const pathsBesideEntries = (files: readonly { path: string }[]): Set<string> =>
  new Set([...fixedPaths(), ...files.flatMap(({ path }) => ownPagePathOf(path) ?? [])]);

/** What is wrong with a page, and where it leads. It holds Markdown alone: its renderer knows no component, no picture. */
export function checkPage(bytes: Uint8Array): { findings: Finding[]; links: Pointer[] } {
  const { tree, findings } = parseText(bytes, ownPage);
  const foreign = tree.children.filter(
    (node) =>
      node.type === 'mdxJsxFlowElement' ||
      (node.type === 'paragraph' && node.children.some(({ type }) => type === 'image')),
  );
  const refused = foreign.map(({ position }) =>
    finding('vocabulary', position?.start ?? START, {
      zh: '本站页面里不能用组件和图片。',
      en: 'Components and pictures may not stand in a page of the site’s own.',
      fixZh: '只写文字、小标题、列表和表格。',
      fixEn: 'Use text, headings, lists and tables.',
    }),
  );
  return { findings: [...findings, ...refused], links: linksOf(tree) };
}
