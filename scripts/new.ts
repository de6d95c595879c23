/** `npm run new [-- --title … --kind … --date … --organisations … --voice …]`: a draft, after five questions. */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { folders } from '../src/disk/build-folders.ts';
import { beijingDay } from '../src/lib/dates.ts';
import { checkFolder } from '../src/loaders/check-folder.ts';
import { answersOf, askForStory } from '../src/newsroom/new/ask.ts';
import { writeNewStory } from '../src/newsroom/new/new-story.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { title: text, kind: text, date: text, organisations: text, voice: text } });
const today = beijingDay(new Date());
const content = await checkFolder(folders.content, undefined, today);
const answers = answersOf(process.stdin, process.stdout);
const known = { organisations: content.registry.organisations, today };
const story = await askForStory(values, known, answers, ({ zh, en }) => console.error(`${zh} / ${en}`));
answers.close();
if (story === undefined) process.exitCode = 1;
else {
  const file = relative('.', writeNewStory(story, folders.content, content));
  console.log(
    `\n草稿写好了：${file}\n下一步：用编辑器打开它，把“【待写：…】”逐处换成正文；写完运行 npm run check -- ${file}；去掉 draft: true 才会发布。\n` +
      `The draft is ${file}. Next: put your text in the place of each 【待写：…】, run npm run check -- ${file}, and take draft: true away to publish.`,
  );
}
