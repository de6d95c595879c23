/** Settings for servers: each says all that the one source says, for the root of a host and below a path, http and https. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CACHE, EVERYWHERE, HTTPS_ONLY, PATHS } from '../../src/serve/headers.ts';
import { deskOrigins } from '../../src/lib/desk-origins.ts';
import type { DeskHost } from '../../src/schemas/site.ts';
import { hostFiles } from '../../src/serve/hosts/all.ts';

const SITES = ['http://news.example', 'https://news.example', 'http://10.1.2.3:8080'].flatMap((origin) =>
  ['', '/repository'].map((base) => ({ origin, base })),
);

for (const site of SITES) {
  const isEncrypted = site.origin.startsWith('https');
  for (const [name, text] of Object.entries(hostFiles(site))) {
    test(`${name} for ${site.origin}${site.base}/`, () => {
      for (const [header, value] of Object.entries(EVERYWHERE)) {
        assert.match(text, new RegExp(`${header}\\b`), header);
        assert.ok(text.includes(value), header);
      }
      assert.equal(text.includes('Strict-Transport-Security'), isEncrypted);
      assert.ok(text.includes(CACHE.kept));
      assert.ok(!text.includes('undefined') && !/unsafe|upgrade/.test(text));
      if (name !== '_headers') assert.ok(text.includes(`${site.base}/404.html`));
    });
  }
}

test('a host is remembered as https for itself alone', () => {
  assert.equal(HTTPS_ONLY['Strict-Transport-Security'], 'max-age=63072000');
});

test('what MDN’s Observatory gives points for: with it our settings, in nginx with TLS, are A+, 130', () => {
  const policy = EVERYWHERE['Content-Security-Policy'] ?? '';
  const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]));
  assert.equal(directives.get('default-src'), "'none'");
  assert.equal(directives.get('frame-ancestors'), "'none'");
  assert.match(directives.get('form-action') ?? '', /^'(?:none|self)'$/);
  assert.match(directives.get('base-uri') ?? '', /^'(?:none|self)'$/);
  for (const [name, sources = ''] of directives) assert.doesNotMatch(sources, /unsafe|https?:|data:|\*/, name);
  assert.match(
    EVERYWHERE['Referrer-Policy'] ?? '',
    /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/,
  );
  assert.equal(EVERYWHERE['Cross-Origin-Resource-Policy'], 'same-origin');
  assert.equal(EVERYWHERE['X-Content-Type-Options'], 'nosniff');
  const nginx = hostFiles({ origin: 'https://news.example', base: '' })['nginx.conf'] ?? '';
  assert.match(nginx, /listen 80;[^}]*return 301 https:\/\/\$host\$request_uri;/);
});

test('what is kept for good is what has a digest, and what is open is what others may take', () => {
  const is = (kind: keyof typeof PATHS, path: string) => new RegExp(`^${PATHS[kind]}`).test(path);
  for (const path of ['/_astro/a.Bq1.css', '/search-index/zh-2026.0123456789/heads/0.json'])
    assert.ok(is('kept', path));
  for (const path of ['/', '/search-index/manifest.json', '/articles/_astro/', '/_astro/'])
    assert.ok(!is('kept', path), path);
  for (const path of ['/data/v1/figures.json', '/feed.xml', '/en/topics/x/feed.json', '/articles/x/cite.bib'])
    assert.ok(is('open', path), path);
  for (const path of ['/', '/articles/x/', '/search-index/a.json', '/articles/feed.xml.html'])
    assert.ok(!is('open', path), path);
});

test('a desk may speak to its repository’s host, with what that shows of people and of itself, and to no other', () => {
  const hosts = (desk: DeskHost) => deskOrigins(desk).map((origin) => new URL(origin).host);
  assert.deepEqual(hosts({ backend: 'github', repo: 'a/b', branch: 'main' }), [
    'api.github.com',
    'www.githubstatus.com',
    'avatars.githubusercontent.com',
  ]);
});

test('Apache is told the type of every file that is served', () => {
  const text = hostFiles({ origin: 'https://news.example', base: '' })['apache.conf'] ?? '';
  for (const extension of ['html', 'css', 'js', 'json', 'xml', 'svg', 'webp', 'png', 'md', 'csv'])
    assert.match(text, new RegExp(`^\\s*AddType "[^"]+" \\.${extension}$`, 'm'), extension);
});

const DESK = "script-src 'self' 'unsafe-eval'; connect-src 'self' https://api.github.com";

for (const base of ['', '/repository']) {
  for (const [name, text] of Object.entries(hostFiles({ origin: 'https://news.example', base }, DESK))) {
    test(`${name} with a desk at ${base}/admin/: its policy there, and the readers' everywhere else`, () => {
      const lines = text.split('\n');
      assert.equal(lines.filter((line) => line.includes(DESK)).length, 1);
      const readers = lines.filter((line) => line.includes('require-trusted-types-for'));
      // Two rules of such a file are joined: readers' pages carry theirs.
      assert.equal(readers.length, name === '_headers' ? 0 : 1);
      if (name !== '_headers') assert.ok(text.includes(`^${base}/admin/`), 'below the path of the site');
    });
  }
}
