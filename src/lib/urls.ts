/**
 * The paths of the site (DESIGN §5), made here and nowhere else; src/lib/parse-path.ts reads them. They are permanent,
 * end with a slash, and begin at the site's own root: `storyPath`. What stands in pages, data and the search index are
 * URLs: the same below the path of the host where the site lies: `storyUrl`.
 */
import { LOCALE, LOCALES, type Locale } from '../i18n/locales.ts';
import { pathOfAddress, withBase } from './site-address.ts';

export const REGISTRY_KINDS = ['organisations', 'programmes', 'campaigns', 'places', 'topics'] as const;

export type RegistryKind = (typeof REGISTRY_KINDS)[number];

/** Names at the root of the site that no page of src/content/pages may have: the site itself stands there, or may one day. */
export const TAKEN_NAMES: readonly string[] = [
  ...REGISTRY_KINDS,
  ...['articles', 'hospitals', 'services', 'glossary', 'figures', 'timeline', 'network', 'plans', 'search'],
  ...['corrections', 'data', 'admin', 'styleguide', 'search-index', '404', 'en'],
];

/** Which pages of the archive or the time line: all, a year's, a month's. */
export interface ArchiveSpan {
  year?: number | undefined;
  month?: number | undefined;
  /** From 1. */
  page?: number | undefined;
}

const inLocale = (locale: Locale, path: string): string => `${LOCALE[locale].prefix}${path}`;

const paged = (path: string, page = 1): string => (page > 1 ? `${path}page/${page}/` : path);

export const homePath = (locale: Locale): string => inLocale(locale, '/');

export const storyPath = (locale: Locale, id: string): string => inLocale(locale, `/articles/${id}/`);

export const bilingualPath = (id: string): string => `/articles/${id}/bilingual/`;

function spanPath(locale: Locale, section: string, { year, month, page }: ArchiveSpan): string {
  const folders = [year, month === undefined ? undefined : String(month).padStart(2, '0')];
  const span = folders.map((folder) => (folder === undefined ? '' : `${folder}/`)).join('');
  return paged(inLocale(locale, `/${section}/${span}`), page);
}

export const archivePath = (locale: Locale, span: ArchiveSpan = {}): string => spanPath(locale, 'articles', span);

/** All entries of a kind, or one of them with its stories, twenty a page. */
export const registryPath = (locale: Locale, kind: RegistryKind, id?: string, page?: number): string =>
  paged(inLocale(locale, id === undefined ? `/${kind}/` : `/${kind}/${id}/`), page);

export const hospitalsPath = (locale: Locale): string => inLocale(locale, '/hospitals/');

/** The parts of the finder's front page. */
export const FINDER_PARTS = ['needs', 'people', 'places'] as const;

/** The finder: services by need, by person, by place; all of it, or one of its parts. */
export const servicesPath = (locale: Locale, part?: (typeof FINDER_PARTS)[number]): string =>
  inLocale(locale, part === undefined ? '/services/' : `/services/#${part}`);

/** The services for a need; none has the id `for`. */
export const needPath = (locale: Locale, id: string): string => inLocale(locale, `/services/${id}/`);

/** The services for an audience. */
export const audiencePath = (locale: Locale, id: string): string => inLocale(locale, `/services/for/${id}/`);

/** The glossary, or one of its terms. */
export const glossaryPath = (locale: Locale, term?: string): string =>
  inLocale(locale, term === undefined ? '/glossary/' : `/glossary/#${term}`);

export const searchPath = (locale: Locale, query?: string): string =>
  inLocale(locale, query === undefined ? '/search/' : `/search/?q=${encodeURIComponent(query)}`);

/** A page of the site's own, by the name of its file in src/content/pages. */
export const ownPagePath = (locale: Locale, name: string): string => inLocale(locale, `/${name}/`);

/** Every figure of the archive, so many a page. */
export const figuresPath = (locale: Locale, page?: number): string => paged(inLocale(locale, '/figures/'), page);

/** A figure’s own page; a story with the id `page` has no figure whose id is a number, since the ledger’s further pages stand there. */
export const figurePath = (locale: Locale, story: string, figure: string): string =>
  inLocale(locale, `/figures/${story}/${figure}/`);

/** Figures that went from one value to another. */
export const changesPath = (locale: Locale): string => inLocale(locale, '/figures/changes/');

/** Dated events: all of them, a year's, or a month's beside what was published in it. */
export const timelinePath = (locale: Locale, span: ArchiveSpan = {}): string => spanPath(locale, 'timeline', span);

/** The lists that a program of their page narrows. */
export const ROW_LISTS = ['figures', 'timeline'] as const;

export type RowList = (typeof ROW_LISTS)[number];

/** All rows of a list, for the program that narrows it. */
export const rowsPath = (locale: Locale, list: RowList): string => inLocale(locale, `/${list}/rows.json`);

/** What was corrected and what was withdrawn. */
export const correctionsPath = (locale: Locale): string => inLocale(locale, '/corrections/');

export const FEED_FORMATS = ['xml', 'json'] as const;

/** Atom, or JSON Feed. */
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The kinds whose entries can be followed. */
export const FEED_KINDS = ['organisations', 'programmes', 'places', 'topics'] as const;

/** An entry that can be followed. */
export interface EntrySubject {
  kind: (typeof FEED_KINDS)[number];
  id: string;
}

/** What can be followed: all stories, those of an entry, or the corrections. */
export type FeedSubject = { kind: 'site' | 'corrections' } | EntrySubject;

/** The page under which a feed stands. */
export function feedPagePath(locale: Locale, subject: FeedSubject): string {
  if ('id' in subject) return registryPath(locale, subject.kind, subject.id);
  return subject.kind === 'site' ? homePath(locale) : correctionsPath(locale);
}

export const feedPath = (locale: Locale, subject: FeedSubject, format: FeedFormat): string =>
  `${feedPagePath(locale, subject)}feed.${format}`;

export const dataPath = (): string => '/data/';

/** @param name such as `glossary.json` */
export const dataFilePath = (name: string): string => `/data/v1/${name}`;

/** The JSON Schema of a data file. @param name such as `glossary` */
export const dataSchemaPath = (name: string): string => `/data/v1/schemas/${name}.json`;

/** A story as Markdown, beside its page. */
export const storyTextPath = (locale: Locale, id: string): string => `${storyPath(locale, id)}index.md`;

export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const;

export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A story for reference managers, in both languages: BibTeX, RIS or CSL-JSON. */
export const citationPath = (id: string, format: CitationFormat): string => `/articles/${id}/cite.${format}`;

/** What has a picture of its own that goes with its link. */
export interface CardSubject {
  kind: 'articles' | RegistryKind;
  id: string;
}

/** The picture that goes with a link: that of a story or an entry, which speaks both languages, or the site's. */
export const cardPath = (subject?: CardSubject): string =>
  subject === undefined ? '/card.png' : `/${subject.kind}/${subject.id}/card.png`;

/** What the site is, for programs that read. */
export const llmsPath = (): string => '/llms.txt';

/** What tells a browser how to search the site from its address bar. */
export const openSearchPath = (locale: Locale): string => inLocale(locale, '/opensearch.xml');

export const sitemapPath = (): string => '/sitemap.xml';

export const notFoundPath = (): string => '/404.html';

/** Pages that are there whatever the content holds. */
export const fixedPaths = (): string[] =>
  LOCALES.flatMap((locale) => [homePath(locale), archivePath(locale), searchPath(locale), correctionsPath(locale)]);

const isEnglish = (path: string): boolean => path.startsWith(`${LOCALE.en.prefix}/`);

/** The language that a path belongs to, whatever its shape. */
export const localeOfPath = (path: string): Locale => (isEnglish(path) ? 'en' : 'zh');

/** The language that a page speaks: that of its path, or the one that is left where the site gave that up. */
export const localeAt = (path: string): Locale => (LOCALES.includes(localeOfPath(path)) ? localeOfPath(path) : 'zh');

/** The same page in another language, whether or not it is there. */
export const pathIn = (locale: Locale, path: string): string =>
  inLocale(locale, isEnglish(path) ? path.slice(LOCALE.en.prefix.length) : path);

/** The maker of an address, from that of a path. */
const based =
  <A extends unknown[]>(make: (...names: A) => string) =>
  (...names: A): string =>
    withBase(make(...names));

export const homeUrl = based(homePath);
export const storyUrl = based(storyPath);
export const bilingualUrl = based(bilingualPath);
export const archiveUrl = based(archivePath);
export const registryUrl = based(registryPath);
export const hospitalsUrl = based(hospitalsPath);
export const servicesUrl = based(servicesPath);
export const needUrl = based(needPath);
export const audienceUrl = based(audiencePath);
export const glossaryUrl = based(glossaryPath);
export const searchUrl = based(searchPath);
export const pageUrl = based(ownPagePath);
export const correctionsUrl = based(correctionsPath);
export const figuresUrl = based(figuresPath);
export const figureUrl = based(figurePath);
export const changesUrl = based(changesPath);
export const timelineUrl = based(timelinePath);
export const rowsUrl = based(rowsPath);
export const feedPageUrl = based(feedPagePath);
export const feedUrl = based(feedPath);
export const dataPageUrl = based(dataPath);
export const dataUrl = based(dataFilePath);
export const dataSchemaUrl = based(dataSchemaPath);
export const storyTextUrl = based(storyTextPath);
export const citationUrl = based(citationPath);
export const cardUrl = based(cardPath);
export const llmsUrl = based(llmsPath);
export const openSearchUrl = based(openSearchPath);
export const sitemapUrl = based(sitemapPath);
export const notFoundUrl = based(notFoundPath);

/** The address of a page that is no story's and no entry's, by its path without slashes at the ends: `services/dialysis`. */
export const sitePageAddress = (locale: Locale, id: string): string => withBase(inLocale(locale, `/${id}/`));

/** What a preview alone has: its list of what is not out yet, a program, and each story for WeChat's editor. */
export const previewUrl = (): string => withBase('/preview/');
export const previewScriptUrl = (): string => withBase('/preview/copy-for-wechat.js');
export const wechatUrl = (id: string): string => withBase(`/articles/${id}/wechat.html`);

/** A file of public/, such as `favicon.svg`. */
export const publicUrl = (name: string): string => withBase(`/${name}`);

/** The folder of the search index. */
export const searchIndexUrl = (): string => withBase('/search-index/');

/** The same page in the other language: the prefix added or taken away. */
export const urlIn = (locale: Locale, address: string): string =>
  withBase(pathIn(locale, pathOfAddress(address) ?? address));

/** The anchor of a top-level block, counted from 1. */
export const blockAnchor = (number: number): string => `p${number}`;

/** The anchor of a figure's sentence. */
export const figureAnchor = (figureId: string): string => `f-${figureId}`;

/** The figure whose sentence has an anchor. */
export const figureOfAnchor = (anchor: string): string => anchor.slice(figureAnchor('').length);

/** Where a story explains a term on its own page. */
export const termAnchor = (term: string): string => `t-${term}`;

/** Where the terms under a letter begin. */
export const letterAnchor = (letter: string): string => `letter-${letter.charAt(0).toLowerCase()}`;

/** Places of the glossary's page that are no term's: its text, its letters. */
export const isGlossaryAnchor = (id: string): boolean => /^(?:main|letter-.)$/.test(id);
