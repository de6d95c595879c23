/** Pictures and recordings: sound, of a sane size, and used by a story or a page. */
import { statSync } from 'node:fs';
import { PICTURE } from '../lib/safe-addresses.ts';
import { type Cache, kindOf } from '../disk/cache.ts';
import { digestOf } from '../disk/digest.ts';
import { checkPicture } from './decode-picture.ts';
import { type Finding, type Problem, START, inFile } from './problem.ts';
import { type ContentFile, isBesidePage, readBytes } from './read/content-tree.ts';
import { fileSize } from './rules/file-size.ts';
import { orphanFile } from './rules/orphan-file.ts';

const MAX_BYTES = 50_000_000;

/** What was found in pictures. */
export const PICTURE_FINDINGS = kindOf<Finding[]>('pictures');

async function fileFindings({ path, absolute }: ContentFile, cache: Cache, rules: string): Promise<Finding[]> {
  const { size } = statSync(absolute);
  if (size > MAX_BYTES) return [fileSize.at(START, 'media', size, MAX_BYTES)];
  if (!PICTURE.test(path)) return [];
  const bytes = readBytes({ absolute });
  const key = digestOf(rules, path.split('.').at(-1), bytes);
  const cached = cache.get(PICTURE_FINDINGS, key);
  if (cached) return cached;
  const findings = await checkPicture(bytes, path);
  cache.set(PICTURE_FINDINGS, key, findings);
  return findings;
}

/** Every file beside stories and pages; `used` holds the paths that these name. Results are kept under the digest of the rules. */
export async function checkMedia(
  media: ReadonlyMap<string, ContentFile>,
  used: ReadonlySet<string>,
  { cache, rules }: { cache: Cache; rules: string },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [path, file] of media) {
    const findings = await fileFindings(file, cache, rules);
    problems.push(
      ...inFile(
        file.file,
        used.has(path) ? findings : [...findings, orphanFile.at(START, isBesidePage(path) ? 'page' : 'story')],
      ),
    );
  }
  return problems;
}
