/** The preview server: headers, compression, parts, misses, and no way out of its folder. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { serve } from '../../src/serve/server.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/lib/content-security-policy.ts';
import { responseHeaders } from '../../src/serve/headers.ts';
import { raw, ROOT, server, site } from '../lib/served-folder.ts';

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

test('HSTS goes out over https alone, for this host alone, and no address is upgraded: plain http works', () => {
  const [plain, encrypted] = [responseHeaders('/', false), responseHeaders('/', true)];
  assert.match(encrypted['Strict-Transport-Security'] ?? '', /^max-age=\d{8}$/);
  assert.equal(plain['Strict-Transport-Security'], undefined);
  for (const { 'Content-Security-Policy': policy } of [plain, encrypted])
    assert.ok(policy === CONTENT_SECURITY_POLICY && !policy.includes('upgrade'));
});

test('only what has a digest in its name is kept for good', async () => {
  const cached = async (path: string) => (await fetch(server.url + path)).headers.get('cache-control') ?? '';
  assert.match(await cached('/_astro/a.Bq1.css'), /immutable/);
  assert.match(await cached('/_astro/a.png'), /immutable/);
  assert.match(
    responseHeaders('/search-index/zh-2026.0123456789/heads/0.json', false)['Cache-Control'] ?? '',
    /immutable/,
  );
  assert.doesNotMatch(responseHeaders('/search-index/manifest.json', false)['Cache-Control'] ?? '', /immutable/);
  assert.match(await cached('/'), /no-cache/);
});

test('open data may be read by other sites, pages may not', async () => {
  const data = await fetch(`${server.url}/data/v1/x.json`);
  assert.equal(data.headers.get('access-control-allow-origin'), '*');
  assert.equal((await fetch(server.url)).headers.get('access-control-allow-origin'), null);
});

test('text goes out compressed and as UTF-8', async () => {
  const { body, headers } = await raw('/', { 'accept-encoding': 'gzip, deflate, br' });
  assert.match(brotliDecompressSync(body).toString('utf8'), /杏林/);
  assert.equal(headers.vary, 'Accept-Encoding');
  const response = await fetch(server.url, { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(response.headers.get('content-encoding'), 'gzip');
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(await response.text(), /杏林/);
});

test('what a request does not accept is not sent', async () => {
  const encodingOf = async (accepted: string) =>
    (await raw('/', { 'accept-encoding': accepted })).headers['content-encoding'];
  assert.equal(await encodingOf('br;q=0, gzip'), 'gzip');
  assert.equal(await encodingOf('br;q=0'), undefined);
  assert.equal(await encodingOf('identity'), undefined);
  assert.equal(await encodingOf('*;q=0, identity'), undefined);
  assert.equal((await raw('/')).headers['content-encoding'], undefined);
  assert.match((await raw('/')).body.toString('utf8'), /杏林/);
  assert.equal((await raw('/_astro/a.png', { 'accept-encoding': 'br' })).headers['content-encoding'], undefined);
});

test('an unchanged file is not sent twice, in any encoding', async () => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const { headers } = await raw('/', { 'accept-encoding': encoding });
    const etag = headers.etag ?? '';
    for (const known of [etag, `"x", W/${etag}`, '*']) {
      const again = await raw('/', { 'accept-encoding': encoding, 'if-none-match': known });
      assert.equal(again.status, 304, `${encoding} ${known}`);
      assert.equal(again.body.length, 0);
    }
    assert.equal((await raw('/', { 'accept-encoding': encoding, 'if-none-match': '"x"' })).status, 200);
  }
});

test('a part of a file is sent, and what is no part of it is refused', async () => {
  const part = async (range: string, more: Record<string, string> = {}) => {
    const { status, headers, body } = await raw('/_astro/a.png', { range, ...more });
    return [status, headers['content-range'], body[0], body.length];
  };
  assert.deepEqual(await part('bytes=0-4'), [206, 'bytes 0-4/100', 0, 5]);
  assert.deepEqual(await part('bytes=-5'), [206, 'bytes 95-99/100', 95, 5]);
  assert.deepEqual(await part('bytes=90-'), [206, 'bytes 90-99/100', 90, 10]);
  assert.deepEqual(await part('bytes=90-500'), [206, 'bytes 90-99/100', 90, 10]);
  for (const range of ['bytes=5-2', 'bytes=100-', 'bytes=x-y']) {
    assert.deepEqual((await part(range)).slice(0, 2), [416, 'bytes */100'], range);
  }
  for (const range of ['abc', 'lines=1-2', 'bytes=0-1, 5-6']) assert.deepEqual((await part(range))[0], 200, range);
  const text = await raw('/', { range: 'bytes=0-2', 'accept-encoding': 'br' });
  assert.equal(text.body.toString(), '<p>', 'of the file itself, not of what it is compressed to');
  const etag = (await raw('/_astro/a.png')).headers.etag ?? '';
  assert.equal((await part('bytes=0-4', { 'if-range': etag }))[0], 206);
  assert.equal((await part('bytes=0-4', { 'if-range': '"x"' }))[0], 200);
});

test('a page without its slash is sent on, with its question', async () => {
  const response = await fetch(`${server.url}/articles/one?q=1`, { redirect: 'manual' });
  assert.equal(response.status, 308);
  assert.equal(response.headers.get('location'), '/articles/one/?q=1');
});

test('a miss is 404, with the page that says so', async () => {
  for (const path of [
    '/nothing/',
    '/en/nothing/',
    '/%E0%A4%A/',
    `/${'a'.repeat(300)}/`,
    '/articles/one/index.html/x',
    '/a/%00',
  ]) {
    for (const encoding of ['br', 'identity']) {
      const response = await fetch(server.url + path, { headers: { 'accept-encoding': encoding } });
      assert.equal(response.status, 404, path);
      assert.match(await response.text(), /没有这一页/);
    }
  }
});

test('what is no address is refused, and none leads to another host', async () => {
  for (const target of ['http://[', 'http://', '*']) assert.equal((await raw(target)).status, 400, target);
  for (const target of [
    '//',
    '//articles',
    '/.//articles',
    '/.//articles/one',
    '/%2F/articles/one',
    '/\\articles/one',
  ]) {
    const { status, headers } = await raw(target);
    assert.equal(status, 404, target);
    assert.equal(headers.location, undefined);
  }
  assert.equal(
    (await raw('http://elsewhere.example/articles/one/')).status,
    200,
    'a whole address is one of this server',
  );
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
  const second = await serve(site, { port, here: ROOT });
  assert.ok(Number(new URL(second.url).port) > port);
  await second.close();
  await new Promise((done) => taken.close(done));
});

test('a site below a path is served there, and what is asked beside it is none of its', async () => {
  const below = await serve(site, { here: { origin: 'https://site.example', base: '/repository' } });
  const ask = async (path: string) => {
    const { status, headers } = await raw(path, {}, below.url);
    return [status, headers.location];
  };
  assert.deepEqual(await ask('/repository/'), [200, undefined]);
  assert.deepEqual(await ask('/repository/articles/one/'), [200, undefined]);
  assert.deepEqual(await ask('/repository/articles/one?q'), [308, '/repository/articles/one/?q']);
  assert.deepEqual(await ask('/'), [307, '/repository/']);
  assert.deepEqual(await ask('/repository'), [307, '/repository/']);
  for (const path of [
    '/articles/one/',
    '/repository-2/',
    '/repository//articles/one/',
    '/repository/../articles/one/',
  ]) {
    assert.deepEqual(await ask(path), [404, undefined], path);
  }
  const cached = await raw('/repository/_astro/a.Bq1.css', {}, below.url);
  assert.match(cached.headers['cache-control'] ?? '', /immutable/);
  await below.close();
});

test('of a preview’s stories for WeChat’s editor the styles in each element are shown, and nothing runs', () => {
  const policy = (path: string) => responseHeaders(path, false)['Content-Security-Policy'];
  assert.equal(policy('/articles/one/wechat.html'), "default-src 'none'; style-src 'unsafe-inline'");
  for (const path of ['/wechat.html', '/articles/one/wechat.html/', '/articles/one/'])
    assert.equal(policy(path), CONTENT_SECURITY_POLICY);
});
