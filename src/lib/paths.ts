/** Where a build reads and writes. `XINGLIN_CONTENT` names another content folder: the tests' fixture is a site of its own. */
import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';

const content = resolve(process.env['XINGLIN_CONTENT'] ?? 'src/content');
const own = content === resolve('src/content');

/** Each content folder has its own caches and outputs, so that two sites never share a page. */
const shelf = own ? 'site' : createHash('sha256').update(relative('.', content)).digest('hex').slice(0, 8);

export const paths = {
  /** The content folder, absolute. */
  content,
  /** Parsed files and pieces, by digest; kept between builds. */
  cache: resolve('.cache', shelf, 'content'),
  /** Astro's own cache: the data store, images, the incremental manifest. */
  astroCache: resolve('.cache', shelf, 'astro'),
  /** Where Astro writes; kept between builds, so that unchanged pages are not written again. */
  out: resolve('.cache', shelf, 'out'),
  /** What is served: swapped in whole after it was verified. */
  dist: resolve(process.env['XINGLIN_DIST'] ?? (own ? 'dist' : `.cache/${shelf}/dist`)),
};
