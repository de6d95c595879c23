/** The pages that have a query's own words, in the language that it is looked for in. */
import { LOCALES, type Locale, otherLocale } from '../../../i18n/locales.ts';
import type { Query } from '../../text/query.ts';
import type { SearchContext } from '../assemble-answer.ts';
import { fullTextHits, type PageHits } from './full-text-search.ts';

/**
 * The language whose text is asked first, and the one that is asked where the first has no answer. Chinese characters
 * are looked for in Chinese text whatever page they are typed on; an English sentence stands in no Chinese text.
 */
export const languagesFor = (query: Query, locale: Locale): Locale[] =>
  query.chinese
    ? ['zh']
    : locale === 'en' && query.words.length > 2
      ? ['en']
      : [...LOCALES].sort((a) => (a === locale ? -1 : 1));

/**
 * Whether what the reader's language has not may be in the other: a number or a date says the same in both, so that it is
 * looked for there only where that has stories of its own.
 */
export async function mayBeElsewhere({ raw }: Pick<Query, 'raw'>, { locale, index }: SearchContext): Promise<boolean> {
  return /\p{L}/u.test(raw) || (await index.lexicon.terms()).untranslated[otherLocale(locale)] > 0;
}

/** The pages that have a query's own words, in the first of its languages that has any. */
export async function literalPages(query: Query, context: SearchContext): Promise<PageHits> {
  const { locale, index, scope } = context;
  let pages: PageHits = { hits: [], searched: [] };
  for (const [at, language] of languagesFor(query, locale).entries()) {
    if (at > 0 && !(await mayBeElsewhere(query, context))) break;
    const { hits, searched } = await fullTextHits(language, query, index, scope);
    pages = { hits, searched: [...pages.searched, ...searched] };
    if (hits.length > 0) break;
  }
  return pages;
}
