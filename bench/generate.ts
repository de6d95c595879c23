/** `node bench/generate.ts <stories> <folder>`: a content folder of any size. */
import { generate } from './generated-archive.ts';

const [count = '', folder] = process.argv.slice(2);
if (!/^\d+$/.test(count) || folder === undefined) {
  console.error('用法：node bench/generate.ts <篇数> <文件夹> / Usage: node bench/generate.ts <stories> <folder>');
  process.exit(1);
}
generate(Number(count), folder);
console.log(`${folder}: ${count} × 2`);
