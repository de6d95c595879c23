/** What a story says is planned or aimed at, who put it forward, and how far it had come. */
import type { Locale } from '../../i18n/locales.ts';
import { byNewest } from '../../lib/dates.ts';
import type { ArticleRecord } from '../../schemas/article.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { nameLink, storyLinkTo, type Link } from './links.ts';
import { dateBasisIn, stated, type DateBasis, type Stated } from './date-basis.ts';

export interface Plan {
  what: string;
  /** The body concerned, which put it forward unless somebody else is named. */
  by: Link;
  saidBy?: string | undefined;
  /** As of when its status is told. */
  asOf: Stated;
  due?: string | undefined;
  /** How that is known. */
  dueBasis?: DateBasis | undefined;
  status: ArticleRecord['plans'][number]['status'];
  updates: { date: string; text: string; story?: Link | undefined }[];
}

/** A plan's status is told as of its last update, else of the story. */
function planAsOf(content: ContentIndex, story: Story, { updates }: Story['plans'][number]): Stated {
  const last = updates.toSorted((a, b) => byNewest(a.date, b.date))[0];
  return last
    ? stated(content, last.date, last.article === undefined ? [] : [last.article])
    : stated(content, story.date, [story.id]);
}

export const plansOf = (content: ContentIndex, story: Story, locale: Locale): Plan[] =>
  story.plans.map((plan) => ({
    what: plan.what[locale],
    by: nameLink(content, locale, 'organisations', plan.by),
    saidBy: plan.saidBy?.[locale],
    asOf: planAsOf(content, story, plan),
    due: plan.due,
    dueBasis: plan.due === undefined ? undefined : dateBasisIn(content, plan.due, [story.id]),
    status: plan.status,
    updates: plan.updates.map((update) => ({
      date: update.date,
      text: update[locale],
      story: storyLinkTo(content, update.article, locale),
    })),
  }));
