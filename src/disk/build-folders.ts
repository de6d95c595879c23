/**
 * Where a build reads and writes. `XINGLIN_SITE` names a folder outside the engine that holds a site: its site.ts, its
 * content, and what is served of it (docs/own-site.md); `XINGLIN_CONTENT` names another content folder alone.
 */
import { join, relative, resolve } from 'node:path';
import { isPreview } from '../lib/preview.ts';
import { digestOf } from './digest.ts';

/** Where caches and outputs lie; tests of throw-away folders keep theirs beside them. */
const base = process.env['XINGLIN_CACHE'] ?? '.cache';

/**
 * The folders of one site. Each content folder has its own caches and outputs, so that two sites never share a page; and
 * so has its preview.
 * @param folder the content folder; relative ones count from the project
 */
export function foldersOf(folder: string, preview: boolean) {
  const content = resolve(folder);
  const own = content === resolve('src/content');
  const kind = preview ? '-preview' : '';
  const shelf = (own ? 'site' : digestOf(relative('.', content)).slice(0, 8)) + kind;
  return {
    /** The content folder, absolute. */
    content,
    /** Where all that a build keeps of this site lies. */
    shelf: resolve(base, shelf),
    /** Parsed files and pieces, by digest; kept between builds. */
    cache: resolve(base, shelf, 'content'),
    /** Astro's own cache: the data store, images, the incremental manifest. */
    astroCache: resolve(base, shelf, 'astro'),
    /** Bundles of the search index, by digest; kept between builds. */
    search: resolve(base, shelf, 'search'),
    /** Where Astro writes; kept between builds, so that unchanged pages are not written again. */
    out: resolve(base, shelf, 'out'),
    /** What Astro left behind after the last build that it finished, file by file. */
    output: resolve(base, shelf, 'output.json'),
    /** The pictures in Astro's cache, each with the digest of its bytes. */
    pictures: resolve(base, shelf, 'pictures.json'),
    /** What verification knows of pages that it read before. */
    verified: resolve(base, shelf, 'verified.json'),
    /** How long the stages of the last build took. */
    timings: resolve(base, shelf, 'timings.json'),
    /** What is served: swapped in whole after it was verified. */
    dist: resolve(own ? `dist${kind}` : `${base}/${shelf}/dist`),
  };
}

const { XINGLIN_SITE: site, XINGLIN_CONTENT: content, XINGLIN_DIST: dist } = process.env;
const here = foldersOf(content ?? (site ? join(site, 'content') : 'src/content'), isPreview);

/** What a folder of its own serves. */
const siteDist = site && content === undefined ? join(site, isPreview ? 'dist-preview' : 'dist') : undefined;

/** The file that says who publishes; commands load it in place of src/site.ts (scripts/use-site.cjs). */
export const siteFile = resolve(site ? join(site, 'site.ts') : 'src/site.ts');

/** The folders of the site at hand; `XINGLIN_DIST` names another place for what is served. */
export const folders = { ...here, dist: resolve(dist ?? siteDist ?? here.dist) };
