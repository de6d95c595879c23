/** The addresses of the pages that the search index holds. */
import { LOCALES } from '../i18n/locales.ts';
import { BUNDLE, MANIFEST, type PageHead } from '../search/text/index-files.ts';
import { namesIn } from '../search/text/stored-names.ts';
import { readHead } from '../search/text/stored-pages.ts';

/** In the files of a large bundle. */
const headsIn = (file: unknown): readonly Pick<PageHead, 'url'>[] => (BUNDLE.heads('', 0).isValid(file) ? file : []);

const HEADS = /^search-index\/[^/]+\/heads\//;
/**
 * As often as it holds each; a language's small bundles through its own manifest, as its search page reads them.
 * @param files of the site, relative to its folder
 * @param read reads one of them
 */
export function indexedPages(files: readonly string[], read: (file: string) => string): string[] {
  const json = (file: string): unknown => JSON.parse(read(file));
  const large = files.filter((file) => HEADS.test(file)).flatMap((file) => headsIn(json(file)).map(({ url }) => url));
  const inSmall = LOCALES.flatMap((locale) => {
    const { path, isValid } = MANIFEST[locale];
    const manifest = files.includes(`search-index/${path}`) ? json(`search-index/${path}`) : undefined;
    if (!isValid(manifest)) return [];
    const called = new Map(namesIn(manifest.names).map((name) => [name.record[locale], { ...name, record: {} }]));
    return manifest.bundles.flatMap((bundle) => {
      const file = `search-index/${BUNDLE.pages(bundle.dir).path}`;
      const pages = bundle.locale === locale && files.includes(file) ? json(file) : undefined;
      if (!BUNDLE.pages(bundle.dir).isValid(pages)) return [];
      return pages.heads.map((head, at) => readHead(head, called.get(at), locale).url);
    });
  });
  return [...large, ...inSmall];
}
