/** What can be followed, and which stories its feed holds. */
import type { Locale } from '../../i18n/locales.ts';
import { FEED_KINDS, type EntrySubject, type FeedSubject } from '../../lib/urls.ts';
import { storiesOf, type ContentIndex, type Story } from '../input/content-index.ts';
import { lastChangedFirst } from './last-change.ts';

/** Stories in the feed of all, and in that of an entry: whoever asks once a week misses none. */
const MOST = { all: 20, entry: 10 };

const isWrittenIn =
  (locale: Locale) =>
  (story: Story): boolean =>
    story[locale] !== undefined;

/** Whether an entry has a story in a language, and so a feed. */
export const hasFeed = (content: ContentIndex, locale: Locale, { kind, id }: EntrySubject): boolean =>
  storiesOf(content, kind, id).some(isWrittenIn(locale));

/** The stories of a feed, in its language, as many as it holds; the last changed first. */
export function feedStories(content: ContentIndex, locale: Locale, subject: FeedSubject): Story[] {
  if (subject.kind === 'corrections') return [];
  const all = 'id' in subject ? storiesOf(content, subject.kind, subject.id) : content.stories;
  return lastChangedFirst(all.filter(isWrittenIn(locale))).slice(0, 'id' in subject ? MOST.entry : MOST.all);
}

/** What has a feed in a language: all, the corrections, and every entry with a story in it. */
export const feedSubjects = (content: ContentIndex, locale: Locale): FeedSubject[] => [
  { kind: 'site' },
  { kind: 'corrections' },
  ...FEED_KINDS.flatMap((kind) => [...content[kind].keys()].map((id) => ({ kind, id }))).filter((subject) =>
    hasFeed(content, locale, subject),
  ),
];
