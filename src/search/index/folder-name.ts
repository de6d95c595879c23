/** Names of folders of the search index (Node only). */
import { digestOf } from '../../disk/digest.ts';

/** Hexadecimal digits of a digest that are enough to tell releases apart. */
const DIGITS = 10;

/** The name of a folder whose files are never anything else: other contents have another name. */
export const folderName = (name: string, ...contents: unknown[]): string =>
  `${name}.${digestOf(...contents).slice(0, DIGITS)}`;
