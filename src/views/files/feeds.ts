/** Feeds: what is new or changed, of all, of an entry, or of the corrections, for those who follow the site. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { LOCALE, type Locale } from '../../i18n/locales.ts';
import { marksOf } from '../../i18n/typography.ts';
import { translator } from '../../i18n/ui.ts';
import type { Body } from '../../lib/body-pieces.ts';
import { wholeDay } from '../../lib/dates.ts';
import { absolute } from '../../lib/site-address.ts';
import { escapedText } from '../../lib/text.ts';
import { feedPageUrl, feedUrl, storyUrl, type FeedFormat, type FeedSubject } from '../../lib/urls.ts';
import { site } from '../../site.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';
import { correctionsView } from '../pages/corrections.ts';
import { feedStories } from '../parts/feed-stories.ts';
import { lastChange } from '../parts/last-change.ts';
import { wordsOf } from '../parts/links.ts';
import { portableStory } from '../parts/portable-story.ts';

/** Corrections in their feed. */
const MOST_CORRECTIONS = 50;

interface FeedEntry {
  id: string;
  url: string;
  title: string;
  summary?: string | undefined;
  html: string;
  published: Date;
  updated: Date;
}

/** A feed before it is written in a format. */
export interface Feed {
  locale: Locale;
  subject: FeedSubject;
  title: string;
  description: string;
  updated: Date;
  entries: FeedEntry[];
}

/** What gives the body of a story, by its digest. */
export type BodyOf = (digest: string) => Body;

/** A day as a moment: noon in Beijing is that day nearly everywhere. */
const noonOf = (day: string): Date => new Date(`${wholeDay(day, 'first')}T12:00+08:00`);

function storyEntry(content: ContentIndex, locale: Locale, story: Story, bodyOf: BodyOf): FeedEntry {
  const { title, summary, body } = wordsOf(story, locale);
  const url = absolute(storyUrl(locale, story.id));
  const published = story.published ?? story.date;
  return {
    id: url,
    url,
    title,
    summary,
    html: portableStory(content, story, locale, bodyOf(body)),
    published: noonOf(published),
    updated: noonOf(lastChange(story) ?? published),
  };
}

/** Corrections; each is known by its story and its day, a second of that day by its number too. */
const correctionEntries = (content: ContentIndex, locale: Locale): FeedEntry[] =>
  correctionsView(content, locale)
    .corrections.slice(0, MOST_CORRECTIONS)
    .map(({ date, kind, text, story }, at, all) => {
      const url = absolute(story.href);
      // Counted as the story's record has them: one that is added after the others leaves them their ids.
      const before = all.slice(0, at).filter((other) => other.date === date && other.story.href === story.href).length;
      return {
        id: `${url}#${date}${before === 0 ? '' : `-${before + 1}`}`,
        url,
        title: translator(locale)(`changeKind.${kind}`) + marksOf(locale).colon + story.name,
        html: `<p>${escapedText(text)}</p>`,
        published: noonOf(date),
        updated: noonOf(date),
      };
    });

/** What a feed follows, as it is called. */
export function feedName(content: ContentIndex, locale: Locale, subject: FeedSubject): string {
  if ('id' in subject) {
    const record = entry<{ name: Record<Locale, string> }>(content[subject.kind], subject.id);
    return `${record.name[locale]} · ${site.name[locale]}`;
  }
  if (subject.kind === 'site') return site.name[locale];
  return `${translator(locale)('corrections.title')} · ${site.name[locale]}`;
}

export function feedView(content: ContentIndex, locale: Locale, subject: FeedSubject, bodyOf: BodyOf): Feed {
  const isCorrections = subject.kind === 'corrections';
  const entries = isCorrections
    ? correctionEntries(content, locale)
    : feedStories(content, locale, subject).map((story) => storyEntry(content, locale, story, bodyOf));
  return {
    locale,
    subject,
    title: feedName(content, locale, subject),
    description: isCorrections ? translator(locale)('corrections.intro') : site.description[locale],
    updated: entries[0]?.updated ?? noonOf(content.newestDay === '' ? '2000' : content.newestDay),
    entries,
  };
}

const addressOf = ({ locale, subject }: Feed, format: FeedFormat): string => absolute(feedUrl(locale, subject, format));
const pageOf = ({ locale, subject }: Feed): string => absolute(feedPageUrl(locale, subject));

/** A feed as Atom (RFC 4287). */
export const atomText = (feed: Feed): string =>
  generateAtomFeed({
    id: addressOf(feed, 'xml'),
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated,
    xml: { lang: LOCALE[feed.locale].tag },
    authors: [{ name: site.publisher[feed.locale] }],
    rights: { value: site.licence.url },
    links: [
      { rel: 'self', href: addressOf(feed, 'xml'), type: 'application/atom+xml' },
      { rel: 'alternate', href: pageOf(feed), type: 'text/html', hreflang: LOCALE[feed.locale].tag },
    ],
    entries: feed.entries.map(({ id, url, title, summary, html, published, updated }) => ({
      id,
      title: { value: title },
      links: [{ rel: 'alternate', href: url, type: 'text/html' }],
      ...(summary === undefined ? {} : { summary: { value: summary } }),
      content: { value: html, type: 'html' },
      published,
      updated,
    })),
  });

/** A feed as JSON Feed 1.1. */
export const jsonFeedText = (feed: Feed): string =>
  JSON.stringify(
    // The library leaves out an empty list, which the format asks for.
    Object.assign(
      { items: [] },
      generateJsonFeed({
        title: feed.title,
        home_page_url: pageOf(feed),
        feed_url: addressOf(feed, 'json'),
        description: feed.description,
        language: LOCALE[feed.locale].tag,
        authors: [{ name: site.publisher[feed.locale], url: absolute(feedPageUrl(feed.locale, { kind: 'site' })) }],
        items: feed.entries.map(({ id, url, title, summary, html, published, updated }) => ({
          id,
          url,
          title,
          ...(summary === undefined ? {} : { summary }),
          content_html: html,
          date_published: published,
          date_modified: updated,
        })),
      }),
    ),
  );
