/** Links to pages, with their words in the language in which a reader gets them. */
import { LOCALE, type Locale } from '../../i18n/locales.ts';
import type { Phrase } from '../../lib/phrases.ts';
import { audienceUrl, needUrl, registryUrl, storyUrl, type RegistryKind } from '../../lib/urls.ts';
import { entry, type ContentIndex, type Story } from '../input/content-index.ts';
import { headlinePhrases } from './headline-phrases.ts';

/** A link to a page; `lang` is there where its words are not in the page's language. */
export interface Link {
  name: string;
  href: string;
  lang?: 'zh-CN' | 'en' | undefined;
  /** The name in the phrases between which a headline may break, where it is Chinese. */
  phrases?: Phrase[] | undefined;
}

/** A link to a registry entry's page. */
export const nameLink = (content: ContentIndex, locale: Locale, kind: RegistryKind, id: string): Link => ({
  name: entry<{ name: Record<Locale, string> }>(content[kind], id).name[locale],
  href: registryUrl(locale, kind, id),
});

/** Links to the pages of places. */
export const placeLinks = (content: ContentIndex, locale: Locale, ids: readonly string[]): Link[] =>
  ids.map((id) => nameLink(content, locale, 'places', id));

/** A link to the services for a need. */
export const needLink = (content: ContentIndex, locale: Locale, id: string): Link => ({
  name: entry(content.needs, id).name[locale],
  href: needUrl(locale, id),
});

/** A link to the services for an audience. */
export const audienceLink = (content: ContentIndex, locale: Locale, id: string): Link => ({
  name: entry(content.audiences, id).name[locale],
  href: audienceUrl(locale, id),
});

/** A story's own words in the language in which the reader gets it. */
export const wordsOf = (story: Story, locale: Locale) => (locale === 'en' ? (story.en ?? story.zh) : story.zh);

/** A link to a story: to the Chinese page where there is no other. */
export function storyLink(content: ContentIndex, story: Story, locale: Locale): Link {
  const language = locale === 'en' && story.en === undefined ? 'zh' : locale;
  const { title } = wordsOf(story, locale);
  return {
    name: title,
    phrases: headlinePhrases(content, title, language),
    href: storyUrl(language, story.id),
    lang: language === locale ? undefined : LOCALE[language].tag,
  };
}

/** A link to the story under an id, where there is one that readers see. */
export function storyLinkTo(content: ContentIndex, id: string | undefined, locale: Locale): Link | undefined {
  const story = id === undefined ? undefined : content.story.get(id);
  return story && storyLink(content, story, locale);
}
