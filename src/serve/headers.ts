/** The response headers of every page and file: the one source for the preview server and for real servers' settings. */

/** No inline script or style, nothing from elsewhere, nothing that makes programs out of text or bytes. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What is asked for by an old http address is fetched by https; where there is no https, nothing would come. */
const UPGRADE = 'upgrade-insecure-requests';

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
};

/** Two years, as the preload list asks; on plain http a browser must not be told to remember it. */
const HTTPS_ONLY = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; ${UPGRADE}`,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};

/** Names under /_astro/ and of the search index's folders hold a digest; everything else is asked for again, by its ETag. */
const HAS_DIGEST = /^\/(?:_astro|search-index\/[^/]+\.[0-9a-f]{10})\//;

const cacheControl = (path: string): string =>
  HAS_DIGEST.test(path) ? 'public, max-age=31536000, immutable' : 'public, no-cache';

/** Open data and feeds are for other people's pages too. */
const isOpenData = (path: string): boolean => path.startsWith('/data/') || /\/feed\.(?:xml|json)$/.test(path);

/**
 * The headers of one response.
 * @param path the path on the site, without that below which it lies, for example `/_astro/page.Bq1.css`
 * @param https whether the connection is encrypted
 */
export function responseHeaders(path: string, https: boolean): Record<string, string> {
  return {
    ...EVERYWHERE,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    ...(https ? HTTPS_ONLY : {}),
    ...(isOpenData(path)
      ? { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' }
      : { 'Cross-Origin-Resource-Policy': 'same-origin' }),
    'Cache-Control': cacheControl(path),
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
