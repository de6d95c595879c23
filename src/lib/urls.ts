/** Every URL shape of the site (DESIGN §5): permanent, root-relative, with a trailing slash. */
import { LOCALE, LOCALES, type Locale } from '../i18n/locales.ts';

export const REGISTRY_KINDS = ['organisations', 'programmes', 'campaigns', 'places', 'topics'] as const;

export type RegistryKind = (typeof REGISTRY_KINDS)[number];

const at = (locale: Locale, path: string): string => `${LOCALE[locale].prefix}${path}`;

export const homeUrl = (locale: Locale): string => at(locale, '/');

export const storyUrl = (locale: Locale, id: string): string => at(locale, `/articles/${id}/`);

/** The one side-by-side page serves both languages. */
export const bilingualUrl = (id: string): string => `/articles/${id}/bilingual/`;

/** Archive: all, a year, or a month; page 1 has no /page/. */
export function archiveUrl(locale: Locale, span: { year?: number; month?: number; page?: number } = {}): string {
  const { year, month, page = 1 } = span;
  const folders = [year, month === undefined ? undefined : String(month).padStart(2, '0')].filter(
    (f) => f !== undefined,
  );
  return at(locale, ['/articles', ...folders, ...(page > 1 ? ['page', page] : []), ''].join('/'));
}

export const registryUrl = (locale: Locale, kind: RegistryKind, id?: string): string =>
  at(locale, id === undefined ? `/${kind}/` : `/${kind}/${id}/`);

/** The glossary, or one of its terms. */
export const glossaryUrl = (locale: Locale, term?: string): string =>
  at(locale, term === undefined ? '/glossary/' : `/glossary/#${term}`);

/** Where the terms under a letter begin. */
export const letterAnchor = (letter: string): string => `letter-${letter.charAt(0).toLowerCase()}`;

/** Places of the glossary's page that are no term's: its text, its letters. */
export const isGlossaryAnchor = (id: string): boolean => /^(?:main|letter-.)$/.test(id);

/** Where a story explains a term on its own page. */
export const termAnchor = (term: string): string => `t-${term}`;

export const hospitalsUrl = (locale: Locale): string => at(locale, '/hospitals/');

export const pageUrl = (locale: Locale, name: string): string => at(locale, `/${name}/`);

export const searchUrl = (locale: Locale, query?: string): string =>
  at(locale, query === undefined ? '/search/' : `/search/?q=${encodeURIComponent(query)}`);

/** What tells a browser how to search the site from its address bar. */
export const openSearchUrl = (locale: Locale): string => at(locale, '/opensearch.xml');

export const dataUrl = (name: string): string => `/data/v1/${name}`;

/** The anchor of a top-level block, counted from 1. */
export const blockAnchor = (number: number): string => `p${number}`;

/** The anchor of a figure's sentence. */
export const figureAnchor = (figureId: string): string => `f-${figureId}`;

/** Pages that are there whatever the content holds. */
export const fixedUrls = (): string[] => [
  ...LOCALES.flatMap((locale) => [
    homeUrl(locale),
    archiveUrl(locale),
    hospitalsUrl(locale),
    searchUrl(locale),
    glossaryUrl(locale),
    ...REGISTRY_KINDS.map((kind) => registryUrl(locale, kind)),
  ]),
  pageUrl('zh', 'data'),
];

/** The same page in the other language: the prefix added or taken away. */
export function pathIn(locale: Locale, path: string): string {
  const bare = path.replace(/^\/en(?=\/)/, '');
  return at(locale, bare);
}
