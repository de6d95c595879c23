/** The policy of every page: what a server sends, and what a page carries where its host sends no headers. */

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types service-worker',
];

/** A page cannot say of itself who may frame it. */
const HEADER_ONLY = ["frame-ancestors 'none'"];

/** No inline script or style, nothing from elsewhere, nothing that makes programs out of text or bytes. */
export const CONTENT_SECURITY_POLICY = [...DIRECTIVES, ...HEADER_ONLY].join('; ');

/** What of it a `<meta>` of a page may say. */
export const POLICY_IN_PAGE = DIRECTIVES.join('; ');

/**
 * The policy of `/admin/` alone, where Decap CMS runs: it makes functions from strings (`unsafe-eval`) and style sheets as
 * it goes (`unsafe-inline`, of styles only), shows pictures that are not saved yet (`blob:`, `data:`), and speaks to the
 * hosts that are named and to nobody else.
 */
export const deskPolicy = (hosts: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...hosts].join(' '),
    "font-src 'self' data:",
    ["connect-src 'self' blob: data:", ...hosts].join(' '),
    "media-src 'self' blob:",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    ...HEADER_ONLY,
  ].join('; ');
