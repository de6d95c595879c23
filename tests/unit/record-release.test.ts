/** What a release writes down: addresses with their first day, and the numbers of every story's paragraphs. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  keptAddresses,
  lostAddresses,
  recordAddresses,
  recordAnchors,
  recordTime,
} from '../../src/build/record-release.ts';
import { readPage } from '../../src/verify/page-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'record-'));
after(() => rmSync(folder, { recursive: true }));

/** A built page with something in its head. */
const page = (file: string, head = '') =>
  readPage(file, `<!doctype html><html lang="zh-CN"><head><title>页</title>${head}</head>`, {
    origin: 'https://site.example',
    base: '',
  });

/** What a file holds after something was written down in it, and how much that was. */
function written(name: string, before: string | undefined, write: (file: string) => number): [number, string] {
  const file = join(folder, name);
  rmSync(file, { force: true });
  if (before !== undefined) writeFileSync(file, before);
  return [write(file), readFileSync(file, 'utf8')];
}

test('a reader may keep the addresses of pages, in order; not of what is missing, leads on or only goes on with a list', () => {
  const pages = [
    page('topics/x/index.html'),
    page('index.html'),
    page('articles/a/index.html'),
    page('404.html'),
    page('articles/page/2/index.html'),
    page('en/articles/2026/page/12/index.html'),
    page('articles/gone/index.html', '<meta name="robots" content="noindex">'),
    page('articles/old/index.html', '<meta http-equiv="refresh" content="0; url=/articles/a/">'),
    page('page/2/more/index.html'),
  ];
  assert.deepEqual(keptAddresses(pages), ['/', '/articles/a/', '/page/2/more/', '/topics/x/']);
});

test('an address is lost that has neither page nor file, and was not given up', () => {
  const since = '2026-01-01';
  const published = [
    { id: '/articles/a/', since },
    { id: '/articles/b/', since },
    { id: '/articles/c/', since, gone: { zh: '撤下。', en: 'Taken down.' } },
    { id: '/data/v1/x.json', since },
    { id: '/data/v1/y.json', since },
  ];
  const lost = lostAddresses(published, [page('articles/a/index.html')], (path) => path === '/data/v1/x.json');
  assert.deepEqual(
    lost.map(({ id }) => id),
    ['/articles/b/', '/data/v1/y.json'],
  );
});

/** A list without items. */
const EMPTY = 'items:\n  []\n';

const LISTED = `# 发布过的网址
items:
  - { id: /b/, since: 2026-01-01 } # 首页改版
  - { id: /a/, since: 2025-12-31, movedTo: /b/ }
`;

test('new addresses come after those that are known, with their first day; what stands there stays, notes too', () => {
  assert.deepEqual(
    written('published.yaml', LISTED, (file) => recordAddresses(file, ['/a/', '/c/', '/b/', '/d/'], '2026-02-03')),
    [2, `${LISTED}  - { id: /c/, since: 2026-02-03 }\n  - { id: /d/, since: 2026-02-03 }\n`],
  );
});

test('where every address is known, the list is not written again', () => {
  const odd = LISTED.replace('{ id: /b/,', '{id:   /b/,');
  assert.deepEqual(
    written('published.yaml', odd, (file) => recordAddresses(file, ['/a/'], '2026-02-03')),
    [0, odd],
  );
});

test('where there is no list yet, there is one afterwards, one address a line, however long', () => {
  const long = `/articles/${'long-'.repeat(30)}/`;
  assert.deepEqual(
    written('none.yaml', undefined, (file) => recordAddresses(file, [long], '2026-02-03')),
    [1, `items:\n  - { id: ${long}, since: 2026-02-03 }\n`],
  );
  assert.equal(written('none.yaml', undefined, (file) => recordAddresses(file, [], '2026-02-03'))[1], EMPTY);
  assert.deepEqual(
    written('empty.yaml', 'items: []\n', (file) => recordAddresses(file, ['/a/'], '2026-02-03')),
    [1, 'items:\n  - { id: /a/, since: 2026-02-03 }\n'],
  );
});

const numbered = (
  id: string,
  numbers: number[],
  zh: string[],
  en: string[] = [],
  gone: { number: number; near: number }[] = [],
) => ({
  id,
  numbers: { zh: { numbers, gone }, en: { numbers, gone } },
  blockDigests: { zh, en },
});

const ONE = `  - id: one
    numbers: [ 1, 2 ]
    zh: [ aa, bb ]
    en: [ cc, dd ]
`;

test('the numbers of stories are written down by id, with what their paragraphs say in each language', () => {
  const stories = [
    numbered('two', [1, 3], ['ee', 'ff'], ['gg'], [{ number: 2, near: 1 }]),
    numbered('one', [1, 2], ['aa', 'bb'], ['cc', 'dd']),
  ];
  const [changed, text] = written('anchors.yaml', undefined, (file) => recordAnchors(file, stories));
  assert.equal(changed, 2);
  // A translation of another length has other paragraphs.
  const two = `  - id: two\n    numbers: [ 1, 3 ]\n    zh: [ ee, ff ]\n    gone: [ { number: 2, near: 1 } ]\n`;
  assert.equal(text, `items:\n${ONE}${two}`);
});

test('a story that changed is written anew in its place; those that did not, and those that are no longer there, stay', () => {
  const before = `# 段落编号\nitems:\n  - id: away\n    numbers: [ 1 ]\n    zh: [ zz ]\n${ONE}`;
  const now = [numbered('one', [1, 2, 3], ['aa', 'bb', 'hh'])];
  assert.deepEqual(
    written('anchors.yaml', before, (file) => recordAnchors(file, now)),
    [
      1,
      `# 段落编号\nitems:\n  - id: away\n    numbers: [ 1 ]\n    zh: [ zz ]\n  - id: one\n    numbers: [ 1, 2, 3 ]\n    zh: [ aa, bb, hh ]\n`,
    ],
  );
  const same = [numbered('one', [1, 2], ['aa', 'bb'], ['cc', 'dd'])];
  const odd = before.replace('[ zz ]', '[zz]');
  assert.deepEqual(
    written('anchors.yaml', odd, (file) => recordAnchors(file, same)),
    [0, odd],
  );
  assert.equal(written('anchors.yaml', undefined, (file) => recordAnchors(file, []))[1], EMPTY);
});

test('a release that something waited for leaves its time at the head of the list, and one that nothing waited for none', () => {
  const at = '2026-04-01T09:30+08:00';
  const record = (before: string, ...waited: string[]) =>
    written('published.yaml', before, (file) => Number(recordTime(file, at, waited)));
  const marked = `release: ${at}\n${LISTED}`;
  assert.deepEqual(record(LISTED), [0, LISTED]);
  assert.deepEqual(record(LISTED, '2026-04-01T08:00+08:00'), [1, marked]);
  assert.deepEqual(record(marked.replace(at, '2026-03-01T09:30+08:00'), '2026-04-01T08:00+08:00'), [1, marked]);
  const later = LISTED.replace('items:', 'release: 2026-05-01T00:00Z\nitems:');
  assert.deepEqual(record(later, '2026-04-01T08:00+08:00'), [0, later]);
});
