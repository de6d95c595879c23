/** A file that was dropped on the desk: its stories as drafts of the first review, and what a person must decide. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { beijingDay } from '../lib/dates.ts';
import { checkFolder, contentCache } from '../loaders/check-folder.ts';
import { importFiles } from '../newsroom/import.ts';
import { reportIn, wholeReport } from '../newsroom/import-report.ts';
import { withCopy } from './content-copy.ts';

/** A file as the browser sends it. */
export interface Dropped {
  name: string;
  base64: string;
}

/** What became of it. */
export interface Imported {
  drafts: { path: string; slug: string; text: string }[];
  report: string;
}

/** Imports a file beside the content folder, which stays as it is: the drafts go the way of all entries. */
export async function importDropped(content: string, scratch: string, { name, base64 }: Dropped): Promise<Imported> {
  const today = beijingDay(new Date());
  const inbox = resolve(`${scratch}-inbox`);
  const source = join(inbox, basename(name.replaceAll('\\', '/')));
  mkdirSync(inbox, { recursive: true });
  try {
    writeFileSync(source, Buffer.from(base64, 'base64'));
    return await withCopy(content, scratch, async (folder) => {
      const check = () => checkFolder(folder, contentCache(), today);
      const result = await importFiles([source], { folder, shelf: resolve('newsroom'), today, check });
      // The copy is gone when this is read: the drafts will lie in the project.
      const copy = relative('.', folder).split(sep).join('/');
      const inProject = (report: string): string => report.replaceAll(copy, 'src/content');
      writeFileSync(join(result.shelf, 'report.md'), inProject(wholeReport(result)));
      const drafts = result.stories.flatMap(({ path }) => {
        if (path === undefined) return [];
        const place = relative(folder, path).split(sep).join('/');
        const slug = place.replace(/^articles\//, '').replace(/\.zh\.mdx$/, '');
        return [{ path: `src/content/${place}`, slug, text: readFileSync(path, 'utf8') }];
      });
      return { drafts, report: inProject(reportIn(result, 'zh')) };
    });
  } finally {
    rmSync(inbox, { recursive: true, force: true });
  }
}
