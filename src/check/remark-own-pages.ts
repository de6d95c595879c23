/** The law of the site's own pages, inside the very parse that is compiled: what it refuses never becomes code. */
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { ownPage } from '../schemas/page.ts';
import { type Finding, type Message, START, formatProblem, inFile } from './problem.ts';
import { field } from './rules/field.ts';
import { misplacedFile } from './rules/misplaced-file.ts';
import { charactersOf } from './read/characters.ts';
import { OWN_PAGE_FILE } from './read/content-tree.ts';
import { checkPageBody, localeOfPage } from './check-own-pages.ts';
import { placePictures } from './place-pictures.ts';

const WRONG_FIELDS: Message = {
  zh: '字段区不合要求：只能有标题“title”和摘要“summary”。',
  en: 'The fields are not as required: they are title and summary alone.',
  fixZh: '运行“npm run check”，按提示改正。',
  fixEn: 'Run npm run check and mend what it names.',
};

/** Whether a file is one of the content folder's pages, whatever links lead to it. */
function isOwnPage(content: string, file: string): boolean {
  const named = [content, realpathSync(content)].map((folder) => relative(folder, file).split(sep).join('/'));
  return named.some((path) => OWN_PAGE_FILE.test(path));
}

/**
 * Ends the compilation of a page that holds what its law refuses, or of any other file.
 * @param content the content folder, absolute
 * @throws VFileMessage with line and column of the first problem, and the words of all
 */
export const remarkOwnPages: Plugin<[content: string], Root> = (content) => (tree, file) => {
  // What Astro read as fields, by its own reader: `layout` among them would be imported.
  const { frontmatter } = (file.data as { astro?: { frontmatter?: unknown } }).astro ?? {};
  const findings: Finding[] = [
    ...(isOwnPage(content, file.path) ? [] : [misplacedFile.at(START, 'page')]),
    ...(ownPage.safeParse(frontmatter).success ? [] : [field.at(START, { path: [], message: WRONG_FIELDS })]),
    ...charactersOf(String(file)),
    ...checkPageBody({ tree, lines: String(file).split('\n'), locale: localeOfPage(file.path) }),
  ];
  const [first] = findings;
  if (!first) {
    placePictures(tree, localeOfPage(file.path));
    return;
  }
  const name = relative('.', file.path).split(sep).join('/');
  file.fail(`\n${inFile(name, findings).map(formatProblem).join('\n\n')}\n`, {
    line: first.line,
    column: first.column,
  });
};
