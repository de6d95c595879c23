/** Drafts: what is wrong in one stops nobody, a preview shows it, and what was made for it is held back with it. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../src/check/check-content.ts';
import { hasErrors } from '../../src/check/report.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { FIELDS, STORY, article, contentFolder, problemsOf } from '../lib/content-folder.ts';

const HIDDEN = 'articles/2026/hidden.zh.mdx';
const waiting = article('正文。', FIELDS, 'publishAt: 2026-04-01T08:00+08:00');

test('what is wrong in a draft stops nobody; that a patient is named in it does', async () => {
  const stops = async (text: string) => hasErrors(await problemsOf({ [HIDDEN]: text }));
  const titleAlone = '---\ntitle: 只有标题\ndraft: true\n---\n';
  const unread = '---\ntitle: 标题\nplaces: [没有关上\ndraft: true\n---\n\n<section>{1}</section>\n';
  for (const text of [
    titleAlone,
    unread,
    titleAlone.replace('title', 'tilte'),
    article('[见](/none/)', FIELDS, 'draft: true'),
  ])
    assert.equal(await stops(text), false, text);
  assert.equal(await stops(unread.replace('draft: true', 'draft: false')), true);
  assert.equal(await stops(article('患者刘奶奶说看得好。', FIELDS, 'draft: true')), true);
});

const preview = async (text: string) => {
  const folder = contentFolder({ [HIDDEN]: text });
  try {
    const options = { cache: memoryCache(), rules: 'test', finalReviewRequired: false, preview: true };
    return (await checkContent(folder, options)).stories.find(({ id }) => id === 'hidden');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('a preview has every story: drafts with something in the place of what they lack, and what waits', async () => {
  const bare = await preview('---\ntitle: 只有标题\ndraft: true\n---\n');
  assert.deepEqual([bare?.released, bare?.pending, bare?.faults.length], [true, 'draft', 0]);
  assert.deepEqual([bare?.record.title, bare?.record.date], ['只有标题', '2026']);
  const later = await preview(waiting);
  assert.deepEqual([later?.released, later?.pending], [true, '2026-04-01T08:00+08:00']);
  for (const shown of ['今年开诊。', '【待写：谁做什么。】']) {
    const words = await preview(article(shown, FIELDS, 'draft: true'));
    assert.deepEqual(words?.faults, [], 'words can be shown, whatever is to be said of them');
  }
  for (const broken of ['![图](./none.jpg)', '<b>粗</b>', '[见](/articles/none/)'])
    assert.notEqual((await preview(article(broken, FIELDS, 'draft: true')))?.faults.length, 0, broken);
});

test('what only hidden stories name is known, so that a release holds it back', async () => {
  const entry = 'id: new-body\nkind: company\nname: { zh: 新单位, en: New body }\n';
  const held = async (body: string) => {
    const folder = contentFolder({
      'organisations/new-body.yaml': entry,
      [HIDDEN]: article('正文。', FIELDS.replace('[example-hospital]', '[new-body]'), 'draft: true'),
      [STORY]: article(body),
    });
    try {
      const options = { cache: memoryCache(), rules: 'test', finalReviewRequired: false };
      return [...(await checkContent(folder, options)).held];
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  assert.deepEqual(await held('正文。'), [['organisations/new-body', 'hidden']]);
  assert.deepEqual(await held('新单位说了话。'), []);
});
