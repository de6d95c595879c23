/** `npm run check`: every problem in every content file, in one run; exit 1 where there is an error. */
import { formatProblem } from '../src/check/problem.ts';
import { CHECKED_KINDS } from '../src/check/check-content.ts';
import { checkFolder, contentCache } from '../src/loaders/check-folder.ts';
import { beijingDay } from '../src/lib/dates.ts';
import { folders } from '../src/disk/build-folders.ts';

const cache = contentCache();
const { problems, stories, letThrough } = await checkFolder(folders.content, cache, beijingDay(new Date()));
cache.prune(CHECKED_KINDS);
const errors = problems.filter((problem) => problem.severity === 'error').length;

for (const problem of problems) console.log(`${formatProblem(problem)}\n`);
if (letThrough.length > 0)
  console.log(`编辑放行 ${letThrough.length} 处： / Let through by editors: ${letThrough.length}`);
for (const { file, line, column, rule, text, why } of letThrough)
  console.log(`  ${file}:${line}:${column} [${rule}] “${text}”：${why}`);
console.log(
  errors === 0
    ? `检查通过：${stories.length} 篇稿件，${problems.length} 条警告。 / Check passed: ${stories.length} stories, ${problems.length} warnings.`
    : `${errors} 个错误，${problems.length - errors} 条警告。 / ${errors} errors, ${problems.length - errors} warnings.`,
);
process.exitCode = errors === 0 ? 0 : 1;
