/** Which stories a reader's device keeps before anybody asks for them: `/offline.json`. */
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { storyPath } from '../../lib/urls.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { storiesIn } from '../pages/story.ts';

const MOST = 20;

/** Paths of the newest, by each language of the site; without a slash in front: they are read below the site's own path. */
export function newestPaths(content: ContentIndex): Partial<Record<Locale, string[]>> {
  const newest = (locale: Locale): string[] =>
    storiesIn(content, locale)
      .slice(0, MOST)
      .map(({ id }) => storyPath(locale, id).slice(1));
  return Object.fromEntries(LOCALES.map((locale) => [locale, newest(locale)]));
}
