/** The days of a record: none before the archive could have one, none still to come, none before its cause. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDateOrder, checkFuture } from '../../src/check/rules/date-order.ts';
import type { Position } from '../../src/check/problem.ts';
import { type ArticleRecord, articleRecord } from '../../src/schemas/article.ts';
import { aChange, words } from '../lib/index-of-content.ts';

type At = (path: (string | number)[]) => Position;

/** The paths that are told, with what is said of each. */
function told(look: (at: At) => { line: number; en: string }[]): string[] {
  const paths: string[] = [];
  const at: At = (path) => ({ line: paths.push(path.join('.')), column: 1 });
  return look(at).map(({ line, en }) => `${paths[line - 1] ?? ''}: ${en}`);
}

const record = (date: string, more: Partial<ArticleRecord> = {}): ArticleRecord =>
  articleRecord.parse({
    title: '一',
    summary: '一。',
    date,
    dateBasis: 'printed',
    kind: 'brief',
    organisations: ['a'],
    source: { date, voice: 'staff-reporter' },
    drafted: 'human',
    ...more,
  });
const order = (one: ArticleRecord) => told((at) => checkDateOrder(one, at));
const future = (one: ArticleRecord, today: string) => told((at) => checkFuture(one, today, at));
const source = (date: string, via?: string): ArticleRecord['source'] => ({
  date,
  voice: 'staff-reporter',
  via: via === undefined ? undefined : { publication: words('网'), date: via },
});
const event = (date: string) => ({ date, what: words('建院'), organisations: [] });
const plan = (due?: string) => ({ what: words('建成'), by: 'a', due, status: 'announced' as const, updates: [] });
const review = (date: string) => ({ stage: 'final' as const, by: words('某'), date });

test('a day of a story, its source or its review before 1990 is too early, one that it tells of before 1840', () => {
  const early = record('1989-12-31', {
    source: source('1989', '1989-06'),
    published: '1989-12-31',
    changes: [aChange('update', '1989-12-31')],
    reviews: [review('1989-12-31')],
    events: [event('1839-12'), event('1840'), event('1958')],
    plans: [plan('1839'), plan()],
  });
  assert.deepEqual(
    order(early).map((line) => line.replace(/: .*\((.*)\)\.$/, ' $1')),
    [
      ...['date', 'published', 'source.date', 'source.via.date', 'changes.0.date', 'reviews.0.date'].map(
        (path) => `${path} before 1990`,
      ),
      ...['events.0.date', 'plans.0.due'].map((path) => `${path} before 1840`),
    ],
  );
  assert.deepEqual(order(record('1990', { source: source('1990') })), []);
});

test('a change is not before the story, by the day on which that appeared here where it is known', () => {
  const changed = (date: string, published?: string) =>
    order(record('2026-02-03', { published, changes: [aChange('correction', date)] }));
  assert.deepEqual(changed('2026-02-02'), ['changes.0.date: “2026-02-02” is before the story, “2026-02-03”.']);
  assert.deepEqual(changed('2026-02-03'), []);
  assert.deepEqual(changed('2026-03-04', '2026-03-05'), [
    'changes.0.date: “2026-03-04” is before the story, “2026-03-05”.',
  ]);
});

test('a story is not before its source, unless its date is that of the event', () => {
  const told = (dateBasis: ArticleRecord['dateBasis']) =>
    order(record('2026-02-03', { dateBasis, source: source('2026-02-04') }));
  assert.deepEqual(told('printed'), ['date: “2026-02-03” is before the date of its source, “2026-02-04”.']);
  assert.deepEqual(told('event'), []);
});

test('no day is still to come but what is planned, within thirty years', () => {
  const today = '2026-02-03';
  assert.deepEqual(future(record(today, { events: [event('2056')], plans: [plan('2056')] }), today), []);
  const late = record('2026-02-04', { source: source('2026-02'), events: [event('2057')], plans: [plan('2057-01')] });
  assert.deepEqual(future(late, today), [
    'date: “2026-02-04” is still to come (after 2026-02-03).',
    'events.0.date: “2057” is still to come (after 2056).',
    'plans.0.due: “2057-01” is still to come (after 2056).',
  ]);
});

test('what waits for its time may be of the day in Beijing on which it comes out, and of none after it', () => {
  const waits = (date: string, publishAt: string) => future(record(date, { publishAt }), '2026-11-27');
  assert.deepEqual(waits('2026-12-01', '2026-12-01T08:00+08:00'), []);
  assert.deepEqual(waits('2026-12-02', '2026-12-01T17:00+00:00'), []);
  assert.deepEqual(waits('2026-12-02', '2026-12-01T08:00+08:00'), [
    'date: “2026-12-02” is still to come (after 2026-12-01).',
    'source.date: “2026-12-02” is still to come (after 2026-12-01).',
  ]);
  // What should be out by now is of today.
  assert.deepEqual(waits('2026-11-27', '2026-11-01T08:00+08:00'), []);
});
