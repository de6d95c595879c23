/** Which files may stand where in the content folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Message, type Problem, START, finding, inFile } from './problem.ts';
import { PICTURE } from './pictures.ts';
import { collectionOf } from './registry.ts';

export interface ContentFile {
  /** Relative to the content folder, with slashes. */
  path: string;
  absolute: string;
  /** As told to editors: relative to the project. */
  file: string;
}

/** The two files of a story; `zh` is missing only where that is a problem already told. */
export interface StoryFiles {
  id: string;
  year: string;
  zh?: ContentFile;
  en?: ContentFile;
}

export interface ContentTree {
  registry: ContentFile[];
  stories: StoryFiles[];
  /** Pictures and audio, by path relative to the content folder. */
  media: Map<string, ContentFile>;
  problems: Problem[];
}

const STORY = /^articles\/(\d{4})\/([a-z0-9]+(?:-[a-z0-9]+)*)\.(zh|en)\.mdx$/;
const MEDIA = /\.(?:mp3|m4a)$/;

export const readBytes = (file: ContentFile): Uint8Array => readFileSync(file.absolute);

function misplaced(path: string): Message {
  const name = path.split('/').at(-1) ?? path;
  if (/^~\$|\.tmp$|^\.~|~$/.test(name)) {
    return {
      zh: '这是 Word 或编辑器留下的临时文件。',
      en: 'This is a temporary file left by Word or an editor.',
      fixZh: '关闭程序后删去它。',
      fixEn: 'Close the program and delete it.',
    };
  }
  if (path.startsWith('articles/')) {
    return {
      zh: '文章目录里不能有这个文件：稿件名为 articles/<年份>/<编号>.zh.mdx 或 .en.mdx，编号用小写字母、数字、连字符（不得是四位数字）；图片为 .jpg .png .webp .avif。',
      en: 'This file may not stand in the articles folder: stories are articles/<year>/<id>.zh.mdx or .en.mdx, ids of a-z, 0-9 and hyphens (never four digits); pictures are .jpg .png .webp .avif.',
      fixZh: '改名，或移走。',
      fixEn: 'Rename it or move it away.',
    };
  }
  return {
    zh: '内容目录里没有这个文件的位置。',
    en: 'There is no place for this file in the content folder.',
    fixZh: '登记表文件名为 <编号>.yaml，放在 organisations、programmes 或 campaigns 里。',
    fixEn: 'Registry files are <id>.yaml in organisations, programmes or campaigns.',
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') && !part.startsWith('.~')))
    .sort();
}

/** Lists a content folder and sorts its files; what has no place is a problem. `pages/` belongs to @astrojs/mdx. */
export function readTree(folder: string): ContentTree {
  const tree: ContentTree = { registry: [], stories: [], media: new Map(), problems: [] };
  const stories = new Map<string, StoryFiles>();
  for (const path of filesBelow(folder)) {
    const absolute = join(folder, path);
    const file: ContentFile = { path, absolute, file: relative('.', absolute).split(sep).join('/') };
    const tell = (rule: string, message: Message) =>
      tree.problems.push(...inFile(file.file, [finding(rule, START, message)]));
    const [, year = '', id = '', locale] = STORY.exec(path) ?? [];
    if (path.startsWith('pages/')) continue;
    if (collectionOf(path)) tree.registry.push(file);
    else if (path.startsWith('articles/') && (PICTURE.test(path) || MEDIA.test(path))) tree.media.set(path, file);
    else if (id === '' || /^\d{4}$/.test(id)) tell('misplaced-file', misplaced(path));
    else {
      const story = stories.get(id) ?? { id, year };
      if (story.year !== year) {
        tell('duplicate-id', {
          zh: `编号“${id}”已经用在 articles/${story.year}/。`,
          en: `The id “${id}” is already used in articles/${story.year}/.`,
          fixZh: '换一个编号，或把两个文件放在同一年份。',
          fixEn: 'Choose another id, or keep both files in one year.',
        });
        continue;
      }
      story[locale as 'zh' | 'en'] = file;
      stories.set(id, story);
    }
  }
  for (const story of stories.values()) {
    if (story.zh || !story.en) continue;
    tree.problems.push(
      ...inFile(story.en.file, [
        finding('record-missing', START, {
          zh: '只有英文，没有中文记录。',
          en: 'There is an English file but no Chinese record.',
          fixZh: `在旁边加 ${story.id}.zh.mdx。`,
          fixEn: `Add ${story.id}.zh.mdx beside it.`,
        }),
      ]),
    );
  }
  tree.stories = [...stories.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return tree;
}
