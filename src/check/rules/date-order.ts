/** The days of a record in their order: none before the archive could have one, none still to come, none before its cause. */
import { beijingDay, inOrder } from '../../lib/dates.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import type { Finding, Position } from '../problem.ts';
import { defineRule } from '../rule.ts';

type Fault =
  | { kind: 'early' | 'late'; date: string; bound: string }
  | { kind: 'before'; date: string; other: string; zh: string; en: string };

export const dateOrder = defineRule({
  name: 'date-order',
  severity: 'error',
  title: { zh: '日期先后不对', en: 'Dates out of order' },
  why: {
    zh: '打错一位数，稿件就会排到几十年前，或者永远排在最前面。',
    en: 'One wrong digit puts a story decades back, or at the top of every list for ever.',
  },
  message: (fault: Fault) => {
    if (fault.kind === 'before') {
      return {
        zh: `“${fault.date}”早于${fault.zh}“${fault.other}”。`,
        en: `“${fault.date}” is before ${fault.en}, “${fault.other}”.`,
        fixZh: '核对两个日期，改正写错的一个。',
        fixEn: 'Check both dates and correct the wrong one.',
      };
    }
    return {
      zh: fault.kind === 'early' ? `“${fault.date}”早得不像是真的。` : `“${fault.date}”还没有到。`,
      en:
        fault.kind === 'early'
          ? `“${fault.date}” is too early to be true (before ${fault.bound}).`
          : `“${fault.date}” is still to come (after ${fault.bound}).`,
      fixZh: '核对年份是不是打错了。',
      fixEn: 'Check the year.',
    };
  },
  sample: [{ kind: 'early', date: '1926-03-14', bound: '1990' }],
  fires: [
    { fields: 'date: ⟦1926-01-11' },
    {
      fields: 'changes: [{ date: ⟦2019-01-12, kind: update, zh: 增加了一段。, en: A paragraph was added. }]',
    },
    { fields: 'source: { date: 2026-03-12, voice: staff-reporter }\ndate: ⟦2026-03-11' },
  ],
  silent: [
    { fields: 'date: 2026-01-11' },
    { fields: 'source: { date: 2026, voice: staff-reporter }' },
    { fields: 'events: [{ date: 1958, what: { zh: 建院, en: The hospital was founded } }]' },
  ],
});

/** Hospital news of this archive begins later. */
const EARLIEST = '1990';
/** What a story tells may be older, and may be planned. */
const EARLIEST_TOLD = '1840';
const PLANNED_YEARS = 30;

type At = (path: (string | number)[]) => Position;

/** When something of the record was made known, by its path. */
function madeKnown(record: ArticleRecord): [path: (string | number)[], date: string][] {
  const { date, source, published, changes, reviews } = record;
  const single: [(string | number)[], string | undefined][] = [
    [['date'], date],
    [['published'], published],
    [['source', 'date'], source.date],
    [['source', 'via', 'date'], source.via?.date],
    ...changes.map((change, index): [(string | number)[], string] => [['changes', index, 'date'], change.date]),
    ...reviews.map((review, index): [(string | number)[], string] => [['reviews', index, 'date'], review.date]),
  ];
  return single.flatMap(([path, day]) => (day === undefined ? [] : [[path, day]]));
}

/** What the story tells of: events and deadlines. */
const toldOf = ({ events, plans }: ArticleRecord): [path: (string | number)[], date: string][] => [
  ...events.map(({ date }, index): [(string | number)[], string] => [['events', index, 'date'], date]),
  ...plans.flatMap(({ due }, index): [(string | number)[], string][] =>
    due === undefined ? [] : [[['plans', index, 'due'], due]],
  ),
];

/** The days of a record among themselves. */
export function checkDateOrder(record: ArticleRecord, at: At): Finding[] {
  const { date, dateBasis, source, published, changes } = record;
  const early = [
    ...madeKnown(record)
      .filter(([, day]) => day < EARLIEST)
      .map(([path, day]) => ({ path, day, bound: EARLIEST })),
    ...toldOf(record)
      .filter(([, day]) => day < EARLIEST_TOLD)
      .map(([path, day]) => ({ path, day, bound: EARLIEST_TOLD })),
  ].map(({ path, day, bound }) => dateOrder.at(at(path), { kind: 'early', date: day, bound }));
  const first = published ?? date;
  const late = changes.flatMap((change, index) =>
    inOrder(first, change.date)
      ? []
      : [
          dateOrder.at(at(['changes', index, 'date']), {
            kind: 'before',
            date: change.date,
            other: first,
            zh: '稿件',
            en: 'the story',
          }),
        ],
  );
  const ofSource =
    dateBasis === 'event' || inOrder(source.date, date)
      ? []
      : [
          dateOrder.at(at(['date']), {
            kind: 'before',
            date,
            other: source.date,
            zh: '来源的日期',
            en: 'the date of its source',
          }),
        ];
  return [...early, ...late, ...ofSource];
}

/**
 * Days that are still to come. `today` is the day of the release, or of the check; what waits for its time is of the day
 * on which it comes out.
 */
export function checkFuture(record: ArticleRecord, today: string, at: At): Finding[] {
  const plannedUntil = String(Number(today.slice(0, 4)) + PLANNED_YEARS);
  const release = record.publishAt === undefined ? today : beijingDay(new Date(record.publishAt));
  const lastDay = release > today ? release : today;
  const known = madeKnown(record).filter(([, day]) => !inOrder(day, lastDay));
  const told = toldOf(record).filter(([, day]) => !inOrder(day, plannedUntil));
  return [
    ...known.map(([path, day]) => dateOrder.at(at(path), { kind: 'late', date: day, bound: lastDay })),
    ...told.map(([path, day]) => dateOrder.at(at(path), { kind: 'late', date: day, bound: plannedUntil })),
  ];
}
