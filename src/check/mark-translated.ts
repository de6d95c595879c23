/** Marks translations as made from the present Chinese text: one field of one file changes, and nothing else. */
import { writeWhole } from '../disk/files.ts';
import { type Finding, formatProblem, inFile, START } from './problem.ts';
import { translates as translatesRule } from './rules/translates.ts';
import { parseArticle } from './read/parse-article.ts';
import { decode } from './read/decode.ts';
import { type ContentFile, readBytes, readTree } from './read/content-tree.ts';

/** The fields of an article, fences included, in any style of line ends. */
const FIELDS = /^\ufeff?---\r?\n[^]*?\n---(?=\r?\n|$)/;
const FIELD = /^translates:.*$/m;

/** Reports what keeps a file from being marked; true where there is something. */
function refuses({ file }: ContentFile, findings: Finding[]): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const problem of inFile(file, errors)) console.error(`${formatProblem(problem)}\n`);
  return errors.length > 0;
}

/** Writes the digest of the Chinese text into the English file; false where a file has to be mended first. */
function mark(zh: ContentFile, en: ContentFile): boolean {
  const { translates, findings } = parseArticle(readBytes(zh), 'zh');
  const bytes = readBytes(en);
  // What cannot be read whole must not be written back.
  if (refuses(zh, findings) || refuses(en, decode(bytes).findings)) return false;
  const text = Buffer.from(bytes).toString('utf8');
  const fields = FIELDS.exec(text)?.[0] ?? '';
  if (!FIELD.test(fields)) return !refuses(en, [translatesRule.at(START, idOf(en.path), false)]);
  writeWhole(en.absolute, fields.replace(FIELD, `translates: '${translates}'`) + text.slice(fields.length));
  console.log(`${en.file}: translates '${translates}'`);
  return true;
}

/** A story's id, also from the name of one of its files. */
const idOf = (argument: string): string => argument.replace(/^.*[\\/]/, '').replace(/\.(?:zh|en)\.mdx$/, '');

/**
 * Marks the English files of some stories, and says what it did.
 * @param content the content folder, absolute
 * @param names ids of stories, or names of their files
 * @returns whether all of them were marked; one that was not is as it was
 */
export function markTranslated(content: string, names: readonly string[]): boolean {
  const { stories } = readTree(content);
  const marked = names.map(idOf).map((id) => {
    const { zh, en } = stories.find((story) => story.id === id) ?? {};
    if (zh && en) return mark(zh, en);
    console.error(`没有“${id}”的中英文两个文件。 / There are not both files of “${id}”.`);
    return false;
  });
  return marked.every(Boolean);
}
