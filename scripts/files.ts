/**
 * `npm run files [-- --check]`: writes docs/files.md, which says of every file what the comment at its head says; exit 1
 * where that page is old, or a file has no such comment.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const PAGE = 'docs/files.md';
/** Pages are named by their addresses, and content is no code. */
const FILES = globSync('{src,scripts,bench,desk}/**/*.{ts,astro,css}')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/^src\/(?:content|pages)\/|\.d\.ts$|node_modules/.test(path))
  .sort((a, b) => (dirname(a) === dirname(b) ? (a < b ? -1 : 1) : dirname(a) < dirname(b) ? -1 : 1));
const INTRO = `# 文件 / Files

每个文件开头的注释，按文件夹排列；由 \`npm run files\` 生成，请不要直接修改。 / The comment at the head of each file, by folder. Made by \`npm run files\`; do not edit. What the folders are for: [architecture.md](architecture.md). The files of \`src/pages\` are named by their addresses, and are left out.
`;

/** The comment at the head of a file, on one line; empty where there is none. */
function headOf(path: string): string {
  const [, comment = ''] = /^(?:---\n)?\s*\/\*\*?([\s\S]*?)\*\//.exec(readFileSync(path, 'utf8')) ?? [];
  return comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[<>|]/g, '\\$&');
}

const heads = FILES.map((path) => ({ path, head: headOf(path) }));
const headless = heads.filter(({ head }) => head === '').map(({ path }) => path);
const page = heads
  .map(({ path, head }, at) => {
    const isFirst = dirname(path) !== dirname(heads[at - 1]?.path ?? '');
    return `${isFirst ? `\n## ${dirname(path)}\n\n` : ''}- \`${basename(path)}\`: ${head}\n`;
  })
  .join('');

if (!process.argv.includes('--check')) writeFileSync(PAGE, INTRO + page);
const isOld = readFileSync(PAGE, 'utf8') !== INTRO + page;
if (headless.length > 0) console.error(`没有开头的注释： / No comment at the head: ${headless.join(', ')}`);
if (isOld) console.error('docs/files.md 过时了，请运行 npm run files。 / docs/files.md is old: run npm run files.');
process.exitCode = headless.length > 0 || isOld ? 1 : 0;
