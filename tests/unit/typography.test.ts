import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '../../src/i18n/fill.ts';
import { fromTo, marksOf, monthName, spanWord, yearName } from '../../src/i18n/typography.ts';
import { byNewest, formatPeriod, newestFirst } from '../../src/lib/dates.ts';

test('marks stand as the language sets them: full-width and closed up, or with a space', () => {
  assert.deepEqual(marksOf('zh'), { colon: '：', comma: '、', semicolon: '，', stop: '。', dash: '——', space: '' });
  assert.deepEqual(marksOf('en'), { colon: ': ', comma: ', ', semicolon: '; ', stop: '. ', dash: '— ', space: ' ' });
});

test('a span of dates and one of numbers', () => {
  assert.equal(spanWord('zh'), '至');
  assert.equal(formatPeriod('2024-01/2024-08', 'zh'), '2024年1月至8月');
  assert.equal(formatPeriod('2024-01/2024-08', 'en'), 'January to August 2024');
  assert.equal(fromTo('60', '36', 'zh'), '从60到36');
  assert.equal(fromTo('60', '36', 'en'), 'from 60 to 36');
});

test('months and years as headings', () => {
  assert.deepEqual(
    [1, 12].map((month) => monthName(month, 'zh')),
    ['1月', '12月'],
  );
  assert.deepEqual(
    [1, 12].map((month) => monthName(month, 'en')),
    ['January', 'December'],
  );
  assert.equal(yearName(2026, 'zh'), '2026年');
  assert.equal(yearName(2026, 'en'), '2026');
});

test('every name in braces is filled, a name without a value stays', () => {
  assert.equal(fill('{a} of {b}, {a}', { a: 1, b: 'two' }), '1 of two, 1');
  assert.equal(fill('{a} of {b}', { a: 0 }), '0 of {b}');
});

test('newest first: a partial date stands after the whole dates of its span, equal dates by id', () => {
  const dates = ['2025', '2026-02', '2025-12-31', '2026-02-01', '2026', '2026-02-28', '2025-12'];
  const sorted = ['2026-02-28', '2026-02-01', '2026-02', '2026', '2025-12-31', '2025-12', '2025'];
  assert.deepEqual(dates.toSorted(byNewest), sorted);
  assert.equal(byNewest('2026-02', '2026-02'), 0);
  const stories = [
    { date: '2026-02', id: 'b' },
    { date: '2026-02', id: 'a' },
    { date: '2026-02-01', id: 'c' },
  ];
  assert.deepEqual(
    stories.toSorted(newestFirst).map(({ id }) => id),
    ['c', 'a', 'b'],
  );
});
