/** Pictures and recordings: sound, of a sane size, and used by a story. */
import { statSync } from 'node:fs';
import { PICTURE } from '../lib/safe-addresses.ts';
import { type Cache, kindOf } from '../disk/cache.ts';
import { digestOf } from '../disk/digest.ts';
import { checkPicture } from './rules/pictures.ts';
import { type Finding, type Problem, START, finding, inFile } from './problem.ts';
import { type ContentFile, readBytes } from './read/content-tree.ts';

const MAX_BYTES = 50_000_000;

const tooLarge = (bytes: number): Finding =>
  finding('file-size', START, {
    zh: `文件有 ${bytes} 字节，超过上限 ${MAX_BYTES}。`,
    en: `The file has ${bytes} bytes; the limit is ${MAX_BYTES}.`,
    fixZh: '图片另存为宽 2000 像素以内的 JPG；录音降低码率。',
    fixEn: 'Save a picture as a JPG at most 2,000 pixels wide, a recording at a lower bit rate.',
  });

const ORPHAN = finding(
  'orphan-file',
  START,
  {
    zh: '没有稿件用到这个文件。',
    en: 'No story uses this file.',
    fixZh: '删去它，或在稿件里引用。',
    fixEn: 'Delete it, or use it in a story.',
  },
  'warning',
);

/** What was found in pictures. */
export const PICTURE_FINDINGS = kindOf<Finding[]>('pictures');

async function fileFindings({ path, absolute }: ContentFile, cache: Cache, rules: string): Promise<Finding[]> {
  const { size } = statSync(absolute);
  if (size > MAX_BYTES) return [tooLarge(size)];
  if (!PICTURE.test(path)) return [];
  const bytes = readBytes({ absolute });
  const key = digestOf(rules, path.split('.').at(-1), bytes);
  const cached = cache.get(PICTURE_FINDINGS, key);
  if (cached) return cached;
  const findings = await checkPicture(bytes, path);
  cache.set(PICTURE_FINDINGS, key, findings);
  return findings;
}

/** Every file beside stories; `used` holds the paths that a story names. Results are kept under the digest of the rules. */
export async function checkMedia(
  media: ReadonlyMap<string, ContentFile>,
  used: ReadonlySet<string>,
  { cache, rules }: { cache: Cache; rules: string },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [path, file] of media) {
    const findings = await fileFindings(file, cache, rules);
    problems.push(...inFile(file.file, used.has(path) ? findings : [...findings, ORPHAN]));
  }
  return problems;
}
