/** `npm run translated <id> …`: marks translations as made from the present Chinese text. */
import { markTranslated } from '../src/check/mark-translated.ts';
import { folders } from '../src/disk/build-folders.ts';

const names = process.argv.slice(2);
if (names.length === 0) console.error('用法：npm run translated <编号> … / Usage: npm run translated <id> …');
process.exitCode = names.length > 0 && markTranslated(folders.content, names) ? 0 : 1;
