/** `npm run serve [-- --preview]`: the built site, or the preview of it, on this machine, with a real server's headers and compression. */
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { preview: { type: 'boolean', default: false } } });
process.env['XINGLIN_PREVIEW'] = values.preview ? 'yes' : '';
const [{ folders }, { runServe }] = await Promise.all([
  import('../src/disk/build-folders.ts'),
  import('../src/serve/serve-command.ts'),
]);

if (!(await runServe(folders.dist, process.env))) process.exitCode = 1;
