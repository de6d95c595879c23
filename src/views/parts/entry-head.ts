/** What the pages of all registry entries have. */
import { otherLocale, type Locale } from '../../i18n/locales.ts';
import type { Phrase } from '../../lib/phrases.ts';
import { FEED_KINDS, registryUrl, type FeedSubject, type RegistryKind } from '../../lib/urls.ts';
import { entry, storiesOf, type ContentIndex } from '../input/content-index.ts';
import { hasFeed } from './feed-stories.ts';
import { breadcrumbData, graph, type LinkedData, type Thing } from './json-ld.ts';
import { storyLink, type Link } from './links.ts';
import { pageOf, type Paged } from './pagination.ts';
import { headlinePhrases } from './headline-phrases.ts';
import type { StoryItem } from './story-list-item.ts';

export interface EntryHead {
  id: string;
  locale: Locale;
  path: string;
  /** The pages between the front page and this one. */
  trail: Link[];
  name: string;
  phrases?: Phrase[] | undefined;
  /** The name in the other language. */
  otherName: string;
  aliases: string[];
  summary?: string | undefined;
  /** A machine drafted its words. */
  isMachineDrafted: boolean;
  /** The stories that its record rests on: the newest, and how many there are; none for places and topics. */
  basis?: { story: Link; count: number } | undefined;
  stories: Paged<StoryItem>;
  /** Where its stories can be followed, if it has any in this language. */
  feed?: FeedSubject | undefined;
}

export interface EntryView extends EntryHead {
  linkedData: LinkedData;
  /** Of a topic. */
  seal?: string | undefined;
}

/** Which page of which entry, in which language; pages after the first go on with its stories. */
export interface EntryPage {
  locale: Locale;
  id: string;
  page: number;
}

interface Named {
  name: Record<Locale, string>;
  aliases: Record<Locale, string[]>;
  summary?: Record<Locale, string> | undefined;
  drafted?: 'human' | 'machine';
  sources?: string[] | undefined;
}

function basisOf(content: ContentIndex, locale: Locale, sources: readonly string[]): EntryHead['basis'] {
  const [newest, ...others] = content.stories.filter(({ id }) => sources.includes(id));
  return newest && { story: storyLink(content, newest, locale), count: others.length + 1 };
}

/** What an entry's readers can follow. */
function feedOf(content: ContentIndex, kind: RegistryKind, { locale, id }: EntryPage): FeedSubject | undefined {
  const followed = FEED_KINDS.find((one) => one === kind);
  const subject = followed && { kind: followed, id };
  return subject && hasFeed(content, locale, subject) ? subject : undefined;
}

/** Names and stories of an entry. */
export function entryHead(content: ContentIndex, kind: RegistryKind, at: EntryPage, trail: Link[]): EntryHead {
  const { locale, id, page } = at;
  const record = entry<Named>(content[kind], id);
  const hrefOf = (n: number) => registryUrl(locale, kind, id, n);
  return {
    id,
    locale,
    path: hrefOf(page),
    trail,
    name: record.name[locale],
    phrases: headlinePhrases(content, record.name[locale], locale),
    otherName: record.name[otherLocale(locale)],
    aliases: record.aliases[locale],
    summary: record.summary?.[locale],
    isMachineDrafted: record.summary !== undefined && record.drafted === 'machine',
    basis: basisOf(content, locale, record.sources ?? []),
    stories: pageOf(content, storiesOf(content, kind, id), page, locale, hrefOf),
    feed: feedOf(content, kind, at),
  };
}

/** The JSON-LD of an entry's page: its things, and where it stands. */
export const entryData = ({ trail, name, path }: EntryHead, ...things: Thing[]): LinkedData =>
  graph(...things, breadcrumbData([...trail, { name, href: path }]));
