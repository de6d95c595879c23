/** `npm run status`: what is to be done, each kind with one story that has it and none that has not. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { statusOf } from '../../../src/newsroom/status/status.ts';
import { statusTable } from '../../../src/newsroom/status/status-table.ts';
import { FIELDS, article, check, contentFolder } from '../../lib/content-folder.ts';

const NOW = '2026-06-01T08:00+08:00';
const BODY = '示例市人民医院的消息。';
const PLAN = (due: string, status: string) =>
  `plans: [{ what: { zh: 开设门诊${due}, en: Open a clinic }, by: example-hospital, due: ${due}, status: ${status} }]`;
const REVIEWED = 'reviews: [{ stage: final, by: { zh: 主任, en: Director }, date: 2026-01-12 }]';

async function status() {
  const folder = contentFolder({
    'articles/2026/a-draft.zh.mdx': '---\ntitle: 只有标题的草稿\ndraft: true\n---\n',
    'articles/2026/due.zh.mdx': article(BODY, FIELDS, "publishAt: '2026-06-01T07:00+08:00'"),
    'articles/2026/later.zh.mdx': article(BODY, FIELDS, "publishAt: '2026-06-01T09:00+08:00'"),
    'articles/2026/reviewed.zh.mdx': article(BODY, FIELDS, REVIEWED),
    'articles/2026/past.zh.mdx': article(BODY, FIELDS, PLAN('2026-05', 'announced')),
    'articles/2026/future.zh.mdx': article(BODY, FIELDS, PLAN('2026-12', 'under-way')),
    'articles/2026/kept.zh.mdx': article(BODY, FIELDS, PLAN('2026-01', 'done')),
    'articles/2026/stale.zh.mdx': article(BODY),
    'articles/2026/stale.en.mdx': `---\ntitle: A\nsummary: A.\ntranslates: '000000000000'\n---\n\nA message.\n`,
  });
  try {
    return statusOf(await check(folder), NOW, NOW.slice(0, 10));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what is to be done is told by its kind', async () => {
  const found = await status();
  const ids = (kind: keyof typeof found) => found[kind].map(({ id }) => id);
  assert.deepEqual(ids('drafts'), ['a-draft']);
  assert.deepEqual(ids('due'), ['due']);
  assert.deepEqual(ids('scheduled'), ['later']);
  assert.deepEqual(ids('stale'), ['stale']);
  assert.ok(ids('untranslated').includes('reviewed') && !ids('untranslated').includes('stale'));
  assert.ok(ids('unreviewed').includes('past') && !ids('unreviewed').includes('reviewed'));
  assert.deepEqual(
    found.openPlans.map(({ id, note }) => [id, note]),
    [
      ['past', '2026-05 已过'],
      ['future', '2026-12'],
    ],
  );
});

test('the table says how many there are, and which kinds there are none of', async () => {
  const table = statusTable(await status(), false);
  assert.match(table, /── 草稿 1 \/ Drafts\n {2}a-draft +只有标题的草稿/);
  assert.match(table, /没有的：.*图片没有替代文字/);
});
