/** The dev server's page of problems: files with errors first, words of content as text, the Chinese before the English. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsPage } from '../../src/build/problems-page.ts';
import type { Problem } from '../../src/check/problem.ts';

const problem = (file: string, severity: Problem['severity'], zh: string): Problem => {
  const words = { zh, en: 'English.', fixZh: '改。', fixEn: 'Mend it.' };
  return { file, severity, rule: 'a-rule', line: 2, column: 3, ...words };
};
const pageOf = (problems: Problem[]): string => problemsPage({ problems, stories: [], letThrough: [] }, '/@changed?1');

test('what content holds stands on the page as text', () => {
  const page = pageOf([problem('a"b.mdx', 'error', '“<script>alert(1)</script>”&')]);
  assert.ok(page.includes('“&lt;script&gt;alert(1)&lt;/script&gt;”&amp;'));
  assert.ok(page.includes('a&quot;b.mdx:2:3'));
  assert.ok(!page.includes('<script>alert'));
});

test('files with errors come before those with warnings alone, and are counted', () => {
  const page = pageOf([problem('a.mdx', 'warning', '甲。'), problem('b.mdx', 'error', '乙。')]);
  const order = [...page.matchAll(/<h2>(.*)<\/h2>/g)].map(([, head]) => head);
  assert.deepEqual(order, ['b.mdx（1 个错误，0 条警告）', 'a.mdx（0 个错误，1 条警告）']);
  assert.match(page, /1 个错误，1 条警告；0 篇稿件/);
});

test('each problem says what, how to mend it and the same in English; the page asks when it is out of date', () => {
  const page = pageOf([problem('a.mdx', 'error', '甲。')]);
  assert.match(page, /甲。[\s\S]*改法：<\/strong>改。[\s\S]*lang="en">English\. <strong>Fix:<\/strong> Mend it\./);
  assert.ok(page.includes('fetch("/@changed?1")'));
  assert.match(page, /<noscript><meta http-equiv="refresh"/);
});
