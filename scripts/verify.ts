/** `node scripts/verify.ts [folder]`: applies the rules of a built site to one that is there. */
import { folders } from '../src/disk/build-folders.ts';
import { printProblems, verifyFolder } from '../src/verify/verify-folder.ts';

const { problems, pages } = await verifyFolder(process.argv[2] ?? folders.dist);
printProblems(problems);
console.log(`${pages.length} 个页面，${problems.length} 个问题 / ${pages.length} pages, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
