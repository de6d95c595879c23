/** Releases: what is published is written down, and nothing of that is lost; withdrawals, equal headlines, new addresses. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { parse } from 'yaml';
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
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  copyFolder('tests/fixture/content', content);
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
const titleOf = (path: string): string => /<title>([^<]*)/.exec(page(path))?.[1] ?? '';
const list = (file: string) => (parse(readFileSync(join(content, file), 'utf8')) as { items: { id: string }[] }).items;

/** Files that hold some words, but for pictures. */
const holding = (words: string): string[] =>
  filesOf(dist).filter(
    (file) => /\.(?:html|xml|json|txt)$/.test(file) && readFileSync(join(dist, file), 'utf8').includes(words),
  );

const withdraw = (story: string) =>
  edit(
    `articles/2026/${story}.zh.mdx`,
    /^(?:changes:\n(?: {2}.*\n)*)?drafted/m,
    `changes:\n  - { date: 2026-04-01, kind: withdrawal, zh: 撤下${story}的原因。, en: Why ${story} went. }\ndrafted`,
  );

test('two withdrawals: both pages and the one side by side say why, and nothing else knows of the stories', () => {
  edit('articles/2026/dialysis-opens.zh.mdx', /changes:\n.*\n/, '');
  withdraw('dialysis-opens');
  withdraw('numbers-at-boundaries');
  const rested = ['/programmes/seven-day-revisit/', '/en/programmes/seven-day-revisit/'];
  for (const id of rested) edit('published.yaml', /$/, `  - { id: ${id}, since: 2026-02-04 }\n`);
  succeeded(build());
  for (const path of rested)
    assert.match(page(path), /noindex[^]*(?:依据的报道已经撤下|rested on have been withdrawn)/, path);
  for (const [path, reason] of [
    ['/articles/dialysis-opens/', '撤下dialysis-opens的原因。'],
    ['/en/articles/dialysis-opens/', 'Why dialysis-opens went.'],
    ['/articles/dialysis-opens/bilingual/', '撤下dialysis-opens的原因。'],
    ['/articles/numbers-at-boundaries/', '撤下numbers-at-boundaries的原因。'],
    // The fixture's old address, which moved to the first of them.
    ['/articles/dialysis-room/', '撤下dialysis-opens的原因。'],
  ] as const) {
    const html = page(path);
    assert.ok(html.includes(reason), path);
    assert.ok(html.includes('noindex') && !html.includes('http-equiv="refresh"'), path);
    assert.ok(!html.includes('data-story') && !html.includes('NewsArticle'), path);
  }
  assert.deepEqual(holding('开设血液透析室'), [], 'its headline');
  assert.deepEqual(holding('终末期肾病患者不必再跑远路'), [], 'its text');
  const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
  assert.ok(!/dialysis-opens|numbers-at-boundaries/.test(sitemap));
  assert.ok(!holding('dialysis-opens').some((file) => /^(?:data|search-index)\//.test(file)));
  for (const path of ['/corrections/', '/en/corrections/']) assert.ok(page(path).includes('articles/dialysis-opens/'));
  assert.equal(
    filesOf(dist).filter((file) => file.includes('machine.')).length,
    0,
    'no picture of theirs is served, least of all its original',
  );
});

test('two stories of one headline have titles of their own', () => {
  for (const [id, date] of [
    ['first', '2026-04-02'],
    ['second', '2026-04-03'],
  ] as const) {
    writeFileSync(
      join(shelf, `${id}-notice.zh.mdx`),
      `---\ntitle: 停诊通知\nsummary: 门诊暂停。\ndate: ${date}\ndateBasis: printed\nkind: notice\norganisations: [example-hospital]\nsource: { date: ${date}, voice: official-document }\ndrafted: human\n---\n\n示例市人民医院门诊暂停。\n`,
    );
  }
  succeeded(build());
  assert.match(titleOf('/articles/first-notice/'), /^停诊通知（2026年4月2日）/);
  assert.match(titleOf('/articles/second-notice/'), /^停诊通知（2026年4月3日）/);
});

test('a side-by-side page that moved leads to the new one', () => {
  edit(
    'published.yaml',
    /$/,
    '  - { id: /articles/dialysis-room/bilingual/, since: 2026-02-03, movedTo: /articles/dialysis-opens/bilingual/ }\n',
  );
  succeeded(build());
  assert.match(
    page('/articles/dialysis-room/bilingual/'),
    /refresh" content="0; url=\/articles\/dialysis-opens\/bilingual\//,
  );
});

test('a release writes down every address and every paragraph, once; the words that follow are told how', () => {
  const told = succeeded(publish());
  assert.match(told, /published\.yaml/);
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
  const files = ['published.yaml', 'anchors.yaml'].map((file) => readFileSync(join(content, file), 'utf8'));
  succeeded(publish('2026-06-01T08:00+08:00'));
  assert.deepEqual(
    ['published.yaml', 'anchors.yaml'].map((file) => readFileSync(join(content, file), 'utf8')),
    files,
    'a second release of the same changes nothing',
  );
  assert.equal(run('scripts/publish.ts', dist, '--at', '2026-05-01').code, 1);
  assert.match(run('scripts/publish.ts').told, /用法.*Usage/s);
});

test('a release for a time to come is a look ahead: it shows what waits, and writes nothing down', () => {
  edit('articles/2026/embargoed.zh.mdx', /^publishAt: .*$/m, 'publishAt: 2099-12-01T08:00+08:00');
  const lists = () => filesOf(content).map((file) => [file, readFileSync(join(content, file), 'utf8')]);
  const before = lists();
  assert.match(succeeded(publish('2099-12-31T08:00+08:00')), /还没有到.*still to come/s);
  assert.match(page('/articles/embargoed/'), /data-story/);
  assert.deepEqual(lists(), before);
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

test('a story that was renamed stops the build with the lines to put in; with them it builds and keeps its numbers', () => {
  succeeded(publish());
  rename('numbers-at-boundaries', 'numbers');
  const { code, told } = build();
  assert.equal(code, 1);
  assert.match(told, /id: \/articles\/numbers-at-boundaries\/, since: 2026-05-01, movedTo: \/articles\/numbers\//);
  assert.deepEqual(obey(told), [
    '/articles/numbers-at-boundaries/',
    '/articles/numbers-at-boundaries/bilingual/',
    '/en/articles/numbers-at-boundaries/',
  ]);
  edit('articles/2026/numbers.zh.mdx', '\n示例市人民医院完成手术', '\n新加的一段。\n\n示例市人民医院完成手术');
  edit('articles/2026/numbers.en.mdx', /---\n\n/, '---\n\nA new paragraph.\n\n');
  succeeded(build());
  assert.match(page('/articles/numbers-at-boundaries/'), /url=\/articles\/numbers\//);
  const html = page('/articles/numbers/');
  assert.match(html, /<p id="p3">新加的一段/);
  assert.match(html, /<p id="p1">.*完成手术/);
});

test('a paragraph that went leads to its neighbour', () => {
  succeeded(publish());
  edit('articles/2025/stale-translation.zh.mdx', '第二段是后来加的。\n', '');
  succeeded(build());
  assert.match(page('/articles/stale-translation/'), /<span class="gone" id="p2"><\/span><p id="p1">/);
  // A build that is told no time takes nothing back that waited for that of the release, which the list remembers.
  assert.match(readFileSync(join(content, 'published.yaml'), 'utf8'), /^release: 2026-05-01T08:00\+08:00$/m);
  assert.match(page('/articles/embargoed/'), /定时内容不得提前发布/);
});

test('a story that was taken away, or made a draft again, stops the build with the lines to put in', () => {
  succeeded(publish());
  rmSync(join(shelf, 'chinese-only.zh.mdx'));
  for (const file of ['organisations/example-commission.yaml', 'campaigns/spring-clinic.yaml'])
    edit(file, /^sources.*\n/m, '');
  const removed = build();
  assert.equal(removed.code, 1);
  assert.match(removed.told, /id: \/articles\/chinese-only\/, since: 2026-05-01, gone: /);
  obey(removed.told);
  edit('articles/2024/old-photo.zh.mdx', 'drafted', 'draft: true\ndrafted');
  const hidden = build();
  assert.equal(hidden.code, 1);
  assert.deepEqual(obey(hidden.told), [
    '/articles/old-photo/',
    '/articles/old-photo/bilingual/',
    '/en/articles/old-photo/',
  ]);
  succeeded(build());
  // What no story fills any more, a year of the archive or a month, leads to the whole of it.
  assert.match(page('/articles/2024/'), /refresh" content="0; url=\/articles\/"/);
  assert.match(page('/articles/chinese-only/'), /下线原因/);
});
