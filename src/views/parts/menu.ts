/** What menus lead to: the sections that the site has, and its own pages. */
import type { Locale } from '../../i18n/locales.ts';
import { translator, type UiKey } from '../../i18n/ui.ts';
import type { Section } from '../../lib/sections.ts';
import { pageUrl } from '../../lib/urls.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { sectionsIn } from '../input/sections-of-index.ts';
import type { Link } from './links.ts';

/** One of the site's own pages, in one language. */
export interface WrittenPage {
  /** As in its path: `about`. */
  name: string;
  locale: Locale;
  title: string;
}

export interface Menu {
  sections: readonly Section[];
  pages: (Link & { id: string })[];
}

/** Pages that most sites have: they come first, by a short name. */
const KNOWN = [
  ['about', 'nav.about'],
  ['editorial-policy', 'nav.editorial-policy'],
  ['accessibility', 'nav.accessibility'],
] as const satisfies readonly (readonly [id: string, name: UiKey])[];

/** The menus of a language; further pages by their titles, in the order of their files' names. */
export function menuOf(content: ContentIndex, written: readonly WrittenPage[], locale: Locale): Menu {
  const own = written.filter((page) => page.locale === locale).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const t = translator(locale);
  const known = KNOWN.filter(([id]) => own.some(({ name }) => name === id));
  const links = [
    ...known.map(([id, name]) => ({ id, name: t(name) })),
    ...own
      .filter(({ name }) => !known.some(([id]) => id === name))
      .map(({ name, title }) => ({ id: name, name: title })),
  ];
  return { sections: sectionsIn(content), pages: links.map((link) => ({ ...link, href: pageUrl(locale, link.id) })) };
}
