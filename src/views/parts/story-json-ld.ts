/** JSON-LD of a story: whose text it is and since when, and what it is based on. */
import { LOCALE, type Locale } from '../../i18n/locales.ts';
import { absolute } from '../../lib/site-address.ts';
import { cardUrl } from '../../lib/urls.ts';
import { site as publisher } from '../../site.ts';
import type { StoryView } from '../pages/story.ts';
import type { Thing } from './json-ld.ts';

/** The first are what a story is about; those after it are only mentioned. */
const MOST_ABOUT = 3;

const us = (locale: Locale): Thing => ({ '@type': 'Organization', name: publisher.publisher[locale] });

/** A page as the work that it holds. */
const work = (path: string): Thing => ({ '@type': 'NewsArticle', '@id': absolute(path) });

/** A story and what it is based on. */
export function storyData(view: Omit<StoryView, 'linkedData'>): Thing {
  const { locale, source } = view;
  // An update tells something new; the others say that what was printed did not hold.
  const corrections = view.changes
    .filter(({ kind }) => kind !== 'update')
    .map(({ date, text }) => ({ '@type': 'CorrectionComment', text, datePublished: date }));
  return {
    '@type': 'NewsArticle',
    headline: view.title,
    description: view.summary,
    inLanguage: LOCALE[locale].tag,
    url: absolute(view.path),
    image: [absolute(cardUrl({ kind: 'articles', id: view.id }))],
    datePublished: view.published,
    dateModified: view.modified,
    author: us(locale),
    publisher: us(locale),
    license: publisher.licence.url,
    // A reference says a date that was worked out in brackets, which no program reads.
    citation: source.basis === 'printed' ? view.citations.source : undefined,
    correction: corrections.length > 0 ? corrections : undefined,
    translationOfWork: locale === 'en' && view.alternates.zh ? work(view.alternates.zh) : undefined,
    workTranslation: locale === 'zh' && view.alternates.en ? work(view.alternates.en) : undefined,
    isBasedOn: {
      '@type': 'CreativeWork',
      name: source.title,
      publisher: source.publication === undefined ? undefined : { '@type': 'Organization', name: source.publication },
      creditText: source.byline,
      inLanguage: LOCALE[view.original].tag,
      // A date that no source prints is no date of publication.
      datePublished: source.basis === 'printed' ? source.date : undefined,
      isPartOf: source.via && { '@type': 'CreativeWork', name: source.via.publication, url: source.via.url },
      url: source.url,
    },
    about: view.names.organisations
      .slice(0, MOST_ABOUT)
      .map(({ name, href }) => ({ '@type': 'Organization', name, url: absolute(href) })),
  };
}
