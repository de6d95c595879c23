/** `npm run translated <id> …`: marks translations as made from the present Chinese text. */
import { parseArticle } from '../src/check/read/article.ts';
import { decode } from '../src/check/read/decode.ts';
import { type Finding, finding, formatProblem, inFile, START } from '../src/check/problem.ts';
import { type ContentFile, readBytes, readTree } from '../src/check/read/tree.ts';
import { paths } from '../src/disk/paths.ts';
import { writeWhole } from '../src/disk/files.ts';

/** The fields of an article, fences included, in any style of line ends. */
const FIELDS = /^\ufeff?---\r?\n[^]*?\n---(?=\r?\n|$)/;
const FIELD = /^translates:.*$/m;

const NO_FIELD = finding('translates', START, {
  zh: '英文稿没有 translates 字段。',
  en: 'The English file has no field translates.',
  fixZh: "在字段区加一行 translates: ''。",
  fixEn: "Add a line translates: '' to its fields.",
});

/** Tells what keeps a file from being marked; true where there is something. */
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
  if (!FIELD.test(fields)) return !refuses(en, [NO_FIELD]);
  writeWhole(en.absolute, fields.replace(FIELD, `translates: '${translates}'`) + text.slice(fields.length));
  console.log(`${en.file}: translates '${translates}'`);
  return true;
}

/** A story's id, also from the name of one of its files. */
const idOf = (argument: string): string => argument.replace(/^.*[\\/]/, '').replace(/\.(?:zh|en)\.mdx$/, '');

const ids = process.argv.slice(2).map(idOf);
const { stories } = readTree(paths.content);
if (ids.length === 0) {
  console.error('用法：npm run translated <编号> … / Usage: npm run translated <id> …');
  process.exitCode = 1;
}
for (const id of ids) {
  const { zh, en } = stories.find((story) => story.id === id) ?? {};
  if (!zh || !en) console.error(`没有“${id}”的中英文两个文件。 / There are not both files of “${id}”.`);
  if (!zh || !en || !mark(zh, en)) process.exitCode = 1;
}
