/**
 * `npm run build [-- --preview]`: content to a verified site, or to a preview of it, which has drafts in it and lies in a
 * folder of its own; what is served stays as it was where anything fails.
 */
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { preview: { type: 'boolean', default: false } } });
// Where a build reads and writes is asked by all who need it, from the first import on.
process.env['XINGLIN_PREVIEW'] = values.preview ? 'yes' : '';
const { runBuild } = await import('../src/build/build.ts');

process.exitCode = (await runBuild()) ? 0 : 1;
