import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitemapXml } from '../../src/lib/sitemap.ts';
import { site } from '../../src/site.ts';

test('a page in both languages stands twice, each naming both', () => {
  const xml = sitemapXml([{ alternates: { zh: '/about/', en: '/en/about/' } }]);
  assert.equal(xml.match(/<url>/g)?.length, 2);
  assert.equal(xml.match(/hreflang="en"/g)?.length, 2);
  assert.equal(xml.match(new RegExp(`hreflang="x-default" href="${site.url}/about/"`, 'g'))?.length, 2);
  assert.ok(xml.includes(`<loc>${site.url}/en/about/</loc>`));
});

test('a page in Chinese alone names no English page', () => {
  const xml = sitemapXml([{ alternates: { zh: '/articles/x/' }, lastChange: '2026-02-03' }]);
  assert.equal(xml.match(/<url>/g)?.length, 1);
  assert.ok(!xml.includes('hreflang="en"'));
  assert.ok(xml.includes('<lastmod>2026-02-03</lastmod>'));
});

test('a map that is too long for the protocol is refused', () => {
  const entries = Array.from({ length: 50_001 }, (_, at) => ({ alternates: { zh: `/articles/${at}/` } }));
  assert.throws(() => sitemapXml(entries), /50000|50,000/);
});
