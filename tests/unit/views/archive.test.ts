/** The archive: spans of time, their pages, and the steps between them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archivePages, archiveView, spansOf } from '../../../src/views/pages/archive.ts';
import { aSite, aStory, idsOf } from '../../lib/index-of-content.ts';

const content = aSite({
  stories: [
    aStory('march', '2026-03-01'),
    aStory('day', '2026-01-05'),
    aStory('month', '2026-01'),
    aStory('year', '2026'),
    ...Array.from({ length: 21 }, (_, at) => aStory(`old-${String(at).padStart(2, '0')}`, '2024-11-30')),
  ],
});

test('all, each year and each month that holds stories', () => {
  const spans = spansOf(content).map(({ year, month }) => `${year ?? 'all'}${month === undefined ? '' : `-${month}`}`);
  assert.deepEqual(spans, ['all', '2026', '2024', '2026-3', '2026-1', '2024-11']);
});

test('a span of more than twenty stories has further pages, each of which stands once', () => {
  const pages = archivePages(content).map((page) => archiveView(content, 'zh', page).path);
  assert.deepEqual(pages, [
    ...['/articles/', '/articles/page/2/', '/articles/2026/', '/articles/2024/', '/articles/2024/page/2/'],
    ...['/articles/2026/03/', '/articles/2026/01/', '/articles/2024/11/', '/articles/2024/11/page/2/'],
  ]);
});

test('a year holds what is of no month that is known, a month does not', () => {
  const idsIn = (year: number, month?: number) =>
    idsOf(archiveView(content, 'zh', { year, month, page: 1 }).stories.items);
  assert.deepEqual(idsIn(2026), ['march', 'day', 'month', 'year']);
  assert.deepEqual(idsIn(2026, 1), ['day', 'month']);
  assert.deepEqual(idsIn(2026, 2), []);
  assert.equal(archiveView(content, 'zh', { page: 2 }).stories.items.length, 5);
});

test('years and the months of the year at hand, newest first, with their counts', () => {
  const { years, months } = archiveView(content, 'en', { year: 2026, page: 1 });
  assert.deepEqual(years, [
    { year: 2026, href: '/en/articles/2026/', count: 4 },
    { year: 2024, href: '/en/articles/2024/', count: 21 },
  ]);
  assert.deepEqual(months, [
    { month: 3, href: '/en/articles/2026/03/', count: 1 },
    { month: 1, href: '/en/articles/2026/01/', count: 2 },
  ]);
  assert.deepEqual(archiveView(content, 'en', { page: 1 }).months, []);
});

test('a page of a span leads to its neighbours in the span', () => {
  const { newer, older } = archiveView(content, 'en', { year: 2024, month: 11, page: 1 }).stories;
  assert.deepEqual([newer, older], [undefined, '/en/articles/2024/11/page/2/']);
});
