/** Reads a built site from disk and applies the rules of src/verify. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../disk/build-folders.ts';
import { HERE } from '../lib/site-address.ts';
import { filesOf } from '../disk/files.ts';
import { type BuiltProblem, formatBuiltProblem } from './built-problem.ts';
import type { BuiltSite } from './built-site.ts';
import { pageReader } from './facts-cache.ts';
import { indexedPages } from './indexed-pages.ts';
import type { PageFacts } from './page-facts.ts';
import { compressedSize } from './page-weight.ts';
import { pictureProblems } from './served-pictures.ts';
import { siteProblems } from './site-rules.ts';

/**
 * Pages of `/admin/` are a program of somebody else's, with rules of its own; and a story for WeChat's editor, which a
 * preview has, is written by that editor's.
 */
const isOurPage = (file: string): boolean =>
  file.endsWith('.html') && !file.startsWith('admin/') && !file.endsWith('/wechat.html');

/** What verification found, and how much it looked at. */
export interface Verified {
  problems: BuiltProblem[];
  pages: PageFacts[];
}

/**
 * All that is wrong with the site built in a folder.
 * @throws where the folder cannot be read
 */
export async function verifyFolder(dir: string): Promise<Verified> {
  const files = filesOf(dir);
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const reader = pageReader(folders.verified, HERE);
  const pages = files.filter(isOurPage).map((file) => reader.read(file, read(file)));
  reader.save();
  const others = files.filter((file) => !isOurPage(file));
  const textsOf = (pattern: RegExp) =>
    others.filter((file) => pattern.test(file)).map((file) => [`/${file}`, read(file)] as const);
  const styles = textsOf(/\.css$/);
  const built: BuiltSite = {
    address: HERE,
    pages,
    files: new Set(others.map((file) => `/${file}`)),
    sitemaps: new Map(textsOf(/^sitemap[^/]*\.xml$/)),
    indexed: indexedPages(others, read),
    cssWeights: new Map(styles.map(([path, text]) => [path, compressedSize(text)])),
  };
  const pictures = await pictureProblems(
    dir,
    built,
    styles.map(([, text]) => text),
  );
  return { problems: [...siteProblems(built), ...pictures], pages };
}

/** How many kinds of problems are printed whole; the rest are counted. */
const SHOWN = 50;

/** Prints what was found, as an editor reads it: the same fault on many pages once, with their number. */
export function printProblems(problems: BuiltProblem[]): void {
  const kinds = new Map<string, { first: BuiltProblem; count: number }>();
  for (const first of problems) {
    const kind = kinds.get(`${first.rule} ${first.zh}`);
    if (kind) kind.count += 1;
    else kinds.set(`${first.rule} ${first.zh}`, { first, count: 1 });
  }
  for (const { first, count } of [...kinds.values()].slice(0, SHOWN)) {
    const more = count === 1 ? '' : `\n  （另有 ${count - 1} 处 / and ${count - 1} more）`;
    console.error(formatBuiltProblem(first) + more);
  }
  const rest = kinds.size - SHOWN;
  if (rest > 0) console.error(`……另有 ${rest} 种问题 / … and ${rest} more kinds`);
}
