/**
 * The files that somebody means by what was typed behind `npm run check --`: a path, a folder, a file's name, or an id;
 * with a story the files that it rests on, since it is not published without them.
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

const shown = (path: string): string => relative('.', path).split(sep).join('/');

/** What was typed and names nothing is told, never taken for a file without problems. */
export interface Chosen {
  files: Set<string>;
  unknown: string[];
}

/** A link that leads nowhere can be named like one. */
const isStory = (file: string): boolean =>
  /\/articles\/.*\.mdx$/i.test(file) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** As it may be named in a story: without its ending, which may be the very thing that is wrong, in any case. */
const stemOf = (file: string): string =>
  basename(file)
    .normalize('NFKC')
    .replace(/\.[^.]*$/, '')
    .toLowerCase();

/** What a story says, `%20` being a space. */
const textOf = (story: string): string =>
  readFileSync(story, 'utf8').normalize('NFKC').replaceAll(/%20/g, ' ').toLowerCase();

/** What lies beside stories, sound or not, that one of them names, or that no other story of the folder does. */
function besideStories(chosen: readonly string[], all: readonly string[]): string[] {
  const chosenStories = chosen.filter(isStory);
  return [...new Set(chosenStories.map((story) => dirname(story)))].flatMap((folder) => {
    const stories = chosenStories.filter((story) => dirname(story) === folder);
    const inFolder = all.filter((file) => file.startsWith(`${folder}/`));
    const own = stories.map(textOf);
    const others = inFolder.filter((file) => isStory(file) && !stories.includes(file)).map(textOf);
    const names = (texts: readonly string[], file: string) => texts.some((text) => text.includes(`/${stemOf(file)}.`));
    return inFolder.filter((file) => !isStory(file) && (names(own, file) || !names(others, file)));
  });
}

/** @param content the content folder; @param typed each as somebody typed it */
export function chosenFiles(content: string, typed: readonly string[]): Chosen {
  const all = globSync('**/*.*', { cwd: content }).map((file) => shown(join(content, file)));
  const meant = typed.map((text) => {
    const path = shown(text);
    const ofPath = all.filter((file) => file === path || file.startsWith(`${path}/`));
    // A file elsewhere of the project, or outside it, may be named as well.
    if (ofPath.length > 0 || existsSync(path)) return [path, ...ofPath];
    const name = basename(path);
    return all.filter((file) => basename(file) === name || basename(file).startsWith(`${name}.`));
  });
  const chosen = [...new Set(meant.flat())];
  return {
    files: new Set([...chosen, ...besideStories(chosen, all)]),
    unknown: typed.filter((_, index) => meant[index]?.length === 0),
  };
}
