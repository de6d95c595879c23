/**
 * Rules of what a site serves beside texts: pictures, recordings. A photographer's original says where and with what it
 * was taken, and may show more than its derivatives do: no file of that kind is served that no page names, and no picture
 * carries metadata.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type BuiltProblem, problem } from './built-problem.ts';
import type { BuiltSite } from './built-site.ts';

/** Texts: what they hold is for other rules, and some are found by their address alone (robots.txt, data, feeds). */
const TEXT = /\.(?:html|xml|json|jsonld|txt|js|css|csv|md|bib|ris|webmanifest)$/;
/** Files of the search index, and of the editors' own program. */
const NOT_OURS = /^\/(?:search-index\/|admin\/|_headers$)/;
const RECORDING = /\.(?:mp3|m4a|ogg|opus|wav)$/;

/** What a picture may not carry, and what it is called. `gps` lies within `exif`. */
const METADATA = ['exif', 'xmp', 'iptc', 'tifftagPhotoshop', 'comments'] as const;

async function pictureProblem(dir: string, path: string): Promise<BuiltProblem[]> {
  const file = path.slice(1);
  try {
    // By its bytes: a file that is opened by its name is held for a while, and on Windows cannot be replaced meanwhile.
    const facts = await sharp(await readFile(join(dir, file))).metadata();
    const carried = METADATA.filter((name) => facts[name] !== undefined).map((name) => name.toUpperCase());
    if ((facts.orientation ?? 1) !== 1) carried.push('ORIENTATION');
    if (carried.length === 0) return [];
    const names = carried.join('、');
    return [
      problem(
        file,
        'picture-metadata',
        `图片带有元数据（${names}）：可能有拍摄地点和作者`,
        `The picture carries metadata (${carried.join(', ')}): it may tell where and by whom it was taken`,
      ),
    ];
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
    return [
      problem(file, 'picture', `不是能打开的图片：${reason}`, `This is no picture that can be opened: ${reason}`),
    ];
  }
}

/** How many pictures are opened at once. */
const AT_ONCE = 16;

/**
 * What is wrong with the pictures and other files of a built site that are no texts.
 * @param dir the folder of the site
 * @param styles the texts of its style sheets, which may name pictures
 */
export async function pictureProblems(
  dir: string,
  { files, pages }: Pick<BuiltSite, 'files' | 'pages'>,
  styles: readonly string[],
): Promise<BuiltProblem[]> {
  const others = [...files].filter((path) => !TEXT.test(path) && !NOT_OURS.test(path));
  const named = new Set(
    pages
      .flatMap(({ links, resources }) => [...links, ...resources])
      .map((path) => decodeURI(path.split(/[?#]/)[0] ?? '')),
  );
  const isNamed = (path: string) => named.has(path) || styles.some((text) => text.includes(path));
  const found = others
    .filter((path) => !isNamed(path))
    .map((path) =>
      problem(
        path.slice(1),
        'unnamed-file',
        '没有页面用到这个文件：可能是照片原件',
        'No page names this file: it may be an original photograph',
      ),
    );
  const pictures = others.filter((path) => !RECORDING.test(path));
  for (let at = 0; at < pictures.length; at += AT_ONCE) {
    const some = pictures.slice(at, at + AT_ONCE);
    found.push(...(await Promise.all(some.map((path) => pictureProblem(dir, path)))).flat());
  }
  return found;
}
