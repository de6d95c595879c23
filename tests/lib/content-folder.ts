/** A content folder of its own for one test: the fixture's registry, and the stories that the test gives. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Content, checkContent } from '../../src/check/check-content.ts';
import type { Problem } from '../../src/check/problem.ts';
import { memoryCache } from '../../src/disk/cache.ts';

export const FIELDS = `title: 示例市人民医院的一则消息
summary: 一句摘要。
date: 2026-01-11
dateBasis: printed
kind: brief
organisations: [example-hospital]
source: { date: 2026-01-11, voice: staff-reporter }
drafted: human`;

/** An article's text; the fields end on line `FIELDS` + 1, so that the body begins on line 10 without further fields. */
export const article = (body: string, fields: string = FIELDS, extra = ''): string =>
  `---\n${fields}\n${extra === '' ? '' : `${extra}\n`}---\n\n${body}`;

/** The line on which the body of `article(body)` begins. */
export const BODY_LINE = FIELDS.split('\n').length + 4;

export type Files = Record<string, string | Uint8Array>;

/** Writes a content folder; `articles/` begins empty. The caller removes it. */
export function contentFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-'));
  cpSync('tests/fixture/content', folder, {
    recursive: true,
    filter: (source) => !/[\\/](?:articles[\\/].+|published\.yaml|pages)$/.test(source),
  });
  // The fixture's registry rests on its stories: a short one stands in for each.
  for (const id of ['dialysis-opens', 'numbers-at-boundaries', 'chinese-only', 'stale-translation', 'old-photo']) {
    files = { [`articles/2026/${id}.zh.mdx`]: article('示例市人民医院的消息。'), ...files };
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Values by digest outlive a folder: the same registry and stub stories stand in each. */
const cache = memoryCache();

export const check = (folder: string): Promise<Content> =>
  checkContent(folder, { cache, rules: 'test', finalReviewRequired: false });

/** The problems of a folder that holds these files, but for missing translations; paths are relative to it. */
export async function problemsOf(files: Files): Promise<Problem[]> {
  const folder = contentFolder(files);
  try {
    const { problems } = await check(folder);
    return problems
      .filter((problem) => problem.rule !== 'translation-missing')
      .map((problem) => ({
        ...problem,
        file: problem.file.slice(problem.file.indexOf('xinglin-')).replace(/^[^/]*\//, ''),
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const STORY = 'articles/2026/a-story.zh.mdx';
export const TWIN = 'articles/2026/a-story.en.mdx';
