/** The site's own pages: rendered as MDX modules, so what could run is refused before it does. */
import { digestOf } from '../disk/digest.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { type Holdings, sectionPath, sectionsOf } from '../lib/sections.ts';
import { fixedPaths, ownPagePath } from '../lib/urls.ts';
import { type OwnPage, ownPage } from '../schemas/page.ts';
import { type Block, blocksOf, isCallBlock, textOf } from './read/blocks.ts';
import { type Pointer, callsOf, linksOf, parseText } from './read/parse-article.ts';
import { type ContentFile, type ContentTree, readBytes } from './read/content-tree.ts';
import { positionOf } from './read/yaml-positions.ts';
import { type Finding, type Problem, inFile } from './problem.ts';
import type { ReadMarkdown } from './rule.ts';
import { type LinkTargets, checkLinks } from './check-links.ts';
import { checkMarkdown } from './check-markdown.ts';
import { checkFiles } from './rules/file-missing.ts';
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

/** The folder of pages, in which their pictures lie beside them. */
const FOLDER = 'pages';

/** A page's own digest: that of its file, and of the pictures in it. */
const digestOfPage = (bytes: Uint8Array, files: readonly Pointer[], { media }: ContentTree): string =>
  digestOf(
    bytes,
    ...files.flatMap(({ target }) => {
      const picture = media.get(`${FOLDER}/${target.slice(2)}`);
      return picture ? [readBytes(picture)] : [];
    }),
  );

/** What the site's own pages come to. */
interface CheckedPages {
  pages: CheckedPage[];
  /** Paths of the pictures that they name. */
  media: Set<string>;
  problems: Problem[];
}

/** Checks the site's own pages; `targets` is what their links are held against. */
export function checkPages(tree: ContentTree, targets: LinkTargets): CheckedPages {
  const checked: CheckedPages = { pages: [], media: new Set(), problems: [] };
  for (const file of tree.pages) {
    const bytes = readBytes(file);
    const locale = localeOfPage(file.path);
    const parsed = parseText(bytes, locale, { schema: ownPage, law: checkPageBody });
    const { value, fields } = parsed;
    const { files } = callsOf(blocksOf(parsed.tree), parsed.text.split('\n'));
    const findings = [
      ...parsed.findings,
      ...checkTitleLength(value?.title, locale, () => positionOf(fields.where, ['title'])),
      ...checkFiles(files, FOLDER, tree),
    ];
    const id = file.path.replace(/^pages\/|\.mdx$/g, '');
    if (value && findings.length === 0)
      checked.pages.push({ ...value, id, digest: digestOfPage(bytes, files, tree), file });
    for (const { target } of files) checked.media.add(`${FOLDER}/${target.replace(/^\.\//, '')}`);
    const links = checkLinks(linksOf(parsed.tree), targets, locale, true);
    checked.problems.push(...inFile(file.file, [...findings, ...links]));
  }
  return checked;
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
