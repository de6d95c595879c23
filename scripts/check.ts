/** `npm run check [-- FILE… --format json --fix]`: every problem in every content file; exit 1 where there is an error. */
import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKED_KINDS } from '../src/check/check-content.ts';
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
const files = positionals.map((path) => relative('.', path).split(sep).join('/'));

const cache = contentCache();
const check = () => checkFolder(folders.content, cache, beijingDay(new Date()));
const shownOf = ({ problems }: Awaited<ReturnType<typeof check>>) =>
  files.length === 0 ? problems : problems.filter(({ file }) => files.includes(file));

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
