// Loaded before every command (by require-node.cjs): with XINGLIN_SITE=<folder> the site is that of the folder, which
// holds site.ts and content/, and this engine stays as it was fetched. Whatever the engine imports as src/site.ts is then
// the folder's site.ts; astro.config.mjs says the same to Vite.
'use strict';
const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { registerHooks } = require('node:module');
const { pathToFileURL } = require('node:url');

const folder = process.env.XINGLIN_SITE;
if (folder) {
  const site = join(resolve(folder), 'site.ts');
  if (!existsSync(site)) {
    console.error(
      `XINGLIN_SITE 里没有 site.ts：请把 src/site.ts 复制到 ${site}，再改成您的网站。\n` +
        `There is no site.ts in XINGLIN_SITE: copy src/site.ts to ${site}, and make it yours.`,
    );
    process.exit(1);
  }
  process.env.XINGLIN_SITE = resolve(folder);
  const own = pathToFileURL(resolve(__dirname, '../src/site.ts')).href;
  const other = pathToFileURL(site).href;
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url === own ? { ...found, url: other } : found;
    },
  });
  // Programs that a command starts are of the same site.
  const option = `--require "${__filename.replaceAll('\\', '/')}"`;
  const options = process.env.NODE_OPTIONS ?? '';
  if (!options.includes(option)) process.env.NODE_OPTIONS = `${options} ${option}`.trim();
}
