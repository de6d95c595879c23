/** The feeds of the built site: each can be read, leads to pages that are there, and is named by its page. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesOf } from '../../src/disk/files.ts';
import { folders } from '../../src/disk/build-folders.ts';
import { LOCALE, LOCALES } from '../../src/i18n/locales.ts';
import { absolute, pathOfAddress, withBase } from '../../src/lib/site-address.ts';
import { feedPath, localeOfPath } from '../../src/lib/urls.ts';
import { readAtom, readJsonFeed } from '../lib/read-feed.ts';
import { assertLookedAt, builtPages } from '../lib/site.ts';

const paths = filesOf(folders.dist)
  .filter((file) => /(?:^|\/)feed\.(?:xml|json)$/.test(file))
  .map((file) => `/${file}`);
const textAt = (path: string) => readFileSync(join(folders.dist, path), 'utf8');
const isThere = (address: string) =>
  existsSync(join(folders.dist, (pathOfAddress(address) ?? '-').split('#')[0] ?? '', 'index.html'));

test('every feed can be read, knows itself and its entries once, and leads to pages that are there', () => {
  assert.ok(paths.length >= 4 * LOCALES.length);
  for (const path of paths) {
    const feed = path.endsWith('.xml') ? readAtom(textAt(path)) : readJsonFeed(textAt(path));
    assert.equal(feed.self, absolute(withBase(path)));
    assert.equal(feed.language, LOCALE[localeOfPath(path)].tag, path);
    assert.equal(new Set(feed.entries.map(({ id }) => id)).size, feed.entries.length, path);
    for (const address of [feed.page, ...feed.entries.map(({ url }) => url)])
      assert.ok(isThere(address), `${path}: ${address}`);
    for (const { html } of feed.entries) assert.doesNotMatch(html, /href="(?!https?:)|<wbr|class="/, path);
  }
});

test('each feed is named by the page that it follows', () => {
  const named = new Set(
    builtPages().flatMap(({ html }) =>
      [...html.matchAll(/<link rel="alternate" type="application\/(?:atom\+xml|feed\+json)" href="([^"]*)"/g)].map(
        ([, href = '']) => href,
      ),
    ),
  );
  assert.deepEqual([...named].sort(), paths.map(withBase).sort());
});

test('the feed of all holds whole stories', () => {
  for (const locale of LOCALES) {
    const { entries } = readAtom(textAt(feedPath(locale, { kind: 'site' }, 'xml')));
    assertLookedAt(entries.length, 'stories in its feed');
    for (const { html, url } of entries) {
      const page = builtPages().find(({ path }) => path === pathOfAddress(url));
      const [, first = ''] = /<p id="p\d+">([^<]{6})/.exec(page?.html ?? '') ?? [];
      assert.ok(html.includes(first), url);
      assert.doesNotMatch(html, /[（(]\s*[（(]/, `${url}: a label in two pairs of brackets`);
    }
  }
});
