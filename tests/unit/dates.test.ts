/** Dates as sources give them: whole or partial, in order, and as a newspaper prints them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  beijingDay,
  byNewest,
  formatDate,
  formatMoment,
  formatPeriod,
  inOrder,
  isDateTime,
  isFullDate,
  isPartialDate,
  isPeriod,
  newestFirst,
  wholeDay,
} from '../../src/lib/dates.ts';

test('a date is a year, a month or a day of the calendar; anything else is none', () => {
  for (const date of ['2026', '2026-02', '2026-12', '2026-02-28', '2024-02-29', '1949-10-01'])
    assert.ok(isPartialDate(date), date);
  for (const text of ['', '26', '2026-2', '2026-00', '2026-13', '2026-02-30', '2025-02-29', '2026-02-00', '2026/02/03'])
    assert.ok(!isPartialDate(text), text);
  for (const text of ['2026-02-03 ', 'x2026', '2026-02-03T08:00']) assert.ok(!isPartialDate(text), text);
  assert.deepEqual(['2026-02-03', '2026-02', '2026'].map(isFullDate), [true, false, false]);
});

test('two dates are in order as far as both go', () => {
  assert.ok(inOrder('2026', '2026-02-03') && inOrder('2026-02-03', '2026'));
  assert.ok(inOrder('2026-02-03', '2026-02-03') && inOrder('2026-02-03', '2026-02-04'));
  assert.ok(!inOrder('2026-02-04', '2026-02-03') && !inOrder('2026-03', '2026-02-28'));
});

test('a period is one date, or two with a slash between, the earlier first', () => {
  for (const period of ['2026', '2025/2026', '2025-11/2026-01-03', '2026/2026-03']) assert.ok(isPeriod(period), period);
  for (const text of ['', '2026/', '/2026', '2026/2025', '2024/2025/2026', '2026-13/2027', '2026/2027-13'])
    assert.ok(!isPeriod(text), text);
});

test('a time has its minutes and its offset, on a day that there is', () => {
  for (const time of ['2026-02-03T08:00+08:00', '2026-02-03T00:00Z', '2026-02-03T23:59:59-05:30'])
    assert.ok(isDateTime(time), time);
  for (const day of ['2026-02-30T08:00Z', '2026-13-01T08:00Z']) assert.ok(!isDateTime(day), day);
  for (const time of ['T08', 'T08:00', 'T24:00Z', 'T08:60Z', 'T08:00:60Z', 'T08:00+15:00', 'T08:00+08:60', ' 08:00Z'])
    assert.ok(!isDateTime(`2026-02-03${time}`), time);
  assert.ok(!isDateTime('x2026-02-03T08:00Z') && !isDateTime('2026-02-03T08:00Zx'));
});

test('a date is printed as precisely as it is known', () => {
  const dates = ['2026-02-03', '2026-02', '2026', '2026-12-31'];
  assert.deepEqual(
    dates.map((date) => formatDate(date, 'zh')),
    ['2026年2月3日', '2026年2月', '2026年', '2026年12月31日'],
  );
  assert.deepEqual(
    dates.map((date) => formatDate(date, 'en')),
    ['3 February 2026', 'February 2026', '2026', '31 December 2026'],
  );
  assert.equal(formatDate('soon', 'en'), 'soon');
});

test('a period is printed with the word for a span', () => {
  assert.deepEqual([formatPeriod('2026', 'zh'), formatPeriod('2026-02', 'en')], ['2026年', 'February 2026']);
  assert.equal(formatPeriod('2025-12/2026-01', 'zh'), '2025年12月至2026年1月');
  // What both ends share is said once.
  const spans = ['2026-01-29/2026-01-31', '2026-01-29/2026-02-03', '2024-01/2024-09', '2026-01/2026-01-31'];
  assert.deepEqual(
    spans.map((span) => [formatPeriod(span, 'zh'), formatPeriod(span, 'en')]),
    [
      ['2026年1月29日至31日', '29 to 31 January 2026'],
      ['2026年1月29日至2月3日', '29 January to 3 February 2026'],
      ['2024年1月至9月', 'January to September 2024'],
      ['2026年1月至2026年1月31日', 'January 2026 to 31 January 2026'],
    ],
  );
  assert.match(formatPeriod('2025/2026', 'en'), /^2025(?: to |–)2026$/);
});

test('a partial date lasts from its first day to its last', () => {
  const span = (date: string) => [wholeDay(date, 'first'), wholeDay(date, 'last')];
  assert.deepEqual(span('2026-02'), ['2026-02-01', '2026-02-28']);
  assert.deepEqual(span('2024-02'), ['2024-02-01', '2024-02-29']);
  assert.deepEqual(span('2026-12'), ['2026-12-01', '2026-12-31']);
  assert.deepEqual(span('2026'), ['2026-01-01', '2026-12-31']);
  assert.deepEqual(span('2026-02-03'), ['2026-02-03', '2026-02-03']);
});

test('newest first: a partial date after the days that it may be, equal dates by id', () => {
  const dates = ['2026', '2025-12-31', '2026-02-03', '2026-02', '2026-03-01', '2026-02-28'];
  const inOrderOfTime = ['2026-03-01', '2026-02-28', '2026-02-03', '2026-02', '2026', '2025-12-31'];
  assert.deepEqual(dates.toSorted(byNewest), inOrderOfTime);
  assert.deepEqual([byNewest('2026-02', '2026-02'), byNewest('2026', '2025'), byNewest('2025', '2026')], [0, -1, 1]);
  const stories = [
    { id: 'b', date: '2026' },
    { id: 'c', date: '2026' },
    { id: 'a', date: '2026' },
    { id: 'd', date: '2026-01' },
  ];
  assert.equal(
    stories
      .toSorted(newestFirst)
      .map(({ id }) => id)
      .join(''),
    'dabc',
  );
});

test('the day in Beijing begins eight hours before that in London', () => {
  assert.equal(beijingDay(new Date('2026-02-03T15:59:59Z')), '2026-02-03');
  assert.equal(beijingDay(new Date('2026-02-03T16:00:00Z')), '2026-02-04');
});

test('a moment is told as Beijing’s clocks show it, wherever it was given', () => {
  for (const time of ['2026-04-01T08:05+08:00', '2026-04-01T00:05Z', '2026-03-31T20:05-04:00']) {
    assert.equal(formatMoment(time, 'zh'), '2026年4月1日 08:05');
    assert.equal(formatMoment(time, 'en'), '1 April 2026, 08:05 (Beijing time)');
  }
});
