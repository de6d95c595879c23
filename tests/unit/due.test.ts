/** What runs by the clock releases only where something waited for that time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDue } from '../../src/build/due.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { memoryCache } from '../../src/disk/cache.ts';
import { FIELDS, article, contentFolder } from '../lib/content-folder.ts';

const WAITING = article('正文。', FIELDS, 'publishAt: 2026-04-01T08:00+08:00');
const OUT = 'items:\n  - { id: /articles/waiting/, since: 2026-04-01 }\n';
const WITHDRAWN = `${FIELDS}\nchanges: [{ date: 2026-03-01, kind: withdrawal, zh: 撤下。, en: Withdrawn. }]`;

const due = async (release: string, text: string, published = 'items: []\n') => {
  const folder = contentFolder({ 'articles/2026/waiting.zh.mdx': text, 'published.yaml': published });
  return isDue(
    await checkContent(folder, { cache: memoryCache(), rules: 'test', finalReviewRequired: false, release }),
  );
};

test('a story is due from its time on, until it was published', async () => {
  assert.equal(await due('2026-04-01T07:59+08:00', WAITING), false);
  assert.equal(await due('2026-04-01T08:00+08:00', WAITING), true);
  assert.equal(await due('2026-04-02T08:00+08:00', WAITING, OUT), false);
});

test('what waits for nothing, a draft, and what was withdrawn before its time are never due', async () => {
  for (const text of [
    article('正文。'),
    WAITING.replace('drafted', 'draft: true\ndrafted'),
    article('正文。', WITHDRAWN, 'publishAt: 2026-04-01T08:00+08:00'),
  ])
    assert.equal(await due('2027-01-01T00:00Z', text), false);
});
