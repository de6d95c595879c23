/** `npm run translated <id> …`: marks translations as made from the present Chinese text. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArticle } from '../src/check/article.ts';
import { readTree } from '../src/check/tree.ts';
import { paths } from '../src/lib/paths.ts';

const ids = process.argv.slice(2);
const { stories } = readTree(paths.content);
if (ids.length === 0) {
  console.error('用法：npm run translated <编号> … / Usage: npm run translated <id> …');
  process.exitCode = 1;
}
for (const id of ids) {
  const story = stories.find((candidate) => candidate.id === id);
  if (!story?.zh || !story.en) {
    console.error(`没有“${id}”的中英文两个文件。 / There are not both files of “${id}”.`);
    process.exitCode = 1;
    continue;
  }
  const digest = parseArticle(readFileSync(story.zh.absolute), 'zh').translates;
  const text = readFileSync(story.en.absolute, 'utf8');
  const field = /^translates:.*$/m;
  if (digest === '' || !field.test(text)) {
    console.error(
      `“${id}”的中文稿有错误，或英文稿没有 translates 字段：先运行 npm run check。 / Run npm run check on “${id}” first: its Chinese file has errors, or its English file no field translates.`,
    );
    process.exitCode = 1;
    continue;
  }
  writeFileSync(story.en.absolute, text.replace(field, `translates: '${digest}'`));
  console.log(`${story.en.file}: translates '${digest}'`);
}
