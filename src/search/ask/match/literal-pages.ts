/** The pages that have a query's own words, in the language that it is looked for in. */
import { LOCALES, type Locale } from '../../../i18n/locales.ts';
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

/** The pages that have a query's own words, in the first of its languages that has any. */
export async function literalPages(query: Query, { locale, index, scope }: SearchContext): Promise<PageHits> {
  let pages: PageHits = { hits: [], searched: [] };
  for (const language of languagesFor(query, locale)) {
    const { hits, searched } = await fullTextHits(language, query, index, scope);
    pages = { hits, searched: [...pages.searched, ...searched] };
    if (hits.length > 0) break;
  }
  return pages;
}
