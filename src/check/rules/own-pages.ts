/** The site's own pages: rendered as MDX modules, so what could run is refused before it does. */
import type { Locale } from '../../i18n/locales.ts';
import { pageUrl } from '../../lib/urls.ts';
import { ownPage } from '../../schemas/page.ts';
import { type Pointer, linksOf, parseText } from '../read/article.ts';
import { type Finding, START, finding } from '../problem.ts';

export const OWN_PAGE_FILE = /^pages\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:zh|en)\.mdx$/;

export const localeOfPage = (path: string): Locale => (path.endsWith('.en.mdx') ? 'en' : 'zh');

/** Where the site shows a page: pages/about.en.mdx at /en/about/. */
export const ownPageUrl = (path: string): string =>
  pageUrl(localeOfPage(path), path.replace(/^pages\/|\.\w+\.mdx$/g, ''));

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
