/**
 * Releases: what is published is written down, and nothing of that is lost; a release is taken back, and put back.
 * Each test goes on from the release before it.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { digestOf } from '../../src/disk/digest.ts';
import { filesOf } from '../../src/disk/files.ts';
import { treeCopy } from '../lib/tree-copy.ts';
import { copyFolder } from '../lib/copy-folder.ts';

const tree = treeCopy();
const root = mkdtempSync(join(tmpdir(), 'release-'));
const [content, dist, cache] = ['content', 'dist', 'cache'].map((name) => join(root, name)) as [string, string, string];
const shelf = join(content, 'articles', '2026');
const AT = '2026-05-01T08:00+08:00';

after(() => {
  rmSync(root, { recursive: true, force: true });
  tree.remove();
});

const env = { ...process.env, XINGLIN_CONTENT: content, XINGLIN_CACHE: cache, XINGLIN_DIST: dist };

function run(script: string, ...words: string[]): { code: number | null; told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: tree.root,
    env,
    encoding: 'utf8',
  });
  return { code: status, told: stdout + stderr };
}
const build = () => run('scripts/build.ts');
const publish = (at = AT) => run('scripts/publish.ts', dist, '--at', at);

function succeeded({ code, told }: { code: number | null; told: string }): string {
  assert.equal(code, 0, told);
  return told;
}

const edit = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(content, file), 'utf8');
  assert.match(text, typeof from === 'string' ? new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : from);
  writeFileSync(join(content, file), text.replace(from, to));
};
const page = (path: string): string => readFileSync(join(dist, path.slice(1), 'index.html'), 'utf8');
/** What a page says between its head and its foot. */
const mainOf = (path: string): string => page(path).replace(/^[^]*<main|<\/main>[^]*$/g, '');
const list = (file: string) => (parse(readFileSync(join(content, file), 'utf8')) as { items: { id: string }[] }).items;

const lists = () => ['published.yaml', 'anchors.yaml'].map((file) => readFileSync(join(content, file), 'utf8'));
/** Every published file with the digest of its bytes. */
const published = () => filesOf(dist).map((file) => [file, digestOf(readFileSync(join(dist, file)))]);

before(() => {
  copyFolder('tests/fixture/content', content);
  edit('articles/2026/dialysis-opens.zh.mdx', /^changes:\n(?: {2}.*\n)+/m, '');
  succeeded(publish());
});

test('a release writes down every address and every paragraph', () => {
  const since = Object.fromEntries(
    list('published.yaml').map((item) => [item.id, (item as { since?: unknown }).since]),
  );
  assert.deepEqual(since['/articles/dialysis-opens/'], '2026-02-04', 'what stood there stays');
  for (const path of [
    '/',
    '/en/articles/dialysis-opens/',
    '/articles/dialysis-opens/bilingual/',
    '/corrections/',
    '/organisations/example-hospital/',
  ])
    assert.equal(since[path], '2026-05-01', path);
  assert.ok(!('/404.html' in since) && !('/search/' in since && page('/search/').includes('noindex')));
  const numbered = list('anchors.yaml') as { id: string; numbers: number[]; zh: string[]; en?: string[] }[];
  const story = numbered.find(({ id }) => id === 'dialysis-opens');
  assert.deepEqual(
    story?.numbers,
    Array.from({ length: story?.zh.length ?? 0 }, (_, index) => index + 1),
  );
  assert.equal(story?.en?.length, story?.zh.length);
  assert.deepEqual(numbered.map(({ id }) => id).includes('draft-secret'), false);
  // A build that is told no time takes nothing back that waited for that of the release, which the list remembers.
  assert.match(readFileSync(join(content, 'published.yaml'), 'utf8'), /^release: 2026-05-01T08:00\+08:00$/m);
});

test('a release without a time, or without a folder, is refused with the words to write', () => {
  assert.equal(run('scripts/publish.ts', dist, '--at', '2026-05-01').code, 1);
  assert.match(run('scripts/publish.ts').told, /用法.*Usage/s);
});

test('where nothing was corrected the page says so, in both languages', () => {
  assert.ok(mainOf('/corrections/').includes('目前没有更正，也没有撤稿。'));
  assert.ok(mainOf('/en/corrections/').includes('So far nothing has been corrected or withdrawn.'));
  for (const path of ['/articles/dialysis-opens/', '/en/articles/dialysis-opens/'])
    assert.doesNotMatch(mainOf(path).replace(/<p id="p1"[^]*/, ''), /更正|Correction/, path);
  for (const path of ['/', '/en/', '/articles/dialysis-opens/'])
    assert.match(page(path), /href="(?:\/en)?\/corrections\/"/, `${path} leads there`);
});

test('a release is taken back to the byte, and put back; what was published stays written down, once', () => {
  const first = published();
  const story = 'articles/2026/chinese-only.zh.mdx';
  edit(story, /$/, '\n这一段发布错了。\n');
  assert.match(succeeded(publish('2026-05-02T08:00+08:00')), /published\.yaml|anchors\.yaml/);
  const [second, written] = [published(), lists()];
  assert.notDeepEqual(second, first);
  const rollBack = () => succeeded(run('scripts/publish.ts', dist, '--rollback'));
  assert.match(rollBack(), /已换回上一版.*Rolled back/s);
  assert.deepEqual(published(), first);
  assert.deepEqual(lists(), written);
  rollBack();
  assert.deepEqual(published(), second);
  rollBack();
  succeeded(publish('2026-06-01T08:00+08:00'));
  assert.deepEqual(published(), second, 'the next release is of the content as it stands');
  assert.deepEqual(lists(), written, 'a second release of the same changes nothing');
});

test('a release for a time to come is a look ahead: it shows what waits, and writes nothing down', () => {
  const waiting = 'articles/2026/embargoed.zh.mdx';
  const text = readFileSync(join(content, waiting));
  edit(waiting, /^publishAt: .*$/m, 'publishAt: 2099-12-01T08:00+08:00');
  const state = () => filesOf(content).map((file) => [file, readFileSync(join(content, file), 'utf8')]);
  const before = state();
  assert.match(succeeded(publish('2099-12-31T08:00+08:00')), /还没有到.*still to come/s);
  assert.match(page('/articles/embargoed/'), /data-story/);
  assert.deepEqual(state(), before);
  writeFileSync(join(content, waiting), text);
});

/** Puts the lines that a refused build names in the place of those that they are for. */
function obey(told: string): string[] {
  const lines = [...told.matchAll(/- \{ id: (\S+), since: [^\n]*?\}(?=\n|$)/g)].map(([line, id = '']) => ({
    line,
    id,
  }));
  for (const { line, id } of lines)
    edit('published.yaml', new RegExp(`^ *- \\{ id: ${id}, since.*$`, 'm'), `  ${line}`);
  return [...new Set(lines.map(({ id }) => id))].sort();
}

const rename = (from: string, to: string) => {
  for (const language of ['zh', 'en'])
    renameSync(join(shelf, `${from}.${language}.mdx`), join(shelf, `${to}.${language}.mdx`));
  for (const file of filesOf(content).filter((one) => one.endsWith('.yaml') && !/published|anchors/.test(one)))
    writeFileSync(join(content, file), readFileSync(join(content, file), 'utf8').replaceAll(from, to));
};

test('stories that were renamed, taken away or made drafts again stop the build with the lines to put in', () => {
  rename('numbers-at-boundaries', 'numbers');
  rmSync(join(shelf, 'chinese-only.zh.mdx'));
  for (const file of ['organisations/example-commission.yaml', 'campaigns/spring-clinic.yaml'])
    edit(file, /^sources.*\n/m, '');
  edit('articles/2024/old-photo.zh.mdx', 'drafted', 'draft: true\ndrafted');
  const { code, told } = build();
  assert.equal(code, 1);
  assert.match(told, /id: \/articles\/numbers-at-boundaries\/, since: 2026-05-01, movedTo: \/articles\/numbers\//);
  assert.match(told, /id: \/articles\/chinese-only\/, since: 2026-05-01, gone: /);
  assert.deepEqual(obey(told), [
    '/articles/chinese-only/',
    '/articles/numbers-at-boundaries/',
    '/articles/numbers-at-boundaries/bilingual/',
    '/articles/old-photo/',
    '/articles/old-photo/bilingual/',
    '/en/articles/numbers-at-boundaries/',
    '/en/articles/old-photo/',
  ]);
});

test('with those lines it builds: a renamed story keeps its numbers, what went says so or leads on', () => {
  edit('articles/2026/numbers.zh.mdx', '\n示例市人民医院完成手术', '\n新加的一段。\n\n示例市人民医院完成手术');
  edit('articles/2026/numbers.en.mdx', /---\n\n/, '---\n\nA new paragraph.\n\n');
  edit('articles/2025/stale-translation.zh.mdx', '第二段是后来加的。\n', '');
  succeeded(build());
  assert.match(page('/articles/numbers-at-boundaries/'), /url=\/articles\/numbers\//);
  const html = page('/articles/numbers/');
  assert.match(html, /<p id="p3">新加的一段/);
  assert.match(html, /<p id="p1">.*完成手术/);
  // What no story fills any more, a year of the archive or a month, leads to the whole of it.
  assert.match(page('/articles/2024/'), /refresh" content="0; url=\/articles\/"/);
  assert.match(page('/articles/chinese-only/'), /下线原因/);
  // A paragraph that went leads to its neighbour.
  assert.match(page('/articles/stale-translation/'), /<span class="gone" id="p2"><\/span><p id="p1">/);
  assert.match(page('/articles/embargoed/'), /定时内容不得提前发布/, 'the list remembers the time of the release');
});
