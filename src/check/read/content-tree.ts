/** Which files may stand where in the content folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PICTURE, RECORDING } from '../../lib/safe-addresses.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { type RegistryName, isFolderName, isListName } from '../../schemas/collections.ts';
import { duplicateId } from '../rules/duplicate-id.ts';
import { type Finding, type Message, type Problem, START, finding, inFile } from '../problem.ts';

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
  zh?: ContentFile | undefined;
  en?: ContentFile | undefined;
}

export interface ContentTree {
  registry: ContentFile[];
  stories: StoryFiles[];
  /** Pictures and audio, by path relative to the content folder. */
  media: Map<string, ContentFile>;
  /** The site's own pages. */
  pages: ContentFile[];
  problems: Problem[];
}

const STORY = /^articles\/(\d{4})\/([a-z0-9]+(?:-[a-z0-9]+)*)\.(zh|en)\.mdx$/;
/** A page of the site's own. */
export const OWN_PAGE_FILE = /^pages\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:zh|en)\.mdx$/;
/** Names of media are letters and digits of any script: no sign that means something in an address, on a disk or in a terminal. */
const MEDIA_NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ()（）._-]*$/u;
/** Left behind by Windows in any folder that somebody looks into. */
const LITTER = /^(?:Thumbs\.db|desktop\.ini)$/i;

/** Which collection a path belongs to; undefined where no registry file may stand there. */
export function collectionOf(path: string): { collection: RegistryName; id?: string } | undefined {
  const [folder = '', name = '', ...rest] = path.split('/');
  const list = /^([a-z]+)\.yaml$/.exec(folder)?.[1] ?? '';
  if (name === '' && isListName(list)) return { collection: list };
  const id = /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1];
  return isFolderName(folder) && id !== undefined && rest.length === 0 ? { collection: folder, id } : undefined;
}

export const readBytes = (file: Pick<ContentFile, 'absolute'>): Uint8Array => readFileSync(file.absolute);

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
      zh: '文章目录里不能有这个文件：稿件名为 articles/<年份>/<编号>.zh.mdx 或 .en.mdx，编号用小写字母、数字、连字符（不得是四位数字）；图片为 .jpg .png .webp .avif，文件名只用文字、数字、空格、括号、“.”“_”“-”。',
      en: 'This file may not stand in the articles folder: stories are articles/<year>/<id>.zh.mdx or .en.mdx, ids of a-z, 0-9 and hyphens (never four digits); pictures are .jpg .png .webp .avif, named with letters, digits, spaces, brackets, “.”, “_” and “-”.',
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

/** Windows cannot even check out a file of such a name. */
const RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)/i;

const DEVICE: Message = {
  zh: 'Windows 把这个名字留给设备，取不下这个文件。',
  en: 'Windows keeps this name for a device and cannot hold the file.',
  fixZh: '换一个名字（编号也一起改）。',
  fixEn: 'Choose another name, and id.',
};

const LINK: Message = {
  zh: '这不是文件，而是指向别处的链接。',
  en: 'This is no file but a link to somewhere else.',
  fixZh: '换成文件本身。',
  fixEn: 'Put the file itself here.',
};

const nameClash = (first: string): Message => ({
  zh: `与“${first}”只差大小写，在 Windows 和 macOS 上是同一个文件。`,
  en: `Differs from “${first}” in case alone: on Windows and macOS the two are one file.`,
  fixZh: '改其中一个的名字。',
  fixEn: 'Rename one of them.',
});

/** Files below a folder with slashes, in the same order everywhere; what is no plain file is only named, never opened. */
function filesBelow(folder: string): { path: string; plain: boolean }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory() && !LITTER.test(entry.name))
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      plain: entry.isFile(),
    }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.') && !part.startsWith('.~')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Pictures and recordings beside stories, under a name that is the same on every disk. */
const isMedia = (path: string): boolean =>
  path.startsWith('articles/') &&
  (PICTURE.test(path) || RECORDING.test(path)) &&
  path === path.normalize('NFC') &&
  path.split('/').every((part) => MEDIA_NAME.test(part));

/** What is wrong with a name, on any disk; `first` has the same name but for its case. */
function nameFindings(path: string, first: string | undefined): Finding[] {
  return [
    ...(first === undefined ? [] : [finding('name-clash', START, nameClash(first))]),
    ...(RESERVED.test(path) ? [finding('reserved-name', START, DEVICE)] : []),
  ];
}

/** Files a story's file under its id; findings where it may not stand there. */
function addStory(stories: Map<string, StoryFiles>, file: ContentFile): Finding[] {
  const [, year = '', id = '', language] = STORY.exec(file.path) ?? [];
  const locale = LOCALES.find((one) => one === language);
  if (locale === undefined || /^\d{4}$/.test(id)) return [finding('misplaced-file', START, misplaced(file.path))];
  const story = stories.get(id) ?? { id, year };
  if (story.year !== year) {
    return [duplicateId.at(START, { of: 'story', id, where: `articles/${story.year}/` })];
  }
  story[locale] = file;
  stories.set(id, story);
  return [];
}

const recordMissing = (id: string): Finding =>
  finding('record-missing', START, {
    zh: '只有英文，没有中文记录。',
    en: 'There is an English file but no Chinese record.',
    fixZh: `在旁边加 ${id}.zh.mdx。`,
    fixEn: `Add ${id}.zh.mdx beside it.`,
  });

/** Lists a content folder and sorts its files; what has no place is a problem. */
export function readTree(folder: string): ContentTree {
  const tree: ContentTree = { registry: [], stories: [], media: new Map(), pages: [], problems: [] };
  const firstOfName = new Map<string, string>();
  const stories = new Map<string, StoryFiles>();
  for (const { path, plain } of filesBelow(folder)) {
    const absolute = join(folder, path);
    const file: ContentFile = { path, absolute, file: relative('.', absolute).split(sep).join('/') };
    const findings = nameFindings(path, firstOfName.get(path.toLowerCase()));
    if (!firstOfName.has(path.toLowerCase())) firstOfName.set(path.toLowerCase(), path);
    if (!plain) findings.push(finding('symbolic-link', START, LINK));
    else if (OWN_PAGE_FILE.test(path)) tree.pages.push(file);
    else if (collectionOf(path)) tree.registry.push(file);
    else if (isMedia(path)) tree.media.set(path, file);
    else findings.push(...addStory(stories, file));
    tree.problems.push(...inFile(file.file, findings));
  }
  for (const { id, zh, en } of stories.values())
    if (!zh && en) tree.problems.push(...inFile(en.file, [recordMissing(id)]));
  tree.stories = [...stories.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return tree;
}
