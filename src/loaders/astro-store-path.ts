/** Files as Astro's store names them. */
import nodePath from 'node:path';

/**
 * A file relative to the project, as an address is written: Astro resolves it against that of the project, where a `%`
 * or `#` would be no sign of a name.
 * @param file absolute
 */
export const storePath = (
  file: string,
  root: string = process.cwd(),
  path: Pick<typeof nodePath, 'relative' | 'sep'> = nodePath,
): string => path.relative(root, file).split(path.sep).map(encodeURIComponent).join('/');
