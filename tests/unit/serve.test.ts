/** The preview server: headers, compression, misses, and no way out of its folder. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { serve } from '../../src/serve/server.ts';
import { CONTENT_SECURITY_POLICY, responseHeaders } from '../../src/serve/headers.ts';

const root = mkdtempSync(join(tmpdir(), 'serve-'));
const site = join(root, 'dist');
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  for (const folder of ['dist/_astro', 'dist/articles/one', 'dist/data/v1', 'dist/en/404', 'dist-other']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(site, 'index.html'), `<p>${'杏林'.repeat(500)}</p>`);
  writeFileSync(join(site, 'articles/one/index.html'), '<p>一</p>');
  writeFileSync(join(site, '404.html'), '<p>没有这一页</p>');
  writeFileSync(join(site, 'en/404/index.html'), '<p>No such page</p>');
  writeFileSync(join(site, '_astro/a.Bq1.css'), 'p{}');
  writeFileSync(join(site, '_astro/a.png'), Buffer.alloc(100));
  writeFileSync(join(site, 'data/v1/x.json'), '{}');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'dist-other/secret.txt'), 'secret');
  server = await serve(site);
});

after(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** A request whose path is sent as it is: `fetch` would tidy it. */
function raw(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: Buffer }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    request({ hostname, port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
    })
      .on('error', fail)
      .end();
  });
}

test('every answer carries the headers of the one source', async () => {
  for (const path of ['/', '/articles/one/', '/articles/one', '/nothing/', '/_astro/a.Bq1.css', '/_astro/a.png']) {
    const response = await fetch(server.url + path, { redirect: 'manual' });
    for (const [name, value] of Object.entries(responseHeaders(path, false))) {
      assert.equal(response.headers.get(name), value, `${path} ${name}`);
    }
    assert.equal(response.headers.get('content-security-policy'), CONTENT_SECURITY_POLICY);
    assert.equal(response.headers.get('strict-transport-security'), null, 'plain http is never remembered as https');
  }
});

test('HSTS goes out over https', () => {
  assert.match(responseHeaders('/', true)['Strict-Transport-Security'] ?? '', /^max-age=\d{8}/);
});

test('only what has a digest in its name is kept for good', async () => {
  const cached = async (path: string) => (await fetch(server.url + path)).headers.get('cache-control') ?? '';
  assert.match(await cached('/_astro/a.Bq1.css'), /immutable/);
  assert.match(await cached('/_astro/a.png'), /immutable/);
  assert.match(await cached('/'), /no-cache/);
});

test('open data may be read by other sites, pages may not', async () => {
  const data = await fetch(`${server.url}/data/v1/x.json`);
  assert.equal(data.headers.get('access-control-allow-origin'), '*');
  assert.equal(data.headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.equal((await fetch(server.url)).headers.get('access-control-allow-origin'), null);
});

test('text goes out compressed and as UTF-8', async () => {
  const { body } = await raw('/', { 'accept-encoding': 'br' });
  assert.match(brotliDecompressSync(body).toString('utf8'), /杏林/);
  const response = await fetch(server.url, { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(response.headers.get('content-encoding'), 'gzip');
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(await response.text(), /杏林/);
  const plain = await raw('/');
  assert.match(plain.body.toString('utf8'), /杏林/);
});

test('an unchanged file is not sent twice', async () => {
  const etag = (await fetch(server.url)).headers.get('etag') ?? '';
  assert.equal((await fetch(server.url, { headers: { 'if-none-match': etag } })).status, 304);
});

test('a page without its slash is sent on, with its question', async () => {
  const response = await fetch(`${server.url}/articles/one?q=1`, { redirect: 'manual' });
  assert.equal(response.status, 308);
  assert.equal(response.headers.get('location'), '/articles/one/?q=1');
});

test('a miss is 404, in the language of its path', async () => {
  for (const [path, text] of [
    ['/nothing/', /没有这一页/],
    ['/en/nothing/', /No such page/],
    ['/%E0%A4%A/', /没有这一页/],
  ] as const) {
    for (const encoding of ['br', 'identity']) {
      const response = await fetch(server.url + path, { headers: { 'accept-encoding': encoding } });
      assert.equal(response.status, 404);
      assert.match(await response.text(), text);
    }
  }
});

test('nothing outside the folder is reached', async () => {
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/articles/../../secret.txt',
    '/..%2fdist-other/secret.txt',
    '/..\\secret.txt',
    '/%00',
    '//etc/passwd',
  ]) {
    for (const headers of [{}, { 'accept-encoding': 'br' }]) {
      const { status, body } = await raw(path, headers);
      assert.equal(status, 404, path);
      assert.doesNotMatch(body.toString('latin1'), /secret|root:/);
    }
  }
});

test('only reading is allowed', async () => {
  assert.equal((await fetch(server.url, { method: 'POST' })).status, 405);
  const head = await fetch(server.url, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
});

test('a taken port leads to the next one', async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const { port } = taken.address() as AddressInfo;
  const second = await serve(site, port);
  assert.ok(Number(new URL(second.url).port) > port);
  await second.close();
  await new Promise((done) => taken.close(done));
});
