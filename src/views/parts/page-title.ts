/** Titles of stories' pages: two stories may honestly have one headline (停诊通知), two pages of a site may not. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { formatDate } from '../../lib/dates.ts';
import type { ContentIndex, Story } from '../input/content-index.ts';
import { wordsOf } from './links.ts';

/** How often a title stands on a page of its own, by language. */
const counts = new WeakMap<ContentIndex, Record<Locale, Map<string, number>>>();

function count(content: ContentIndex): Record<Locale, Map<string, number>> {
  const made: Record<Locale, Map<string, number>> = { zh: new Map(), en: new Map() };
  const add = (locale: Locale, title: string) => made[locale].set(title, (made[locale].get(title) ?? 0) + 1);
  for (const locale of LOCALES) {
    for (const kind of ['organisations', 'programmes', 'campaigns', 'places', 'topics'] as const)
      for (const { name } of content[kind].values()) add(locale, name[locale]);
    for (const story of content.stories) {
      const title = story[locale]?.title;
      if (title === undefined) continue;
      add(locale, title);
      add(locale, dated(title, story, locale));
    }
  }
  return made;
}

const bracketed = (title: string, word: string, locale: Locale): string =>
  locale === 'zh' ? `${title}（${word}）` : `${title} (${word})`;

const dated = (title: string, { date }: Story, locale: Locale): string =>
  bracketed(title, formatDate(date, locale), locale);

/**
 * The title of a story's page: its headline, with its date where another page has that, and its id where the date does
 * not tell them apart, or is none that a source prints.
 */
export function pageTitle(content: ContentIndex, story: Story, locale: Locale): string {
  let known = counts.get(content);
  if (!known) counts.set(content, (known = count(content)));
  const { title } = wordsOf(story, locale);
  if ((known[locale].get(title) ?? 0) < 2) return title;
  const withDate = dated(title, story, locale);
  const isApart = story.dateBasis === 'printed' && (known[locale].get(withDate) ?? 0) < 2;
  return isApart ? withDate : bracketed(title, story.id, locale);
}
