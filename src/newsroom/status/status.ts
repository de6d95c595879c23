/** What is to be done in a site's content: untranslated, stale, waiting, unreviewed, old. */
import type { CheckedArticle, Content } from '../../check/check-content.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { withdrawalOf } from '../../lib/withdrawal.ts';
import type { Bilingual } from '../../schemas/common.ts';
import { oldStatements } from './old-statements.ts';
import { picturesWithoutAlt } from './missing-alt.ts';

/** One thing to be done. */
export interface Task {
  id: string;
  title: string;
  /** What there is to know of it: a date, a file, whom it waits for. */
  note: string;
}

export const TASKS = {
  drafts: { zh: '草稿', en: 'Drafts' },
  due: { zh: '到点待发', en: 'Due for release' },
  scheduled: { zh: '定时', en: 'Scheduled' },
  untranslated: { zh: '没有译文', en: 'Untranslated' },
  stale: { zh: '译文过期', en: 'Stale translations' },
  unreviewed: { zh: '没有终审', en: 'Without a final review' },
  withoutAlt: { zh: '图片没有替代文字', en: 'Pictures without a text alternative' },
  oldStatements: { zh: '说法已满一年', en: 'Statements older than a year' },
  openPlans: { zh: '没有了结的计划', en: 'Open plans' },
} as const satisfies Record<string, Bilingual>;

/** In the order in which they are shown. */
export const KINDS = [
  ...(['drafts', 'due', 'scheduled', 'untranslated', 'stale'] as const),
  ...(['unreviewed', 'withoutAlt', 'oldStatements', 'openPlans'] as const),
];

export type Status = Record<keyof typeof TASKS, Task[]>;

const fileOf = ({ files }: CheckedArticle): string => files.zh.file;

const OPEN = new Set(['announced', 'under-way', 'delayed', 'unknown']);

/** Plans that are neither done nor dropped, those whose time is past first. */
function openPlans(stories: readonly CheckedArticle[], day: string): Task[] {
  const plans = stories.flatMap(({ id, record }) =>
    record.plans
      .filter(({ status }) => OPEN.has(status))
      .map(({ what, due }) => {
        const isPast = due !== undefined && due < day.slice(0, due.length);
        return { id, title: what.zh, note: due === undefined ? '' : isPast ? `${due} 已过` : due, isPast };
      }),
  );
  return plans.sort((a, b) => Number(b.isPast) - Number(a.isPast)).map(({ id, title, note }) => ({ id, title, note }));
}

/**
 * @param now a moment, ISO 8601 with an offset
 * @param day the day of that moment in Beijing
 */
export function statusOf(
  { stories, registry }: Pick<Content, 'stories' | 'registry'>,
  now: string,
  day: string,
): Status {
  const task = (story: CheckedArticle, note: string): Task => ({ id: story.id, title: story.record.title, note });
  const living = stories.filter(({ record }) => !withdrawalOf(record));
  const drafts = living.filter(({ record }) => record.draft);
  const others = living.filter(({ record }) => !record.draft);
  const waiting = others.filter(({ pending }) => pending !== undefined);
  const isDue = ({ record }: CheckedArticle) => Date.parse(record.publishAt ?? '') <= Date.parse(now);
  const scheduled = waiting.map((story) => ({ story, task: task(story, story.record.publishAt ?? '') }));
  return {
    drafts: drafts.map((story) => task(story, fileOf(story))),
    due: scheduled.filter(({ story }) => isDue(story)).map((one) => one.task),
    scheduled: scheduled.filter(({ story }) => !isDue(story)).map((one) => one.task),
    untranslated: others.filter(({ files }) => files.en === undefined).map((story) => task(story, story.record.date)),
    stale: others.filter(({ stale }) => stale).map((story) => task(story, story.files.en?.file ?? '')),
    unreviewed: others
      .filter(({ record }) => !record.reviews.some(({ stage }) => stage === 'final'))
      .map((story) => task(story, story.record.date)),
    withoutAlt: living.flatMap((story) =>
      LOCALES.flatMap((locale) => (story.files[locale] ? picturesWithoutAlt(story, locale) : [])),
    ),
    oldStatements: oldStatements(registry, day),
    openPlans: openPlans(others, day),
  };
}
