/** `npm run import -- FILE …`: drafts from newspapers' and press offices' files, and a report of what a person must decide. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folders } from '../src/disk/build-folders.ts';
import { beijingDay } from '../src/lib/dates.ts';
import { checkFolder, contentCache } from '../src/loaders/check-folder.ts';
import { importFiles } from '../src/newsroom/import.ts';
import { reportIn, wholeReport } from '../src/newsroom/import-report.ts';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error(
    '用法：npm run import -- <文件> …（纯文本、Word、PDF） / Usage: npm run import -- FILE … (text, .docx, PDF)',
  );
  process.exitCode = 1;
} else {
  const today = beijingDay(new Date());
  const cache = contentCache();
  const result = await importFiles(paths, {
    folder: folders.content,
    shelf: resolve('newsroom'),
    today,
    check: () => checkFolder(folders.content, cache, today),
  });
  writeFileSync(join(result.shelf, 'report.md'), wholeReport(result));
  console.log(`${reportIn(result, 'zh')}\n${reportIn(result, 'en')}`);
  process.exitCode = result.refused.length > 0 ? 1 : 0;
}
