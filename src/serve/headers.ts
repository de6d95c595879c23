/** The response headers of every page and file: the one source for the preview server and for real servers' settings. */
import { CONTENT_SECURITY_POLICY, deskPolicy } from '../lib/content-security-policy.ts';
import { deskOrigins } from '../lib/desk-origins.ts';
import { site } from '../site.ts';

/** On every answer, whatever it is. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
};

/** On every answer of the desk on an editor's machine, which speaks to nobody else. */
export const LOCAL_DESK: Readonly<Record<string, string>> = {
  ...EVERYWHERE,
  'Content-Security-Policy': deskPolicy([]),
};

/**
 * What means nothing on plain http, and is complained of there. https is remembered for two years, and for this host
 * alone: others below its name may have no certificate.
 */
export const HTTPS_ONLY: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=63072000',
};

/** What is kept for a year without a question, and what is asked for again each time, by its ETag. */
export const CACHE = { kept: 'public, max-age=31536000, immutable', asked: 'public, no-cache' };

/** Other sites' pages may read this. */
export const OPEN: Readonly<Record<string, string>> = { 'Access-Control-Allow-Origin': '*' };

/** Kinds of paths, below the path of the site: expressions that JavaScript, nginx, Caddy and Apache read alike. */
export const PATHS = {
  /** Names under /_astro/ and of the search index's folders hold a digest. */
  kept: '/(?:_astro|search-index/[^/]+\\.[0-9a-f]{10})/.',
  /** Open data, feeds, files to cite. */
  open: '/(?:data/.|(?:.*/)?feed\\.(?:xml|json)$|articles/[^/]+/(?:cite\\.[a-z]+|index\\.md)$)',
};

/** In a preview, a story for WeChat's editor carries its styles in each element: it is shown as it will be pasted. */
const IS_WECHAT = /^\/articles\/[^/]+\/wechat\.html$/;
const IN_WECHAT = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** Below it lies the desk, where src/site.ts puts one. */
export const DESK_PATHS = '/admin/';

/** The policy of the desk of this site; undefined where there is none. */
export const POLICY_OF_DESK: string | undefined = site.features.desk && deskPolicy(deskOrigins(site.features.desk));

const isKept = new RegExp(`^${PATHS.kept}`);
const isOpen = new RegExp(`^${PATHS.open}`);

/**
 * The headers of one response.
 * @param path the path on the site, without that below which it lies, for example `/_astro/page.Bq1.css`
 * @param https whether the connection is encrypted
 */
export function responseHeaders(path: string, https: boolean): Record<string, string> {
  return {
    ...EVERYWHERE,
    ...(IS_WECHAT.test(path) ? IN_WECHAT : {}),
    ...(https ? HTTPS_ONLY : {}),
    ...(isOpen.test(path) ? OPEN : {}),
    'Cache-Control': isKept.test(path) ? CACHE.kept : CACHE.asked,
  };
}

/** Types by extension: text is named as UTF-8, since a browser would otherwise guess. All of these compress well. */
export const TEXT_TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
};

/** Types of files that are no text; what is not named is bytes. */
export const BINARY_TYPES: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  ico: 'image/x-icon',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
};
