/**
 * Addresses as they stand in pages, feeds, data and the search index: the site's paths (src/lib/site-paths.ts) with the
 * path of the host before them, below which the site lies.
 */
import { type Locale } from '../i18n/locales.ts';
import { pathOfAddress, withBase } from './site-address.ts';
import {
  archivePath,
  bilingualPath,
  correctionsPath,
  dataFilePath,
  dataPath,
  glossaryPath,
  homePath,
  hospitalsPath,
  notFoundPath,
  openSearchPath,
  ownPagePath,
  pathIn,
  registryPath,
  searchPath,
  sitemapPath,
  storyPath,
} from './site-paths.ts';

export * from './anchors.ts';
export { REGISTRY_KINDS, type RegistryKind } from './site-paths.ts';

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
export const glossaryUrl = based(glossaryPath);
export const searchUrl = based(searchPath);
export const pageUrl = based(ownPagePath);
export const correctionsUrl = based(correctionsPath);
export const dataPageUrl = based(dataPath);
export const dataUrl = based(dataFilePath);
export const openSearchUrl = based(openSearchPath);
export const sitemapUrl = based(sitemapPath);
export const notFoundUrl = based(notFoundPath);

/** A file of public/, such as `favicon.svg`. */
export const publicUrl = (name: string): string => withBase(`/${name}`);

/** The folder of the search index. */
export const searchIndexUrl = (): string => withBase('/search-index/');

/** The same page in the other language: the prefix added or taken away. */
export const urlIn = (locale: Locale, address: string): string =>
  withBase(pathIn(locale, pathOfAddress(address) ?? address));
