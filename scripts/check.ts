/**
 * `npm run check [-- FILE… --format json --fix]`: every problem in every content file, or in those that are named; exit 1
 * where there is an error.
 */
import { parseArgs } from 'node:util';
import { CHECKED_KINDS } from '../src/check/check-content.ts';
import { chosenFiles } from '../src/check/chosen-files.ts';
import { fixProblems, shownChange } from '../src/check/fix-problems.ts';
import { FORMATS, hasErrors, report, terminal } from '../src/check/report.ts';
import { folders } from '../src/disk/build-folders.ts';
import { beijingDay } from '../src/lib/dates.ts';
import { checkFolder, contentCache } from '../src/loaders/check-folder.ts';

const { values, positionals } = parseArgs({
  options: { format: { type: 'string', default: 'text' }, fix: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const format = FORMATS.find((one) => one === values.format) ?? 'text';
const { files, unknown } = chosenFiles(folders.content, positionals);
for (const name of unknown) {
  console.error(
    `没有找到“${name}”。改法：写文件名或编号，例如 npm run check -- yushan-dialysis-room。 / There is no ${name}. Fix: Give the name of a file, or an id.`,
  );
}
if (unknown.length > 0) process.exit(1);

const cache = contentCache();
const check = () => checkFolder(folders.content, cache, beijingDay(new Date()));
const shownOf = ({ problems }: Awaited<ReturnType<typeof check>>) => {
  // What --fix gave another name lies beside its story as before.
  const beside = chosenFiles(folders.content, positionals).files;
  return positionals.length === 0 ? problems : problems.filter(({ file }) => files.has(file) || beside.has(file));
};

/** What is mended may bring to light what it hid; what still changes after so many rounds is not mended at all. */
const ROUNDS = 5;

let content = await check();
for (let round = 0; values.fix && round < ROUNDS; round += 1) {
  const changes = fixProblems(shownOf(content));
  if (changes.length === 0) break;
  console.log(`${changes.map(shownChange).join('\n')}\n`);
  content = await check();
}
cache.prune(CHECKED_KINDS);

const shown = shownOf(content);
console.log(report(shown, content, format, terminal));
process.exitCode = hasErrors(shown) ? 1 : 0;
