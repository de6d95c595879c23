/** The site's own pages: rendered as MDX modules, so what could run is refused before it does. */
import type { Nodes } from 'mdast';
import { digestOf } from '../disk/digest.ts';
import type { Locale } from '../i18n/locales.ts';
import { fixedPaths, OWN_PAGES, ownPagePath } from '../lib/urls.ts';
import { type OwnPage, ownPage } from '../schemas/page.ts';
import { linksOf, parseText } from './read/parse-article.ts';
import { type ContentFile, readBytes } from './read/content-tree.ts';
import { positionOfNode } from './read/markdown.ts';
import { type Finding, type Problem, finding, inFile } from './problem.ts';
import type { ReadMarkdown } from './rule.ts';
import { type LinkTargets, checkLinks } from './link-targets.ts';
import { checkVocabulary } from './check-markdown.ts';

/** The language of a page's file. */
export const localeOfPage = (path: string): Locale => (path.endsWith('.en.mdx') ? 'en' : 'zh');

/** Where the site shows a page: pages/about.en.mdx at /en/about/. Undefined for a file that it does not know. */
function ownPagePathOf(path: string): string | undefined {
  const name = OWN_PAGES.find((one) => path.startsWith(`pages/${one}.`));
  return name && ownPagePath(localeOfPage(path), name);
}

/** Paths of the pages that are no entry's, where these files are there. */
export const pathsBesideEntries = (files: readonly { path: string }[]): Set<string> =>
  new Set([...fixedPaths(), ...files.flatMap(({ path }) => ownPagePathOf(path) ?? [])]);

/** Components and pictures, however deep: a page's renderer would import what they name. */
function foreignIn(node: Nodes): Nodes[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap((child) => foreignIn(child)) : [];
}

/** What may not stand in the body of a page. It holds Markdown alone: its renderer knows no component, no picture. */
export function checkPageBody(body: ReadMarkdown): Finding[] {
  const foreign = foreignIn(body.tree).map((node) =>
    finding('vocabulary', positionOfNode(node), {
      zh: '本站页面里不能用组件和图片。',
      en: 'Components and pictures may not stand in a page of the site’s own.',
      fixZh: '只写文字、小标题、列表和表格。',
      fixEn: 'Use text, headings, lists and tables.',
    }),
  );
  return [...checkVocabulary(body), ...foreign];
}

/** A page without errors of its own. */
export interface CheckedPage extends OwnPage {
  /** Name and language: `about.zh`. */
  id: string;
  /** Changes when the file changes. */
  digest: string;
  file: ContentFile;
}

/** Checks the site's own pages; `targets` is what their links are held against. */
export function checkPages(files: ContentFile[], targets: LinkTargets): { pages: CheckedPage[]; problems: Problem[] } {
  const pages: CheckedPage[] = [];
  const problems = files.flatMap((file) => {
    const bytes = readBytes(file);
    const locale = localeOfPage(file.path);
    const { value, tree, findings } = parseText(bytes, locale, ownPage, checkPageBody);
    const id = file.path.replace(/^pages\/|\.mdx$/g, '');
    if (value && findings.length === 0) pages.push({ ...value, id, digest: digestOf(bytes), file });
    return inFile(file.file, [...findings, ...checkLinks(linksOf(tree), targets, locale, true)]);
  });
  return { pages, problems };
}
