/** `npm run serve`: the built site on this machine, with the headers and the compression of a real server. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../src/disk/paths.ts';
import { serve } from '../src/serve/server.ts';

const FIRST_PORT = 4321;

if (!existsSync(join(paths.dist, 'index.html'))) {
  console.error('还没有生成网站，请先运行 npm run build。\nThere is no built site yet: run npm run build first.');
  process.exit(1);
}
const { url } = await serve(paths.dist, Number(process.env['PORT'] ?? FIRST_PORT));
console.log(`网站已在本机开放：${url}/  （按 Ctrl+C 停止）\nThe site is at ${url}/  (Ctrl+C stops it)`);
