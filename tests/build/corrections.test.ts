/** A built site from which stories were withdrawn, in which one was corrected, and which holds two of one headline. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesOf } from '../../src/disk/files.ts';
import { siteCopy } from '../lib/builds.ts';

const site = siteCopy();
after(site.remove);

const page = (path: string): string => readFileSync(join(site.dist, path.slice(1), 'index.html'), 'utf8');
const titleOf = (path: string): string => /<title>([^<]*)/.exec(page(path))?.[1] ?? '';

/** What is read of a page: its text without tags, white space as one space. */
const textOf = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** What a page says before the first paragraph of the story's text. */
const aboveText = (html: string): string => textOf(html.slice(html.indexOf('<main'), html.indexOf('<p id="p1"')));

/** What a page says between its head and its foot. */
const mainOf = (html: string): string => textOf(html.slice(html.indexOf('<main'), html.indexOf('</main>')));

/** Files that hold some words, but for pictures. */
const holding = (words: string): string[] =>
  filesOf(site.dist).filter(
    (file) => /\.(?:html|xml|json|txt)$/.test(file) && readFileSync(join(site.dist, file), 'utf8').includes(words),
  );

/** Gives a story of the fixture other changes. */
function change(story: string, changes: string): void {
  const file = join(site.content, `articles/${story}.zh.mdx`);
  const text = readFileSync(file, 'utf8').replace(/^changes:\n(?: {2}.*\n)+/m, '');
  writeFileSync(file, text.replace(/^drafted: /m, `changes:\n${changes}drafted: `));
}

const withdraw = (story: string) =>
  change(
    `2026/${story}`,
    `  - { date: 2026-04-01, kind: withdrawal, zh: 撤下${story}的原因。, en: Why ${story} went. }\n`,
  );

/** Two notices under one headline, by their days. */
const NOTICES = { 'first-notice': '2026-04-02', 'second-notice': '2026-04-03' };

/** Pages of an entry that rests on withdrawn stories alone, published before they went. */
const RESTED = ['/programmes/seven-day-revisit/', '/en/programmes/seven-day-revisit/'];

before(async () => {
  withdraw('dialysis-opens');
  withdraw('numbers-at-boundaries');
  change(
    '2024/old-photo',
    '  - { date: 2026-02-06, kind: correction, zh: 启用日期有误。, en: The day was wrong. }\n' +
      '  - { date: 2026-02-07, kind: update, zh: 又开了一间。, en: One more room. }\n',
  );
  for (const [id, date] of Object.entries(NOTICES))
    writeFileSync(
      join(site.content, 'articles/2026', `${id}.zh.mdx`),
      `---\ntitle: 停诊通知\nsummary: 门诊暂停。\ndate: ${date}\ndateBasis: printed\nkind: notice\norganisations: [example-hospital]\nsource: { date: ${date}, voice: official-document }\ndrafted: human\n---\n\n示例市人民医院门诊暂停。\n`,
    );
  const published = join(site.content, 'published.yaml');
  const more = [
    ...RESTED.map((id) => `{ id: ${id}, since: 2026-02-04 }`),
    '{ id: /articles/new-building/bilingual/, since: 2026-02-03, movedTo: /articles/old-photo/bilingual/ }',
  ];
  writeFileSync(published, `${readFileSync(published, 'utf8')}${more.map((line) => `  - ${line}\n`).join('')}`);
  await site.build();
});

test('two withdrawals: both pages and the one side by side say why, and nothing else knows of the stories', () => {
  for (const path of RESTED)
    assert.match(page(path), /noindex[^]*(?:依据的报道已经撤下|rested on have been withdrawn)/, path);
  for (const [path, reason] of [
    ['/articles/dialysis-opens/', '撤下dialysis-opens的原因。'],
    ['/en/articles/dialysis-opens/', 'Why dialysis-opens went.'],
    ['/articles/dialysis-opens/bilingual/', '撤下dialysis-opens的原因。'],
    ['/articles/numbers-at-boundaries/', '撤下numbers-at-boundaries的原因。'],
    ['/en/articles/numbers-at-boundaries/', 'Why numbers-at-boundaries went.'],
    // The fixture's old address, which moved to the first of them.
    ['/articles/dialysis-room/', '撤下dialysis-opens的原因。'],
  ] as const) {
    const html = page(path);
    assert.ok(mainOf(html).includes(reason), path);
    assert.ok(html.includes('noindex') && !html.includes('http-equiv="refresh"'), path);
    assert.ok(!html.includes('data-story') && !html.includes('NewsArticle'), path);
  }
  assert.deepEqual(holding('开设血液透析室'), [], 'its headline');
  assert.deepEqual(holding('终末期肾病患者不必再跑远路'), [], 'its text');
  const sitemap = readFileSync(join(site.dist, 'sitemap.xml'), 'utf8');
  assert.ok(!/dialysis-opens|numbers-at-boundaries/.test(sitemap));
  assert.ok(!holding('dialysis-opens').some((file) => /^(?:data|search-index)\//.test(file)));
  assert.equal(
    filesOf(site.dist).filter((file) => file.includes('machine.')).length,
    0,
    'no picture of theirs is served, least of all its original',
  );
});

test('a correction stands by the headline and on the page of corrections, a withdrawal there too, in both languages', () => {
  for (const [prefix, correction, text, update, withdrawal, none] of [
    [
      '',
      /更正 .*启用日期有误。/,
      '启用日期有误。',
      '又开了一间。',
      '撤下numbers-at-boundaries的原因。',
      '目前没有更正',
    ],
    [
      '/en',
      /Correction .*The day was wrong\./,
      'The day was wrong.',
      'One more room.',
      'Why numbers-at-boundaries went.',
      'nothing has been',
    ],
  ] as const) {
    const story = page(`${prefix}/articles/old-photo/`);
    assert.match(aboveText(story), correction, `${prefix}: by the headline`);
    assert.ok(!aboveText(story).includes(update) && textOf(story).includes(update), `${prefix}: an update is below`);
    const list = page(`${prefix}/corrections/`);
    assert.match(mainOf(list), correction, `${prefix}: listed`);
    assert.ok(list.includes(`href="${prefix}/articles/old-photo/"`), `${prefix}: with its story`);
    assert.ok(mainOf(list).includes(withdrawal), `${prefix}: the withdrawal is listed`);
    for (const id of ['dialysis-opens', 'numbers-at-boundaries'])
      assert.ok(list.includes(`href="${prefix}/articles/${id}/"`), `${prefix}: with its address`);
    assert.ok(!mainOf(list).includes(update) && !mainOf(list).includes(none), prefix);
    assert.ok(mainOf(list).indexOf(withdrawal) < mainOf(list).indexOf(text), `${prefix}: newest first`);
  }
  assert.match(aboveText(page('/articles/old-photo/bilingual/')), /更正.*启用日期有误。/, 'side by side');
});

test('two stories of one headline have titles of their own', () => {
  assert.match(titleOf('/articles/first-notice/'), /^停诊通知（2026年4月2日）/);
  assert.match(titleOf('/articles/second-notice/'), /^停诊通知（2026年4月3日）/);
});

test('a side-by-side page that moved leads to the new one', () => {
  assert.match(
    page('/articles/new-building/bilingual/'),
    /refresh" content="0; url=\/articles\/old-photo\/bilingual\//,
  );
});
