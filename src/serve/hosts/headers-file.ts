/** `_headers`, as Cloudflare Pages and Netlify read it from the root of a site. */
import { CACHE, OPEN } from '../headers.ts';
import { headersOf, type Host, POLICY } from './host.ts';

/** Paths as such a file names them: `*` for any rest, `:name` for one part. Both hosts ask again for what is not named. */
const KEPT = ['/_astro/*', '/search-index/:bundle/*'];
const OPEN_PATHS = ['/data/*', '/feed.xml', '/feed.json', '/en/feed.xml', '/en/feed.json', '/articles/*'];

const rule = (path: string, headers: [name: string, value: string][]): string =>
  [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** Two rules for one path are joined: with a desk the readers' policy stands in their pages, and here the desk's alone. */
export const headersFile = (host: Host): string =>
  [
    rule('/*', headersOf(host)),
    ...(host.deskPolicy === undefined ? [] : [rule('/admin/*', [[POLICY, host.deskPolicy]])]),
    ...KEPT.map((path) => rule(path, [['Cache-Control', CACHE.kept]])),
    ...OPEN_PATHS.map((path) => rule(path, Object.entries(OPEN))),
    '',
  ].join('\n');
