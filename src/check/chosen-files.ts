/** The files that somebody means by what was typed behind `npm run check --`: a path, a folder, a file's name, or an id. */
import { existsSync, globSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const shown = (path: string): string => relative('.', path).split(sep).join('/');

/** What was typed and names nothing is told, never taken for a file without problems. */
export interface Chosen {
  files: Set<string>;
  unknown: string[];
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
  return {
    files: new Set(meant.flat()),
    unknown: typed.filter((_, index) => meant[index]?.length === 0),
  };
}
