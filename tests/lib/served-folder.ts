/** A small folder of files, served to the tests of a file; `raw` asks it for a path as it is written. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { serve } from '../../src/serve/server.ts';

export const root = mkdtempSync(join(tmpdir(), 'serve-'));
export const site = join(root, 'dist');
export const ROOT = { origin: 'https://site.example', base: '' };
export let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  for (const folder of ['dist/_astro', 'dist/articles/one', 'dist/data/v1', 'dist-other']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(site, 'index.html'), `<p>${'杏林'.repeat(500)}</p>`);
  writeFileSync(join(site, 'articles/one/index.html'), '<p>一</p>');
  writeFileSync(join(site, '404.html'), '<p>没有这一页</p>');
  writeFileSync(join(site, '_astro/a.Bq1.css'), 'p{}');
  writeFileSync(join(site, '_astro/a.png'), Buffer.from(Array.from({ length: 100 }, (_, at) => at)));
  writeFileSync(join(site, 'data/v1/x.json'), '{}');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'dist-other/secret.txt'), 'secret');
  server = await serve(site, { here: ROOT });
});

after(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request whose path is sent as it is: `fetch` would tidy it. */
export function raw(path: string, headers: Record<string, string> = {}, to = server.url): Promise<Answered> {
  const { hostname, port } = new URL(to);
  return new Promise((done, fail) => {
    request({ hostname, port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', fail)
      .end();
  });
}
