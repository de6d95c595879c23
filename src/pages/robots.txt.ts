import type { APIRoute } from 'astro';
import { isPreview } from '../lib/preview.ts';
import { absolute } from '../lib/site-address.ts';
import { sitemapUrl } from '../lib/urls.ts';

/** A preview is for no search engine. */
const TEXT = isPreview
  ? 'User-agent: *\nDisallow: /\n'
  : `User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitemapUrl())}\n`;

export const GET: APIRoute = () => new Response(TEXT);
