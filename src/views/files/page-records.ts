/** The site's own pages as the search finds them: who we are, how we work, and the lists of services by need and by person. */
import { LOCALES, type Locale, otherLocale } from '../../i18n/locales.ts';
import { translator, type UiKey } from '../../i18n/ui.ts';
import { sitePageAddress } from '../../lib/urls.ts';
import type { SearchRecord } from '../../search/text/search-record.ts';
import { sectionsIn } from '../input/sections-of-index.ts';
import type { ContentIndex } from '../input/content-index.ts';
import { servicesOf } from '../parts/service-index.ts';
import { NO_FACETS } from './search-records.ts';
import type { Named } from './words-for-page.ts';

/** A page that is written by hand, in one language. */
export interface OwnText {
  name: string;
  locale: Locale;
  title: string;
  summary: string;
  /** The text of each of its blocks. */
  blocks: readonly string[];
  aliases: readonly string[];
  /** Questions of readers that it answers. */
  asks: readonly string[];
}

/** A page in one language, before it is a record. */
interface Words {
  title: string;
  summary: string;
  aliases?: readonly string[];
  blocks?: readonly string[];
  plainWords?: readonly string[];
}

/** The records of a page in the languages that it is in. @param id its path, without slashes at the ends */
const recordsOf = (id: string, words: Partial<Record<Locale, Words>>): SearchRecord[] =>
  LOCALES.flatMap((locale) => {
    const own = words[locale];
    const other = LOCALES.includes(otherLocale(locale)) ? words[otherLocale(locale)] : undefined;
    if (!own) return [];
    return {
      collection: 'pages',
      id,
      locale,
      url: sitePageAddress(locale, id),
      other: other && { url: sitePageAddress(otherLocale(locale), id), title: other.title },
      title: own.title,
      aliases: [...(own.aliases ?? [])],
      summary: own.summary,
      blocks: (own.blocks ?? []).map((text) => ({ anchor: '', text })),
      plainWords: [...(own.plainWords ?? [])],
      facets: { ...NO_FACETS, kind: 'page' },
    };
  });

const inBoth = (wordsIn: (locale: Locale) => Words): Record<Locale, Words> => ({
  zh: wordsIn('zh'),
  en: wordsIn('en'),
});

/** Pages that the site makes, by their titles and what they say of themselves. */
const FIXED = [
  ['services', 'services.title', 'services.intro'],
  ['corrections', 'corrections.title', 'corrections.intro'],
  ['glossary', 'glossary.title', 'glossary.intro'],
  ['figures', 'figures.title', 'figures.intro'],
  ['timeline', 'timeline.title', 'timeline.intro'],
] as const satisfies readonly (readonly [string, UiKey, UiKey])[];

/** What a list of services is found by: its need or audience, by all names of that. */
const serviceRecords = (content: ContentIndex, key: 'needs' | 'audiences'): SearchRecord[] =>
  [...content[key]].flatMap(([id, named]: [string, Named]) =>
    recordsOf(
      key === 'needs' ? `services/${id}` : `services/for/${id}`,
      inBoth((locale) => {
        const t = translator(locale);
        const name = named.name[locale];
        const count = servicesOf(content, key, id).length;
        return {
          title: t(key === 'needs' ? 'services.needTitle' : 'services.personTitle', { name }),
          summary: count === 0 ? t('services.none') : t('services.description', { name, count }),
          aliases: [name, ...named.aliases[locale]],
          plainWords: named.words?.[locale] ?? [],
        };
      }),
    ),
  );

/** The records of the site's own pages. */
export function pageRecords(content: ContentIndex, own: readonly OwnText[]): SearchRecord[] {
  const names = [...new Set(own.map(({ name }) => name))];
  const text = (name: string, locale: Locale) => own.find((one) => one.name === name && one.locale === locale);
  const written = names.map((name) => {
    const [zh, en] = [text(name, 'zh'), text(name, 'en')];
    const words = (page: OwnText): Words => ({ ...page, plainWords: page.asks });
    return recordsOf(name, { ...(zh ? { zh: words(zh) } : {}), ...(en ? { en: words(en) } : {}) });
  });
  const sections = sectionsIn(content);
  const fixed = FIXED.filter(([id]) => id === 'corrections' || sections.includes(id)).map(([id, title, intro]) =>
    recordsOf(
      id,
      inBoth((locale) => ({ title: translator(locale)(title), summary: translator(locale)(intro) })),
    ),
  );
  return [
    ...written.flat(),
    ...fixed.flat(),
    ...serviceRecords(content, 'needs'),
    ...serviceRecords(content, 'audiences'),
  ];
}
