/** `npm run hosts [-- <folder>]`: settings for nginx, Caddy, Apache and others, made for the address in src/site.ts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HERE } from '../src/lib/site-address.ts';
import { hostFiles } from '../src/serve/hosts/all.ts';

const [folder = 'deploy'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(hostFiles(HERE))) {
  writeFileSync(join(folder, name), text);
  console.log(join(folder, name));
}
