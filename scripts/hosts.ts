/** `npm run hosts [-- <folder>]`: settings for nginx, Caddy, Apache and others, made for the address in src/site.ts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPreviewFolder } from '../src/disk/preview-folder.ts';
import { HERE } from '../src/lib/site-address.ts';
import { hostFiles } from '../src/serve/hosts/all.ts';

const [folder = 'deploy'] = process.argv.slice(2);
if (isPreviewFolder(folder)) {
  console.error(
    `${folder} 里是预览，不能用来开网站：请先运行 npm run publish。 / ${folder} holds a preview, which no server may serve: run npm run publish first.`,
  );
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(hostFiles(HERE))) {
    writeFileSync(join(folder, name), text);
    console.log(join(folder, name));
  }
}
