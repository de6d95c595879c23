/** The addresses of the pages that the search index holds. */
import { BUNDLE, MANIFEST, type PageHead } from '../search/text/index-files.ts';
import { namesIn } from '../search/text/stored-names.ts';
import { readHead } from '../search/text/stored-pages.ts';

/** In the files of a large bundle. */
const headsIn = (file: unknown): readonly Pick<PageHead, 'url'>[] => (BUNDLE.heads('', 0).isValid(file) ? file : []);

const HEADS = /^search-index\/[^/]+\/heads\//;
const PAGES = /^search-index\/([^/]+)\/pages\.json$/;

/**
 * As often as it holds each.
 * @param files of the site, relative to its folder
 * @param read reads one of them
 */
export function indexedPages(files: readonly string[], read: (file: string) => string): string[] {
  const json = (file: string): unknown => JSON.parse(read(file));
  const large = files.filter((file) => HEADS.test(file)).flatMap((file) => headsIn(json(file)).map(({ url }) => url));
  const small = files.filter((file) => PAGES.test(file));
  const manifest = small.length > 0 ? json(`search-index/${MANIFEST.zh.path}`) : undefined;
  if (!MANIFEST.zh.isValid(manifest)) return large;
  const names = namesIn(manifest.names);
  const inSmall = small.flatMap((file) => {
    const bundle = manifest.bundles.find(({ dir }) => dir === PAGES.exec(file)?.[1]);
    const pages = json(file);
    if (!bundle || !BUNDLE.pages('').isValid(pages)) return [];
    const { locale } = bundle;
    const called = new Map(names.map((name) => [name.record[locale], { ...name, record: {} }]));
    return pages.heads.map((head, at) => readHead(head, called.get(at), locale).url);
  });
  return [...large, ...inSmall];
}
