/** Links to pages, with their words in the language in which a reader gets them. */
import { LOCALE, type Locale } from '../../i18n/locales.ts';
import { registryUrl, storyUrl, type RegistryKind } from '../../lib/urls.ts';
import { entry, type Site, type Story } from '../site-index.ts';
import { headlinePhrases } from './phrasing.ts';

/** A link to a page; `lang` is there where its words are not in the page's language. */
export interface Link {
  name: string;
  href: string;
  lang?: 'zh-CN' | 'en' | undefined;
  /** The name in the phrases between which a headline may break, where it is Chinese. */
  phrases?: string[] | undefined;
}

/** A link to a registry entry's page. */
export const nameLink = (site: Site, locale: Locale, kind: RegistryKind, id: string): Link => ({
  name: entry<{ name: Record<Locale, string> }>(site[kind], id).name[locale],
  href: registryUrl(locale, kind, id),
});

/** Links to the pages of places. */
export const placeLinks = (site: Site, locale: Locale, ids: readonly string[]): Link[] =>
  ids.map((id) => nameLink(site, locale, 'places', id));

/** A story's own words in the language in which the reader gets it. */
export const wordsOf = (story: Story, locale: Locale) => (locale === 'en' ? (story.en ?? story.zh) : story.zh);

/** A link to a story: to the Chinese page where there is no other. */
export function storyLink(site: Site, story: Story, locale: Locale): Link {
  const language = locale === 'en' && story.en === undefined ? 'zh' : locale;
  const { title } = wordsOf(story, locale);
  return {
    name: title,
    phrases: headlinePhrases(site, title, language),
    href: storyUrl(language, story.id),
    lang: language === locale ? undefined : LOCALE[language].tag,
  };
}

/** A link to the story under an id, where there is one that readers see. */
export function storyLinkTo(site: Site, id: string | undefined, locale: Locale): Link | undefined {
  const story = id === undefined ? undefined : site.story.get(id);
  return story && storyLink(site, story, locale);
}
