/** Which files may stand where in the content folder. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PICTURE, RECORDING } from '../../lib/safe-addresses.ts';
import { TAKEN_NAMES } from '../../lib/urls.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { type RegistryName, isFolderName, isListName } from '../../schemas/collections.ts';
import { duplicateId } from '../rules/duplicate-id.ts';
import { type Finding, type Problem, START, inFile } from '../problem.ts';
import { languageOff } from '../rules/language-off.ts';
import { misplacedFile } from '../rules/misplaced-file.ts';
import { nameClash } from '../rules/name-clash.ts';
import { recordMissing } from '../rules/record-missing.ts';
import { reservedName } from '../rules/reserved-name.ts';
import { symbolicLink } from '../rules/symbolic-link.ts';
import { MEDIA_NAME, misplacedFinding } from './file-names.ts';

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
  /** Pictures and audio of stories and pages, by path relative to the content folder. */
  media: Map<string, ContentFile>;
  /** The site's own pages. */
  pages: ContentFile[];
  /** Files that have no place, by path, and by that without Notepad's `.txt`: told already, so that nobody misses them. */
  refused: Set<string>;
  problems: Problem[];
}

const LANGUAGES: readonly Locale[] = ['zh', 'en'];
const STORY = /^articles\/(\d{4})\/([a-z0-9]+(?:-[a-z0-9]+)*)\.(zh|en)\.mdx$/;
/** A page of the site's own. */
export const OWN_PAGE_FILE = /^pages\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:zh|en)\.mdx$/;
/** Left behind by Windows in any folder that somebody looks into, and by a Mac in any archive. */
const LITTER = /(?:^|\/)(?:Thumbs\.db$|desktop\.ini$|__MACOSX\/)/i;

/** Which collection a path belongs to; undefined where no registry file may stand there. */
export function collectionOf(path: string): { collection: RegistryName; id?: string } | undefined {
  const [folder = '', name = '', ...rest] = path.split('/');
  const list = /^([a-z]+)\.yaml$/.exec(folder)?.[1] ?? '';
  if (name === '' && isListName(list)) return { collection: list };
  const id = /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1];
  return isFolderName(folder) && id !== undefined && rest.length === 0 ? { collection: folder, id } : undefined;
}

export const readBytes = (file: Pick<ContentFile, 'absolute'>): Uint8Array => readFileSync(file.absolute);

/** Whether the site itself stands where a page would. */
const isTaken = (path: string): boolean => TAKEN_NAMES.includes(path.replace(/^pages\/|\.[a-z]+\.mdx$/g, ''));

/** Windows cannot even check out a file of such a name. */
const RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)/i;

/** A name with a dot before it hides a file on a Mac: as content it is told. `._` and `.#` are what programs leave. */
const HIDDEN_CONTENT = /^\.~|^\.(?![_#]).*\.(?:mdx?|ya?ml)$/i;

/** Files below a folder with slashes, in the same order everywhere; what is no plain file is only named, never opened. */
function filesBelow(folder: string): { path: string; plain: boolean }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      plain: entry.isFile(),
    }))
    .filter(
      ({ path }) =>
        !LITTER.test(path) && !path.split('/').some((part) => part.startsWith('.') && !HIDDEN_CONTENT.test(part)),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A picture beside the site's own pages. */
export const isBesidePage = (path: string): boolean => path.startsWith('pages/') && PICTURE.test(path);

/** Pictures and recordings beside stories, pictures beside pages, under a name that is the same on every disk. */
const isMedia = (path: string): boolean =>
  (path.startsWith('articles/') ? PICTURE.test(path) || RECORDING.test(path) : isBesidePage(path)) &&
  path === path.normalize('NFC') &&
  path.split('/').every((part) => MEDIA_NAME.test(part));

/** What is wrong with a name, on any disk; `first` has the same name but for its case. */
function nameFindings(path: string, first: string | undefined): Finding[] {
  return [
    ...(first === undefined ? [] : [nameClash.at(START, first)]),
    ...(RESERVED.test(path) ? [reservedName.at(START)] : []),
  ];
}

/** Files a story's file under its id; findings where it may not stand there. */
function addStory(stories: Map<string, StoryFiles>, file: ContentFile): Finding[] {
  const [, year = '', id = '', language] = STORY.exec(file.path) ?? [];
  const locale = LANGUAGES.find((one) => one === language);
  if (locale === undefined || /^\d{4}$/.test(id)) return [misplacedFinding(file.path)];
  const story = stories.get(id) ?? { id, year };
  if (story.year !== year) {
    return [duplicateId.at(START, { of: 'story', id, where: `articles/${story.year}/` })];
  }
  story[locale] = file;
  stories.set(id, story);
  return [];
}

/** Whether a file is in a language that the site does without. */
function isOff(path: string, locales: readonly Locale[]): boolean {
  const [, language] = /^(?:articles|pages)\/.*\.(zh|en)\.mdx$/.exec(path) ?? [];
  return language !== undefined && !locales.some((locale) => locale === language);
}

/** A file as it is named to editors: relative to the project. */
export const toldName = (absolute: string): string => relative('.', absolute).split(sep).join('/');

/** Lists a content folder, which need not be there yet, and sorts its files; what has no place is a problem. @param locales the languages of the site */
export function readTree(folder: string, locales: readonly Locale[] = LOCALES): ContentTree {
  const tree: ContentTree = {
    registry: [],
    stories: [],
    media: new Map(),
    pages: [],
    refused: new Set(),
    problems: [],
  };
  const firstOfName = new Map<string, string>();
  const stories = new Map<string, StoryFiles>();
  for (const { path, plain } of existsSync(folder) ? filesBelow(folder) : []) {
    const absolute = join(folder, path);
    const file: ContentFile = { path, absolute, file: toldName(absolute) };
    const findings = nameFindings(path, firstOfName.get(path.toLowerCase()));
    if (!firstOfName.has(path.toLowerCase())) firstOfName.set(path.toLowerCase(), path);
    if (!plain) findings.push(symbolicLink.at(START));
    else if (isOff(path, locales)) findings.push(languageOff.at(START));
    else if (OWN_PAGE_FILE.test(path) && isTaken(path)) findings.push(misplacedFile.at(START, 'taken'));
    else if (OWN_PAGE_FILE.test(path)) tree.pages.push(file);
    else if (collectionOf(path)) tree.registry.push(file);
    else if (isMedia(path)) tree.media.set(path, file);
    else {
      const wrong = addStory(stories, file);
      if (wrong.length > 0) tree.refused.add(path).add(path.replace(/\.txt$/i, ''));
      findings.push(...wrong);
    }
    tree.problems.push(...inFile(file.file, findings));
  }
  for (const { id, zh, en } of stories.values())
    if (!zh && en) tree.problems.push(...inFile(en.file, [recordMissing.at(START, id)]));
  tree.stories = [...stories.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return tree;
}
