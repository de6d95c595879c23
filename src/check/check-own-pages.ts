/** The site's own pages: rendered as MDX modules, so what could run is refused before it does. */
import { digestOf } from '../disk/digest.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { type Holdings, sectionPath, sectionsOf } from '../lib/sections.ts';
import { fixedPaths, ownPagePath } from '../lib/urls.ts';
import { type OwnPage, ownPage } from '../schemas/page.ts';
import { type Block, blocksOf, isCallBlock, textOf } from './read/blocks.ts';
import { linksOf, parseText } from './read/parse-article.ts';
import { type ContentFile, readBytes } from './read/content-tree.ts';
import { positionOf } from './read/yaml-positions.ts';
import { type Finding, type Problem, inFile } from './problem.ts';
import type { ReadMarkdown } from './rule.ts';
import { type LinkTargets, checkLinks } from './check-links.ts';
import { checkMarkdown } from './check-markdown.ts';
import { checkTitleLength } from './rules/long-title.ts';
import { checkPageNodes } from './rules/page-vocabulary.ts';

/** The language of a page's file. */
export const localeOfPage = (path: string): Locale => (path.endsWith('.en.mdx') ? 'en' : 'zh');

/** The name of a page, by its file: `about` of pages/about.en.mdx. */
const nameOfPage = (path: string): string => path.replace(/^pages\/|\.(?:zh|en)\.mdx$/g, '');

/** Paths of the pages that are no entry's, where there is so much of each list, and these files of pages. */
export const pathsBesideEntries = (held: Holdings, files: readonly { path: string }[]): Set<string> =>
  new Set([
    ...fixedPaths(),
    ...LOCALES.flatMap((locale) => sectionsOf(held).map((section) => sectionPath(locale, section))),
    ...files.map(({ path }) => ownPagePath(localeOfPage(path), nameOfPage(path))),
  ]);

/** What may not stand in the body of a page: beside the vocabulary's own law, it holds Markdown alone. */
export const checkPageBody = (body: ReadMarkdown): Finding[] => [...checkMarkdown(body), ...checkPageNodes(body)];

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
    const parsed = parseText(bytes, locale, { schema: ownPage, law: checkPageBody });
    const { value, tree, fields } = parsed;
    const long = checkTitleLength(value?.title, locale, () => positionOf(fields.where, ['title']));
    const findings = [...parsed.findings, ...long];
    const id = file.path.replace(/^pages\/|\.mdx$/g, '');
    if (value && findings.length === 0) pages.push({ ...value, id, digest: digestOf(bytes), file });
    return inFile(file.file, [...findings, ...checkLinks(linksOf(tree), targets, locale, true)]);
  });
  return { pages, problems };
}

const isHeading = (block: Block | undefined): boolean =>
  block !== undefined && !isCallBlock(block) && /^h\d$/.test(block.element.tagName);

/** The text of each block of a page; a heading stands before the block that it is of, since alone it says little. */
export function textOfPage({ file }: CheckedPage): string[] {
  const { tree } = parseText(readBytes(file), localeOfPage(file.path), { schema: ownPage, law: checkPageBody });
  const blocks = blocksOf(tree);
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1];
    if (isHeading(block) && at < blocks.length - 1) return [];
    return [before && isHeading(before) ? `${textOf(before)}\n${textOf(block)}` : textOf(block)];
  });
}
