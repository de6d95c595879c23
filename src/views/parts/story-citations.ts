/** How a story is cited: our page, and the source that it rests on, each as a reference; and as tags for reference managers. */
import { LOCALE, LOCALES, type Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/ui.ts';
import { apa } from '../../lib/citations/apa.ts';
import { authorsOf } from '../../lib/citations/byline.ts';
import type { Citable } from '../../lib/citations/citable.ts';
import type { PageReference } from '../../lib/citations/formats.ts';
import { gbt7714 } from '../../lib/citations/gbt7714.ts';
import { absolute } from '../../lib/site-address.ts';
import { storyUrl } from '../../lib/urls.ts';
import { site } from '../../site.ts';
import type { Story } from '../input/content-index.ts';

export interface StoryCitations {
  /** Our page as a reference, in the page's language: GB/T 7714 in Chinese, APA in English. */
  page: string;
  /** The source, where it has a title; without one it cannot be named. */
  source?: string | undefined;
}

const pageCitable = (story: Story, locale: Locale, title: string): Citable => ({
  authors: [{ literal: site.publisher[locale] }],
  title,
  date: story.published,
  url: absolute(storyUrl(locale, story.id)),
});

/** A reference as a language has it: GB/T 7714 in Chinese, APA in English. A web page's day of access is the reader's, whose name stands in its place. */
const written = (citable: Citable, locale: Locale): string =>
  locale === 'zh' ? gbt7714(citable, translator(locale)('cite.accessed'), site.features.gbt7714) : apa(citable);

/** The reference of a page that shows a part of a story alone. */
export const partCitation = (story: Story, locale: Locale, title: string, address: string): string =>
  written({ ...pageCitable(story, locale, title), url: absolute(address) }, locale);

function sourceCitable({ source, dateBasis }: Story, locale: Locale): Citable | undefined {
  const { title, publication, edition, date, byline, url } = source;
  return title === undefined
    ? undefined
    : {
        authors: authorsOf(byline?.[locale], locale),
        title,
        publication: publication?.[locale],
        edition,
        date,
        isInferred: dateBasis !== 'printed',
        url,
      };
}

/** The references of a story's page. */
export function storyCitations(story: Story, locale: Locale, title: string): StoryCitations {
  const source = sourceCitable(story, locale);
  return { page: written(pageCitable(story, locale, title), locale), source: source && written(source, locale) };
}

/** A story's pages, in the languages that it has, for reference managers. */
export const pageReferences = (story: Story): PageReference[] =>
  LOCALES.flatMap((locale) => {
    const words = story[locale];
    if (!words) return [];
    return {
      id: `${story.id}-${locale}`,
      author: site.publisher[locale],
      title: words.title,
      site: site.name[locale],
      date: story.published,
      url: absolute(storyUrl(locale, story.id)),
      language: LOCALE[locale].tag,
      summary: words.summary,
    };
  });

/** A `<meta>`: Highwire’s names, which Zotero and Google Scholar read, and Dublin Core’s. */
export interface CitationTag {
  name: string;
  content: string;
}

export function citationTags(story: Story, locale: Locale, title: string): CitationTag[] {
  const { published, source } = story;
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', title],
    ['citation_author', site.publisher[locale]],
    ['citation_online_date', published?.replaceAll('-', '/')],
    ['citation_language', LOCALE[locale].tag],
    ['dcterms.title', title],
    ['dcterms.creator', site.publisher[locale]],
    ['dcterms.issued', published],
    ['dcterms.language', LOCALE[locale].tag],
    ['dcterms.source', source.title],
    ['dcterms.license', site.licence.url],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : { name, content }));
}
